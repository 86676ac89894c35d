#include "places/gias.h"

#include "lib/csv/csv.h"
#include "places/gias_take.h"
#include "places/imports.h"

namespace plumbline::places {

ImportReport preview_gias(Read& read, const std::filesystem::path& file, const std::string& file_name) {
  return walk(file, file_name, read.today(),
              [&](std::span<const GiasRow> rows, clock::Date known) { return weigh(read, rows, known); });
}

ImportReport import_gias(history::Door& door, const history::Actor& actor, const std::filesystem::path& file,
                         const std::string& file_name) {
  const ImportId import{id::secret()};
  const auto hash = hash_of_file(file);
  door.write(actor, [&](Write& write) { begin_import(write, import, "applying", file_name, hash, {}); });
  return import_gias(door, actor, file, file_name, import);
}

ImportReport import_gias(history::Door& door, const history::Actor& actor, const std::filesystem::path& file,
                         const std::string& file_name, ImportId under) {
  const auto today = clock::today(door.clock());
  auto report = walk(file, file_name, today, [&](std::span<const GiasRow> rows, clock::Date known) {
    return door.act(actor, [&](Write& write) { return keep(write, under, rows, known); });
  });
  finish_import(door, actor, under, "applied", report, {});
  return report;
}

std::string refused_rows_as_csv(const ImportReport& report) {
  auto csv = csv::row({"Refused row", "Refused column", "Refused code", "Why refused"});
  auto beside = [&](std::string_view first, std::string_view second) {
    while (first.ends_with('\n') || first.ends_with('\r')) first.remove_suffix(1);
    return std::string{first} + "," + std::string{second} + "\r\n";
  };
  auto titles = csv::row(report.titles);
  while (titles.ends_with('\n') || titles.ends_with('\r')) titles.pop_back();
  csv = beside(csv, titles);
  for (const auto& row : report.problems)
    csv += beside(csv::row({std::to_string(row.row), row.column, row.code, row.message}), row.line);
  return csv;
}

}  // namespace plumbline::places
