// Erasing a name for ever: why, then once more, as nothing brings it back.
#include "places/pages/pages.h"
#include "places/pages/subject_parts.h"

namespace plumbline::places::pages {

namespace {

struct Erased {
  Corrected who;
  Identity identity;
  std::string address() const { return address_of(*who.reach.kind) + "/" + who.id.text(); }
};

// A name goes for the whole body, so that only whoever keeps all of them may take it away.
std::optional<Erased> erased(const Visit& visit, Read& read) {
  auto who = corrected(visit, read);
  if (!who || !who->reach.keeps_all) return std::nullopt;
  auto identity = identity_of(read, *visit.engine.seal, who->id);
  if (!identity) return std::nullopt;
  return Erased{std::move(*who), std::move(*identity)};
}

Html form_start(const Visit& visit, const Erased& one) {
  Html out;
  return out << "<form method=\"post\" action=\"" << html::url(one.address()) << "/erasure\" novalidate>"
             << token(visit);
}

Response ask_why(Visit& visit, const Erased& one, const std::string& reason, const Problems& problems) {
  Html main;
  main << govuk::back_link({.href = one.address(), .text = "Correct a name"}) << summary(problems)
       << "<h1 class=\"govuk-heading-l\">Erase the name of " << one.identity.name
       << "</h1><p class=\"govuk-body\">The name and the number go for ever, here and in every record that "
          "is about "
          "this person. The records and what was counted in them stay, about somebody without a name.</p>"
       << form_start(visit, one)
       << govuk::textarea({.name = "reason",
                           .label = {.text = "Why is it erased?"},
                           .hint = {.text = "This stays in the history. Leave the name out of it."},
                           .error = beside(problems, "reason"),
                           .value = reason,
                           .rows = 3})
       << govuk::button({.text = "Go on", .classes = "govuk-button--secondary"}) << "</form>";
  return shell::page(visit, "Erase a name", main, problems.any() ? 422 : 200);
}

Response ask_once_more(Visit& visit, const Erased& one, const std::string& reason) {
  Html main;
  main << govuk::back_link({.href = one.address() + "/erasure", .text = "Change the reason"})
       << "<h1 class=\"govuk-heading-l\">Erase the name of " << one.identity.name
       << " for ever?</h1><p class=\"govuk-body\">Nobody can bring it back. Why it is erased: " << reason
       << "</p>" << form_start(visit, one) << "<input type=\"hidden\" name=\"reason\" value=\"" << reason
       << "\"><input type=\"hidden\" name=\"sure\" value=\"yes\"><div class=\"buttons\">"
       << govuk::button({.text = "Erase this name for ever", .classes = "govuk-button--warning"})
       << "<a href=\"" << html::url(one.address()) << "\">Keep the name</a></div></form>";
  return shell::page(visit, "Erase a name for ever?", main);
}

}  // namespace

Response erasing_form(Visit& visit, Read& read) {
  const auto one = erased(visit, read);
  return one ? ask_why(visit, *one, {}, {}) : shell::not_found(visit);
}

Response erase_subject(Visit& visit, Door& door) {
  const std::string reason{visit.request.form.text("reason")};
  const bool sure = visit.request.form.text("sure") == "yes";
  Problems problems;
  const auto one = door.act(actor(visit), [&](Write& write) {
    auto found = erased(visit, write);
    problems = found ? erasing_problems(found->identity, reason) : Problems{};
    if (found && sure && !problems.any()) erase_identity(write, found->who.id, reason);
    return found;
  });
  if (!one) return shell::not_found(visit);
  if (problems.any()) return ask_why(visit, *one, reason, problems);
  return sure ? http::see_other(address_of(*one->who.reach.kind)) : ask_once_more(visit, *one, reason);
}

}  // namespace plumbline::places::pages
