// Import of establishment registers (Get Information about Schools and its forerunners): establishments of
// several years and layouts, and links between them, told by their header. Columns are matched by alias from
// data (gias_columns.yaml); unknown ones are listed and kept as facts; columns with names of people are
// dropped and listed as dropped.
//
// Every file holds the knowledge of one day (`known`: by its name, its newest change, or today). What a row
// says becomes a version of its place; the version known last decides what the place is. So read = added +
// updated + unchanged + refused, where
//   added      a place or link nobody knew
//   updated    something new was said and kept: of today, or, from a file older than what is known, only as a
//   version unchanged  nothing new was said; nothing is written but that the newest version still held on a
//   later day
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "places/places.h"

namespace plumbline::places {

using ImportId = id::Of<struct ImportTag>;

struct RefusedRow {
  std::int64_t row = 0;  // physical line in the file, the header is 1
  std::string column, code, message;
  std::string line;  // the row as CSV without personal columns, to be given back as a file
};

struct ImportReport {
  std::string file_name;
  std::string layout;  // "establishments" or "links"
  std::int64_t read = 0, added = 0, updated = 0, unchanged = 0, refused = 0;
  std::vector<RefusedRow> problems;  // every refused row, in file order
  std::vector<std::string> titles;   // the columns of RefusedRow::line
  std::optional<clock::Date> known;  // the day whose knowledge the file holds
  std::vector<std::string> unknown;  // columns nobody knows: kept as facts under their own names
  std::vector<std::string> dropped;  // columns with personal names
  std::vector<std::pair<std::string, std::string>> matched;  // our name, the file's column
  std::optional<std::string> unreadable;                     // the file as a whole was refused, and why
};

// Reads and checks without changing anything.
ImportReport preview_gias(Read& read, const std::filesystem::path& file, const std::string& file_name);
// Applies. Idempotent: the same file again changes nothing. In batches, each one write with one history
// entry.
ImportReport import_gias(history::Door& door, const history::Actor& actor, const std::filesystem::path& file,
                         const std::string& file_name);
// The same under an import that was previewed before (see imports.h).
ImportReport import_gias(history::Door& door, const history::Actor& actor, const std::filesystem::path& file,
                         const std::string& file_name, ImportId under);
// Row, column, code and reason before the row itself; the file can be mended and imported as it is.
std::string refused_rows_as_csv(const ImportReport& report);

}  // namespace plumbline::places
