// What is stored of days: terms and closed days of a body, bank holidays of the installation.
#include "calendar/days.h"
#include "calendar/queries.h"
#include "calendar/revision.h"

namespace plumbline::calendar {

namespace {

clock::Date day_of(const sql::Row& row) { return row.date(0); }

Term term_from(const sql::Row& row) {
  return {static_cast<int>(row.integer(0)), static_cast<int>(row.integer(1)), {row.date(2), row.date(3)}};
}

bool in_order(const Term& a, const Term& b) {
  return std::tie(a.days.first, a.number) < std::tie(b.days.first, b.number);
}

std::vector<clock::Date> sorted(std::vector<clock::Date> days) {
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

json::Array iso_days(const std::vector<clock::Date>& days) {
  json::Array out;
  for (auto day : days) out.emplace_back(clock::iso(day));
  return out;
}

json::Array described(const std::vector<Term>& terms) {
  json::Array out;
  for (const auto& term : terms) {
    out.push_back(json::Object{{"number", term.number},
                               {"first", clock::iso(term.days.first)},
                               {"last", clock::iso(term.days.last)}});
  }
  return out;
}

void note(Write& write, std::optional<BodyId> body, std::string deed, json::Object content) {
  note_revision(write, body);
  write.append({body ? body->bytes : id::Bytes{}, "calendar", std::move(deed), std::move(content), body});
  if (body) write.touch({*body, std::nullopt, ""});
}

void set_year(Write& write, BodyId body, int year, const std::vector<Term>& terms) {
  if (write.sql.all(queries::terms_of_year, {body, year}, term_from) == terms) return;
  write.change.run(queries::forget_terms, {body, year});
  for (const auto& term : terms) {
    write.change.run(queries::add_term, {body, year, term.number, term.days.first, term.days.last});
  }
  note(write, body, "terms-set", {{"year", year}, {"terms", described(terms)}});
}

}  // namespace

Days days_of(Read& read, BodyId body) {
  return {read.sql.all(queries::terms_of_body, {body}, term_from),
          read.sql.all(queries::holidays, {}, day_of), read.sql.all(queries::closed_days, {body}, day_of)};
}

void set_terms(Write& write, BodyId body, const std::vector<Term>& terms) {
  std::map<int, std::vector<Term>> years;
  for (const auto& term : terms) years[term.year].push_back(term);
  for (auto& [year, of_year] : years) {
    std::sort(of_year.begin(), of_year.end(), in_order);
    set_year(write, body, year, of_year);
  }
}

void set_closed(Write& write, BodyId body, const std::vector<clock::Date>& days) {
  std::map<int, std::vector<clock::Date>> years;
  for (auto day : days) years[academic_year(day)].push_back(day);
  for (const auto& [year, of_year] : years) set_closed(write, body, year, of_year);
}

void set_closed(Write& write, BodyId body, int year, const std::vector<clock::Date>& days) {
  const auto span = academic_year_span(year);
  auto wanted = sorted(days);
  std::erase_if(wanted, [&](clock::Date day) { return !span.holds(day); });
  if (write.sql.all(queries::closed_days_within, {body, span.first, span.last}, day_of) == wanted) return;
  write.change.run(queries::forget_closed_days, {body, span.first, span.last});
  for (auto day : wanted) write.change.run(queries::add_closed_day, {body, day});
  note(write, body, "closed-days-set", {{"year", year}, {"days", iso_days(wanted)}});
}

void set_holidays(Write& write, const Holidays& holidays) {
  std::map<clock::Date, std::string> wanted(holidays.begin(), holidays.end());
  std::map<clock::Date, std::string> held;
  write.sql.each(queries::holidays, {},
                 [&](const sql::Row& row) { held.emplace(row.date(0), row.string(1)); });
  if (wanted == held) return;
  write.change.run(queries::forget_holidays, {});
  for (const auto& [day, name] : wanted) write.change.run(queries::add_holiday, {day, name});
  note(write, std::nullopt, "bank-holidays-set", {{"days", wanted.size()}});
}

}  // namespace plumbline::calendar
