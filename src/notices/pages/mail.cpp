#include "lib/html/govuk/govuk.h"
#include "notices/pages/pages.h"
#include "shell/table.h"

namespace plumbline::notices::pages {

namespace govuk = html::govuk;

namespace {

constexpr int letters_shown = 200;
constexpr std::size_t longest_reason = 500;

std::string state_of(const Kept& kept) {
  if (kept.state == Road::sent && kept.left) return in_words(kept.state) + " on " + moment(*kept.left);
  if (kept.state == Road::waiting && kept.tries > 0) {
    return in_words(kept.state) + ", tried " + std::to_string(kept.tries) +
           (kept.tries == 1 ? " time" : " times");
  }
  return in_words(kept.state);
}

Html bounce_form(const Visit& visit, const Kept& kept, const Problems& problems) {
  Html out;
  govuk::ErrorMessage error;
  if (problems.any()) error.text = problems.list().front().message;
  out << "<h2>Did it come back?</h2><form method=\"post\" action=\"/mail/" << kept.id.text()
      << "/bounce\" novalidate>" << shell::csrf_field(shell::csrf(visit))
      << govuk::textarea({.name = "why",
                          .label = {.text = "What the answer said"},
                          .hint = {.text = "Its readers then count as not told."},
                          .error = error,
                          .rows = 3})
      << govuk::button({.text = "Note that it came back", .classes = "govuk-button--secondary"}) << "</form>";
  return out;
}

Response show(Visit& visit, Read& read, const Problems& problems) {
  const auto id = LetterId::parse(visit.request.capture("id"));
  const auto kept = id ? letter(read, visit.viewer(), *id) : std::nullopt;
  if (!kept) return shell::not_found(visit);
  Html main;
  main << shell::crumbs({{.label = "Letters", .href = "/mail"}, {.label = kept->letter.subject}}) << "<h1>"
       << kept->letter.subject << "</h1>"
       << shell::pairs({{.name = "To", .value = kept->letter.to},
                        {.name = "Written", .value = moment(kept->made)},
                        {.name = "State", .value = state_of(*kept)}});
  if (!kept->error.empty()) main << shell::warning_note(kept->error);
  main << shell::quote(html::paragraphs(kept->letter.text));
  if (kept->state != Road::bounced) main << bounce_form(visit, *kept, problems);
  return shell::page(visit, kept->letter.subject, main, problems.any() ? 422 : 200);
}

}  // namespace

std::string moment(clock::Instant at) {
  const auto local = clock::to_local(at);
  return clock::in_short(local.date) + ", " + clock::time_in_words(local.time);
}

std::string in_words(Road road) {
  switch (road) {
    case Road::waiting: return "Waiting";
    case Road::sent: return "Sent";
    case Road::bounced: return "Came back";
    case Road::failed: return "Given up";
  }
  return {};
}

Response mail(Visit& visit, Read& read) {
  shell::Table table{.caption = "Letters, newest first",
                     .columns = {{.heading = "About"},
                                 {.heading = "To"},
                                 {.heading = "State"},
                                 {.heading = "Written", .label = "Written", .together = true}},
                     .tight = true,
                     .when_empty = "No letter has been written yet."};
  for (const auto& kept : letters(read, visit.viewer(), letters_shown)) {
    table.rows.push_back({.cells = {{.text = kept.letter.subject, .href = "/mail/" + kept.id.text()},
                                    {.text = kept.letter.to},
                                    {.text = state_of(kept), .small = kept.error},
                                    {.text = moment(kept.made)}}});
  }
  Html main("<h1>Letters</h1>");
  main << "<p>E-mail written for " << visit.viewer().body_name << ", the newest " << letters_shown << ".</p>"
       << shell::table(table);
  return shell::page(visit, "Letters", main);
}

Response one_letter(Visit& visit, Read& read) { return show(visit, read, {}); }

Response note_bounce(Visit& visit, Door& door) {
  const auto id = LetterId::parse(visit.request.capture("id"));
  if (!id) return shell::not_found(visit);
  const auto why = visit.request.form.text("why");
  Problems problems;
  if (why.empty()) problems.add("why", "Enter what the answer said");
  if (why.size() > longest_reason)
    problems.add("why", "Enter the one sentence that matters: this is too long");
  if (problems.any()) return door.ask([&](Read& read) { return show(visit, read, problems); });
  const auto done = door.act(people::actor(visit.viewer()),
                             [&](Write& write) { return bounced(write, visit.viewer(), *id, why); });
  return done ? http::see_other("/mail/" + id->text()) : shell::not_found(visit);
}

}  // namespace plumbline::notices::pages
