// The table of register columns (gias_columns.yaml), which the program carries.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::places {

enum class CellKind { text, key, date, integer, web, list };

struct Fact {
  std::string name;
  CellKind kind = CellKind::text;
};

struct GiasTable {
  std::string register_name;
  std::vector<std::pair<std::string, std::vector<std::string>>>
      layouts;  // in order: the facts a header must name
  std::string default_kind;
  std::map<std::string, std::string, std::less<>> kind_of_group;
  std::map<std::string, std::string, std::less<>> status_of;
  std::set<std::string, std::less<>> empty, unknown_dates;
  std::map<std::string, std::string, std::less<>> relation_of;
  std::map<std::string, Fact, std::less<>> facts;             // by the letters and digits of a column's name
  std::set<std::string, std::less<>> personal_columns, ours;  // likewise
  std::vector<std::string> personal_words;
};

const GiasTable& gias_table();  // throws std::runtime_error when the table itself is mistaken

std::string letters_and_digits(std::string_view column);  // "LA (code)" is "lacode"
// Whether a column holds names of people: listed, or unknown with a word of a person in its name
// ("ChairOfGovernors").
bool names_people(const GiasTable& table, std::string_view column);

}  // namespace plumbline::places
