#include "shell/assets.h"
#include "shell/parts.h"

namespace plumbline::shell {
namespace {

html::Literal name_of(Sign shape) {
  switch (shape) {
    case Sign::up2: return "up2";
    case Sign::up1: return "up1";
    case Sign::on: return "on";
    case Sign::dn1: return "dn1";
    case Sign::dn2: return "dn2";
    case Sign::none: return "none";
    case Sign::tick: return "tick";
    case Sign::cross: return "cross";
    case Sign::lock: return "lock";
    case Sign::clock: return "clock";
    case Sign::warn: return "warn";
    case Sign::q: return "q";
    case Sign::dash: return "dash";
    case Sign::eye: return "eye";
    case Sign::flag: return "flag";
  }
  return "none";
}

struct Look {
  std::string_view word;
  html::Literal classes;
  Sign sign;
};

Look look_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kept_by_design: return {"Kept by design", "verdict verdict--good", Sign::lock};
    case Verdict::met: return {"Met", "verdict verdict--good", Sign::tick};
    case Verdict::on_track: return {"On track", "verdict verdict--good", Sign::tick};
    case Verdict::due: return {"Due", "verdict", Sign::clock};
    case Verdict::at_risk: return {"At risk", "verdict verdict--at-risk", Sign::warn};
    case Verdict::breached: return {"Breached", "verdict verdict--breached", Sign::cross};
    case Verdict::not_testable: return {"Not testable", "verdict verdict--quiet", Sign::q};
    case Verdict::not_applicable: return {"Not applicable", "verdict verdict--quiet", Sign::dash};
    case Verdict::before_adoption: return {"Before adoption", "verdict verdict--quiet", Sign::none};
  }
  return {"Not testable", "verdict verdict--quiet", Sign::q};
}

}  // namespace

Html sign(Sign shape) {
  static const std::string sheet = asset_url("signs.svg");
  Html out;
  out << "<svg class=\"sign\" aria-hidden=\"true\" focusable=\"false\"><use href=\"" << sheet << "#"
      << name_of(shape) << "\"/></svg>";
  return out;
}

std::string_view word_of(Verdict verdict) { return look_of(verdict).word; }

Html verdict(Verdict verdict, const Content& rest) {
  const auto look = look_of(verdict);
  Html out;
  out << "<span class=\"" << look.classes << "\">" << sign(look.sign) << look.word;
  if (!rest.empty()) out << " " << rest;
  out << "</span>";
  return out;
}

Html late(const Content& words) {
  Html out;
  out << "<span class=\"late\">" << sign(Sign::warn) << words << "</span>";
  return out;
}

}  // namespace plumbline::shell
