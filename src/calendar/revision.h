// Which state of the days is in the database: a fresh key at every change, so that what is kept in memory can
// be checked against what this very snapshot sees, on every server and after a change that was undone.
#pragma once
#include <optional>

#include "history/history.h"

namespace plumbline::calendar {

struct Revision {
  id::Bytes of_body{};      // terms and closed days
  id::Bytes of_holidays{};  // bank holidays, the same for all bodies
  bool operator==(const Revision&) const = default;
};
Revision revision(history::Read& read, BodyId body);
void note_revision(history::Write& write, std::optional<BodyId> body);  // no body: the bank holidays

}  // namespace plumbline::calendar
