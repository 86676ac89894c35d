// What each column of one file means.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "places/gias_table.h"

namespace plumbline::places {

struct GiasColumn {
  enum class Use { fact, unknown, personal, ignored };
  Use use = Use::ignored;
  Fact fact;          // an unknown column is a fact under its own name
  std::string title;  // as the file has it
};

struct GiasHeader {
  std::string layout;
  std::vector<GiasColumn> columns;

  std::optional<std::size_t> index_of(std::string_view fact) const;
  std::size_t first_personal() const;  // columns.size() when there is none
  bool last_may_spill() const { return columns.back().fact.kind == CellKind::list; }
  std::vector<std::string> kept(const std::vector<std::string>& cells) const;  // cells that may be given back
  std::vector<std::string> titles() const;                                     // of the columns that may
};

std::optional<GiasHeader> read_gias_header(
    const std::vector<std::string>& titles);  // nullopt: no layout fits

}  // namespace plumbline::places
