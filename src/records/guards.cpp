#include "records/guards.h"

#include "records/queries.h"

namespace plumbline::records {

namespace {

bool acts(const Guard& guard, policies::Truth truth) {
  return guard.unless ? truth != policies::Truth::yes : truth == policies::Truth::yes;
}

std::string field_of(const Guard& guard, const policies::Scene& scene, const policies::Facts& facts) {
  if (!guard.field_found) return guard.field;
  const auto found = policies::value(*guard.field_found, scene, facts);
  const auto* field = std::get_if<std::string>(&found);
  return field == nullptr ? std::string{} : *field;
}

bool may_override(const Guard& guard, const Viewer& viewer, const std::vector<PlaceId>& here) {
  return std::any_of(guard.overridden_by.begin(), guard.overridden_by.end(),
                     [&](const std::string& role) { return people::holds_at(viewer, role, here); });
}

}  // namespace

Judged ask_guards(const policies::Scene& scene, const policies::Facts& facts, const Type& type,
                  const Step& step, const Viewer& viewer, std::string_view reason,
                  const std::vector<PlaceId>& place_and_above) {
  Judged out;
  for (const auto& guard : type.guards) {
    if (std::find(guard.steps.begin(), guard.steps.end(), step.key) == guard.steps.end()) continue;
    if (!acts(guard, policies::holds(guard.condition, scene, facts))) continue;
    Problem problem{field_of(guard, scene, facts), policies::filled(guard.say, scene, facts, guard.lets),
                    guard.clause, "refused"};
    if (guard.strength == Strength::flag) {
      problem.code = "flag";
      out.flags.push_back(std::move(problem));
    } else if (guard.strength == Strength::needs_reason && may_override(guard, viewer, place_and_above)) {
      if (!reason.empty()) {
        out.overridden.push_back(std::move(problem));
      } else {
        problem.code = "needs-reason";
        out.refused.add(std::move(problem));
      }
    } else {
      out.refused.add(std::move(problem));
    }
  }
  return out;
}

void write_refusals(Write& write, const Viewer& viewer, const Record& record, bool would_be_new,
                    const Step& step, const Problems& refused) {
  const std::optional<RecordId> known = would_be_new ? std::nullopt : std::optional{record.id};
  for (const auto& problem : refused) {
    if (problem.code == "missing") continue;  // not finished is not refused
    write.change.run(queries::add_refusal,
                     {EntryId{id::timed(write.now.time_since_epoch().count())}, record.body, problem.clause,
                      problem.field, record.type, step.key, known, record.place, viewer.person, write.now});
    write.append({.chain = known ? known->bytes : record.body.bytes,
                  .about = known ? "record" : "body",
                  .deed = "refused",
                  .content = {{"clause", problem.clause},
                              {"field", problem.field},
                              {"type", record.type},
                              {"step", step.key}},
                  .body = record.body});
    write.touch({record.body, record.place, problem.clause});
  }
}

void write_overridings(Write& write, const Viewer& viewer, const Record& record, const Step& step,
                       std::string_view reason, const Judged& judged) {
  const auto put = [&](const Problem& problem, bool flag_only) {
    write.change.run(queries::add_overriding,
                     {EntryId{id::timed(write.now.time_since_epoch().count())}, record.body, problem.clause,
                      record.id, record.place, step.key, viewer.person, reason, flag_only, write.now});
    write.touch({record.body, record.place, problem.clause});
  };
  for (const auto& problem : judged.overridden) put(problem, false);
  for (const auto& problem : judged.flags) put(problem, true);
}

}  // namespace plumbline::records
