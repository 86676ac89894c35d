// One row of a register's file as it is meant, or why it is refused.
#pragma once
#include <optional>
#include <string>

#include "lib/clock/clock.h"
#include "lib/crypto/crypto.h"
#include "lib/csv/csv.h"
#include "lib/result/result.h"
#include "places/gias_header.h"

namespace plumbline::places {

struct SaidPlace {
  std::string key, name, kind, status;  // status: empty when the file has none, and the dates decide
  std::optional<clock::Date> opened, closed;
  std::optional<std::string> town, postcode;  // absent: the layout has no such column
  std::string facts;                          // canonical JSON of every cell that says something
  crypto::Hash digest{};                      // of the facts
};

struct SaidLink {
  std::string key, other, relation, said;  // relation: predecessor, successor, other
  std::optional<clock::Date> since;
};

struct Refusal {
  std::string column, code, message;
  bool aligned = true;  // false: cells may stand in the wrong columns, so that none but the key may be shown
};

Result<SaidPlace, Refusal> read_place(const GiasHeader& header, const csv::Line& line);
Result<SaidLink, Refusal> read_link(const GiasHeader& header, const csv::Line& line);
// The row as CSV in the order of header.titles(): no names of people, no mailboxes.
std::string harmless_line(const GiasHeader& header, const csv::Line& line, bool aligned);
std::optional<clock::Date> date_in_cell(std::string_view cell);  // dd-mm-yyyy, dd/mm/yyyy, yyyy-mm-dd

}  // namespace plumbline::places
