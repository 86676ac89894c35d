// A small invented policy, for the tests of this room.
#pragma once
#include "policies/pack.h"

namespace plumbline::calendar::testing {

inline policies::Files small_pack() {
  policies::Files files;
  files["pack.yaml"] = R"(key: invented
version: 1
title: An invented policy
valid-from: 2026-09-01
publisher: Invented trust
locale: en-GB
legal-basis: contract
owner: lead
approver: lead
review: {by: 2027-08-31, clause: C-1}
)";
  files["clauses.yaml"] =
      R"(- {id: C-1, title: Look, level: must, group: All, source: One, text: Looking is done.}
- {id: C-2, title: Answer, level: must, group: All, source: Two, text: Answers are given.}
)";
  files["settings.yaml"] =
      "- {key: warning, clause: C-1, title: Warning, type: days, value: 14, least: 1, most: 60, changed-by: "
      "[lead]}\n";
  files["places.yaml"] = R"(kinds:
  - {key: group, title: Group, plural: Groups}
  - {key: house, title: House, plural: Houses, inside: group, membership: house-of}
  - {key: room, title: Room, plural: Rooms, inside: house, membership: room-of, assured: true}
)";
  files["roles.yaml"] =
      R"(- {key: lead, title: Lead, plural: Leads, may: [calendar.see, calendar.waive], home: lead}
- {key: keeper, title: Keeper, plural: Keepers, scope: house, may: [], home: provider}
)";
  files["calendar.yaml"] = R"(windows:
  - {key: early, title: Early looks, clause: C-1, parts: [{term: 1, half: 2}]}
  - {key: long, title: Long looks, clause: C-1, parts: [{term: 2}, {term: 1, half: 2}]}
)";
  files["duties.yaml"] = R"(- key: look
  clause: C-1
  what: Look at a room
  act: Plan a look at {place}
  link: look/plan
  owner: keeper
  each: room
  every: term
  warn: warning
  met-by: {record: look, stage: [written, published]}
  waived-by: [lead]
- key: set-period
  clause: C-1
  what: Set the period
  owner: lead
  every: window:early
  due: {plus: [period.last, -5], unit: working-days}
  met-by: {record: period, stage: announced}
- key: answer
  clause: C-2
  what: Answer the letter
  owner: keeper
  each: room
  after: {record: letter, step: send}
  due: {plus: [today, 10], unit: working-days}
  met-by: {record: reply, stage: [sent], same-origin: true}
- key: review
  clause: C-2
  what: Review the policy
  owner: lead
  every: review
)";
  return files;
}

}  // namespace plumbline::calendar::testing
