#include "shell/page.h"

#include "lib/html/govuk/notification_banner.h"
#include "lib/html/govuk/skip_link.h"
#include "shell/assets.h"
#include "shell/parts.h"

namespace plumbline::shell {
namespace {

using html::Html;

void write_head(Html& out, const Frame& frame) {
  out << "<!DOCTYPE html><html lang=\"en-GB\" class=\"govuk-template--rebranded\"><head><meta "
         "charset=\"utf-8\">"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
         "<meta name=\"theme-color\" content=\"#1f3444\"><title>";
  if (frame.has_errors) out << "Error: ";
  out << frame.title << " – Plumbline</title><link rel=\"stylesheet\" href=\"" << asset_url("plumbline.css")
      << "\"><link rel=\"icon\" type=\"image/svg+xml\" href=\"" << asset_url("icon.svg")
      << "\"><script type=\"module\" src=\"" << asset_url("plumbline.js") << "\"></script></head>";
}

void write_demonstration(Html& out, const Demonstration& demonstration) {
  out << "<div class=\"demo\"><div class=\"wrap\"><span>" << demonstration.words << " <strong>"
      << demonstration.now << "</strong>.</span>";
  if (!demonstration.move.href.empty())
    out << "<a href=\"" << html::url(demonstration.move.href) << "\">" << demonstration.move.label << "</a>";
  out << "</div></div>";
}

void write_link(Html& out, const Link& link) {
  out << "<a href=\"" << html::url(link.href) << "\"";
  if (link.current) out << " aria-current=\"page\"";
  out << ">" << link.label << "</a>";
}

void write_sign_out(Html& out, const Frame& frame) {
  out << "<form method=\"post\" action=\"/sign-out\">" << csrf_field(frame.csrf_token)
      << "<button class=\"sign-out\">Sign out</button></form>";
}

std::string who_and_where(const Frame& frame) {
  return frame.body_name.empty() ? frame.person : frame.person + ", " + frame.body_name;
}

// On a phone the navigation folds into one word, without a script.
void write_menu(Html& out, const Frame& frame) {
  if (frame.nav.empty() && frame.nav_end.empty() && !frame.signed_in) return;
  out << "<details class=\"menu\"><summary>Menu</summary><ul>";
  for (const auto* links : {&frame.nav, &frame.nav_end})
    for (const auto& link : *links) {
      out << "<li>";
      write_link(out, link);
      out << "</li>";
    }
  if (frame.demonstration && !frame.demonstration->move.href.empty()) {
    out << "<li>";
    write_link(out, frame.demonstration->move);
    out << "</li>";
  }
  if (frame.signed_in) {
    out << "<li>" << who_and_where(frame) << "</li><li>";
    write_sign_out(out, frame);
    out << "</li>";
  }
  out << "</ul></details>";
}

void write_masthead(Html& out, const Frame& frame) {
  out << "<div class=\"masthead\"><div class=\"wrap masthead__row\"><a class=\"wordmark\" href=\"/\">"
         "<svg viewBox=\"0 0 18 30\" aria-hidden=\"true\" focusable=\"false\">"
         "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" d=\"M2 1.5h14M9 1.5V15\"/>"
         "<path class=\"bob\" d=\"M4.5 15h9l-1.2 6L9 29l-3.3-8z\"/></svg>Plumbline</a>";
  if (!frame.body_name.empty()) out << "<span class=\"masthead__body\">" << frame.body_name << "</span>";
  if (frame.signed_in) {
    out << "<div class=\"masthead__who\"><span>" << frame.person << "</span>";
    write_sign_out(out, frame);
    out << "</div>";
  }
  write_menu(out, frame);
  out << "</div></div>";
}

void write_navigation(Html& out, const Frame& frame) {
  if (frame.nav.empty() && frame.nav_end.empty()) return;
  out << "<nav class=\"nav\" aria-label=\"Main\"><div class=\"wrap\"><ul>";
  for (const auto& link : frame.nav) {
    out << "<li>";
    write_link(out, link);
    out << "</li>";
  }
  for (const auto& link : frame.nav_end) {
    out << "<li class=\"nav__end\">";
    write_link(out, link);
    out << "</li>";
  }
  out << "</ul></div></nav>";
}

void write_flash(Html& out, const std::optional<Flash>& flash) {
  if (flash) out << html::govuk::notification_banner({.text = flash->text, .success = flash->success});
}

void write_footer(Html& out, const Frame& frame) {
  out << "<footer class=\"footer\"><div class=\"wrap\"><span class=\"footer__policy\">" << frame.policy_line
      << "</span>";
  if (!frame.printed_line.empty()) out << "<span class=\"print-only\">" << frame.printed_line << "</span>";
  write_link(out, {"Worried about a child?", frame.safeguarding_href});
  out << "<a href=\"/help\">Help</a><a href=\"/accessibility\">Accessibility</a><a "
         "href=\"/privacy\">Privacy</a>"
         "</div></footer>";
}

}  // namespace

Html document(const Frame& frame, const Html& main) {
  Html out;
  out.reserve(main.str().size() + 6 * 1024);
  write_head(out, frame);
  out << "<body class=\"govuk-template__body page";
  if (frame.wide_on_paper) out << " page-wide";
  out << "\">" << html::govuk::skip_link({.href = "#main"}) << "<header>";
  if (frame.demonstration) write_demonstration(out, *frame.demonstration);
  write_masthead(out, frame);
  write_navigation(out, frame);
  out << "</header><main id=\"main\" class=\"main\"><div class=\"wrap\">";
  write_flash(out, frame.flash);
  out << main << "</div></main>";
  if (!frame.foot.empty())
    out << "<div class=\"foot\" role=\"region\" aria-label=\"Next\"><div class=\"wrap\">" << frame.foot
        << "</div></div>";
  write_footer(out, frame);
  out << "</body></html>\n";
  return out;
}

}  // namespace plumbline::shell
