#include "places/gias_file.h"

namespace plumbline::places {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<clock::Date> date_of_digits(std::string_view digits) {  // 20220420
  auto number = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (const char c : digits.substr(at, count)) value = value * 10 + (c - '0');
    return value;
  };
  const int year = number(0, 4);
  if (year < 1990 || year > 2199) return std::nullopt;
  return clock::date_of(year, static_cast<unsigned>(number(4, 2)), static_cast<unsigned>(number(6, 2)));
}

// Runs of digits in a name, dashes between digits left out: "schools-2015-05-29.tsv" has "20150529".
std::vector<std::string> digit_runs(std::string_view name) {
  std::vector<std::string> runs;
  bool inside = false;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (is_digit(name[at])) {
      if (!inside) runs.emplace_back();
      runs.back() += name[at];
      inside = true;
    } else if (!(inside && name[at] == '-' && at + 1 < name.size() && is_digit(name[at + 1]))) {
      inside = false;
    }
  }
  return runs;
}

std::optional<clock::Date> newest_change(const std::filesystem::path& file, std::size_t column) {
  csv::Reader reader({file});
  csv::Line line;
  std::optional<clock::Date> newest;
  for (bool header = true; reader.next(line); header = false) {
    if (header || column >= line.cells.size()) continue;
    const auto date = date_in_cell(line.cells[column]);
    if (date && (!newest || *date > *newest)) newest = date;
  }
  return newest;
}

}  // namespace

clock::Date known_on(const std::filesystem::path& file, std::string_view file_name, const GiasHeader& header,
                     clock::Date today) {
  const auto runs = digit_runs(file_name);
  for (const auto& run : runs)
    if (run.size() == 8)
      if (auto date = date_of_digits(run)) return *date;
  if (const auto changed = header.index_of("changed")) {
    const auto newest = newest_change(file, *changed);
    if (newest && *newest <= today) return *newest;
  }
  for (const auto& run : runs)
    if (run.size() == 4)
      if (auto date = date_of_digits(run + "0101")) return *date;
  return today;
}

}  // namespace plumbline::places
