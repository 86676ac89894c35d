// Term dates and closed days of a year: entered in rows or pasted as a block.
#include "calendar/entered_year.h"
#include "calendar/pages/pages.h"
#include "shell/parts.h"

namespace plumbline::calendar::pages {

namespace {

std::string field(int number, std::string_view end) {
  return "term-" + std::to_string(number) + "-" + std::string{end};
}

EnteredYear entered(const Visit& visit) {
  const auto& form = visit.request.form;
  EnteredYear out;
  out.year = year_asked(visit, form.text("year"));
  for (int number = 1; number <= most_terms; ++number) {
    out.terms[static_cast<std::size_t>(number - 1)] = {std::string{form.text(field(number, "first"))},
                                                       std::string{form.text(field(number, "last"))}};
  }
  out.closed = form.text("closed");
  out.pasted = form.text("pasted");
  return out;
}

Html day_input(int number, std::string_view end, const std::string& value, const Problems& problems) {
  const auto name = field(number, end);
  return govuk::input({.name = name,
                       .label = {.text = std::string{end == "first" ? "First day" : "Last day"}},
                       .error = beside(problems, name),
                       .value = value,
                       .classes = "govuk-input--width-20"});
}

Html term_rows(const EnteredYear& entered, const Problems& problems) {
  Html out;
  for (int number = 1; number <= most_terms; ++number) {
    const auto& term = entered.terms[static_cast<std::size_t>(number - 1)];
    Html days;
    days << day_input(number, "first", term.first, problems)
         << day_input(number, "last", term.last, problems);
    out << govuk::fieldset(
        {.legend = {.text = "Term " + std::to_string(number), .classes = "govuk-fieldset__legend--s"},
         .content = std::move(days)});
  }
  return out;
}

Html paste_box(const EnteredYear& entered, const Problems& problems) {
  return govuk::details(
      {.summary = "Paste the terms as a list instead",
       .text =
           govuk::textarea({.name = "pasted",
                            .label = {.text = "Terms, one a line"},
                            .hint = {.text = "For example: 1 September to 23 October. A list here takes the "
                                             "place of all the boxes above."},
                            .error = beside(problems, "pasted"),
                            .value = entered.pasted,
                            .rows = 7}),
       .open = !entered.pasted.empty()});
}

Response show(Visit& visit, const EnteredYear& entered, const Problems& problems) {
  const auto title = "Term dates, " + academic_year_in_words(entered.year);
  Html main;
  main << govuk::back_link({.href = "/calendar?year=" + std::to_string(entered.year), .text = "Calendar"})
       << summary(problems) << "<h1 class=\"govuk-heading-l\">" << title << "</h1>"
       << "<p class=\"govuk-body\">Write days as 1 September " << entered.year << " or 1/9/" << entered.year
       << ". Leave terms empty that your year does not have. What is owed moves with the terms; what is done "
          "stays.</p>"
       << "<form method=\"post\" action=\"/calendar/terms\" novalidate>"
       << shell::csrf_field(shell::csrf(visit)) << "<input type=\"hidden\" name=\"year\" value=\""
       << entered.year << "\">" << term_rows(entered, problems) << paste_box(entered, problems)
       << govuk::textarea({.name = "closed",
                           .label = {.text = "Days inside terms on which pupils do not come"},
                           .hint = {.text = "One day a line. Bank holidays are known already."},
                           .error = beside(problems, "closed"),
                           .value = entered.closed})
       << govuk::button({.text = "Save these dates"}) << "</form>";
  return shell::page(visit, title, main, problems.any() ? 422 : 200);
}

}  // namespace

Response terms_form(Visit& visit, Read& read) {
  const auto wanted = year_asked(visit, visit.request.query.text("year"));
  return show(visit, as_entered(days_of(read, visit.viewer().body), wanted), {});
}

Response set_dates(Visit& visit, Door& door) {
  const auto typed = entered(visit);
  const auto dates = read_year(typed);
  if (!dates) return show(visit, typed, dates.error());
  door.write(people::actor(visit.viewer()), [&](Write& write) {
    const auto body = visit.viewer().body;
    set_terms(write, body, dates->terms);
    set_closed(write, body, typed.year, dates->closed);
    refresh(write, visit.library, body, horizon(write.today()));
  });
  return http::see_other("/calendar?year=" + std::to_string(typed.year));
}

}  // namespace plumbline::calendar::pages
