#include "visits/pages/window.h"

namespace plumbline::visits::pages {

namespace {

constexpr auto weeks_before = std::chrono::days{21};
constexpr auto weeks_after = std::chrono::days{7};

// A window that nobody has announced yet has asked for nothing: then the dates in its answers say how long it
// is.
std::optional<calendar::Span> span_said(const records::Seen& window) {
  std::optional<calendar::Span> out;
  if (window.form == nullptr) return out;
  for (const auto& section : window.form->sections) {
    for (const auto& field : section.fields) {
      const auto fact = forms::fact_of(field, window.answers);
      const auto* date = std::get_if<clock::Date>(&fact);
      if (date == nullptr) continue;
      if (!out) out = calendar::Span{*date, *date};
      out = calendar::Span{std::min(out->first, *date), std::max(out->last, *date)};
    }
  }
  return out;
}

calendar::Span span_of(const records::Seen& window, const std::vector<Owing>& owing, clock::Date today) {
  if (owing.empty()) return span_said(window).value_or(calendar::Span{today, today});
  calendar::Span out{owing.front().opens, owing.front().due};
  for (const auto& one : owing) out = {std::min(out.first, one.opens), std::max(out.last, one.due)};
  return out;
}

std::vector<clock::Date> weeks_around(const calendar::Span& span) {
  std::vector<clock::Date> out;
  const auto last = monday_of(span.last) + weeks_after;
  for (auto monday = monday_of(span.first) - weeks_before; monday <= last; monday += std::chrono::days{7})
    out.push_back(monday);
  return out;
}

// Who may be chosen as a visitor: holders of the roles that the form names, and whoever visits already.
std::vector<Planner> people_for(Read& read, BodyId body, const Planning& planning) {
  std::map<PersonId, std::string> found;
  if (planning.kind.visitor != nullptr) {
    for (const auto& role : planning.kind.visitor->roles) {
      for (const auto& contact : people::contacts(read, body, role, {})) found[contact.person] = contact.name;
    }
  }
  Names names(read);
  for (const auto& visit : planning.visits) {
    if (!planning.in_window(visit)) continue;
    for (const auto& person : visit.visitors) {
      if (!found.contains(person)) found[person] = names.of(person);
    }
  }
  std::vector<Planner> out;
  for (const auto& [person, name] : found) out.push_back({person, name});
  std::ranges::sort(out, {}, &Planner::name);
  return out;
}

}  // namespace

std::vector<Owing> Planning::without_visit() const {
  std::vector<Owing> out;
  for (const auto& one : owing) {
    if (one.without()) out.push_back(one);
  }
  return out;
}

std::optional<Planning> planning_of(shell::Visit& visit, Read& read) {
  const auto id = RecordId::parse(visit.request.capture("record"));
  auto seen = id ? records::open(read, visit.viewer(), visit.engine, *id) : Result<records::Seen>{No::absent};
  if (!seen || seen->sees != records::Projection::full) return std::nullopt;
  const auto kind = kind_of_window(*seen->policy->pack, seen->record.type);
  if (!kind) return std::nullopt;
  Planning out{.window = std::move(*seen),
               .kind = *kind,
               .owing = {},
               .span = {},
               .weeks = {},
               .visits = {},
               .people = {},
               .days = {},
               .manner = {},
               .capacity = {}};
  const auto& policy = *out.window.policy;
  const auto body = visit.viewer().body;
  out.owing = owing(read, policy, out.kind, *id);
  out.span = span_of(out.window, out.owing, visit.today());
  out.weeks = weeks_around(out.span);
  out.visits = between(read, body, out.weeks.front(), out.weeks.back() + std::chrono::days{6});
  out.people = people_for(read, body, out);
  out.days = calendar::days_of(read, body);
  out.manner = manner_of(*out.kind.visit);
  if (const auto half_days = out.manner.half_days.on(policy, visit.today()))
    out.capacity = static_cast<int>(*half_days);
  return out;
}

std::string planning_address(const Planning& planning) {
  return "/planning/" + planning.window.record.id.text();
}

}  // namespace plumbline::visits::pages
