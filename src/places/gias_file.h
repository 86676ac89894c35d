// Walks one file of a register in batches; who walks it says what becomes of each batch.
#pragma once
#include <functional>
#include <span>
#include <variant>

#include "places/gias.h"
#include "places/gias_row.h"

namespace plumbline::places {

struct GiasRow {
  std::int64_t number = 0;  // physical line
  std::variant<SaidPlace, SaidLink> said;
  std::string line;  // harmless; kept only for links, which may still be refused for an unknown place
};

struct Taken {
  std::int64_t added = 0, updated = 0, unchanged = 0;
  std::vector<RefusedRow> refused;
};
using Take = std::function<Taken(std::span<const GiasRow> rows, clock::Date known)>;

// Never holds more than a batch of rows, the refused ones, and sixteen bytes for each key already met.
ImportReport walk(const std::filesystem::path& file, const std::string& file_name, clock::Date today,
                  const Take& take);

// The day whose knowledge a file holds: a full date in its name ("20220420", "2015-05-29"); else the newest
// day on which one of its rows changed, if that is not after today; else 1 January of a year in its name;
// else today.
clock::Date known_on(const std::filesystem::path& file, std::string_view file_name, const GiasHeader& header,
                     clock::Date today);

}  // namespace plumbline::places
