// When stored verdicts are looked at again.
#include "assurance/ledger.h"
#include "assurance/queries.h"

namespace plumbline::assurance {

namespace {

struct Asked {  // of one body
  bool everything = false;
  std::set<std::string> whole;  // clauses to look at everywhere
  std::map<std::string, std::set<PlaceId>> at;
};

// A place that joined or left: the clauses that are owed or judged there.
void ask_place(Write& write, BodyId body, PlaceId place, Asked& asked) {
  for (const auto& owed : calendar::of_place(write, body, place)) asked.at[owed.clause].insert(place);
  write.sql.each(queries::clauses_judged_at, {body, place},
                 [&](const sql::Row& row) { asked.at[row.string(0)].insert(place); });
}

std::map<BodyId, Asked> asked_by(Write& write) {
  std::map<BodyId, Asked> out;
  for (const auto& touched : write.touched()) {
    auto& asked = out[touched.body];
    if (touched.clause.empty() && touched.place) ask_place(write, touched.body, *touched.place, asked);
    if (touched.clause.empty() && !touched.place) asked.everything = true;
    if (touched.clause.empty()) continue;
    if (touched.place) {
      asked.at[touched.clause].insert(*touched.place);
    } else {
      asked.whole.insert(touched.clause);
    }
  }
  return out;
}

int settle_body(Write& write, const policies::Policy& policy, const Asked& asked) {
  Ledger ledger(write, policy);
  for (const auto& clause : policy.pack->clauses) {
    const auto at = asked.at.find(clause.id);
    if (asked.everything || asked.whole.contains(clause.id)) {
      ledger.settle(clause);
    } else if (at != asked.at.end()) {
      ledger.settle(clause, at->second);
    }
  }
  return ledger.changed();
}

int settle_all(Write& write, const records::Engine& engine, const std::map<BodyId, Asked>& bodies) {
  int changed = 0;
  for (const auto& [body, asked] : bodies) {
    if (const auto policy = engine.library.in_force(body, write.today()))
      changed += settle_body(write, *policy, asked);
  }
  return changed;
}

}  // namespace

void settle(Write& write, const records::Engine& engine) {
  if (!write.touched().empty()) settle_all(write, engine, asked_by(write));
}

int sweep(Write& write, const records::Engine& engine) {
  std::map<BodyId, Asked> bodies;
  write.sql.each(queries::verdicts_changing, {write.today()}, [&](const sql::Row& row) {
    auto& at = bodies[row.key<BodyId>(0)].at[row.string(1)];
    if (const auto place = row.maybe_key<PlaceId>(2)) at.insert(*place);
  });
  return settle_all(write, engine, bodies);
}

void begin(Write& write, const records::Engine& engine, BodyId body) {
  Asked asked;
  asked.everything = true;
  settle_all(write, engine, {{body, asked}});
}

}  // namespace plumbline::assurance
