#include <algorithm>
#include <array>

#include "shell/grade_style.h"

namespace plumbline::shell {
namespace {

struct Look {
  std::string_view css;
  Sign sign;
};
constexpr Look ungraded{"grade--none", Sign::none};
constexpr std::array<Look, 5> looks{{{"grade--below-2", Sign::dn2},
                                     {"grade--below-1", Sign::dn1},
                                     {"grade--on", Sign::on},
                                     {"grade--above-1", Sign::up1},
                                     {"grade--above-2", Sign::up2}}};

// A longer scale than five keeps its words; beyond two steps the look stays the strongest.
const Look& look_of(const Grade& grade) {
  if (!grade.steps) return ungraded;
  return looks[static_cast<std::size_t>(std::clamp(*grade.steps, -2, 2) + 2)];
}

Html written(const Grade& grade, std::string_view classes) {
  Html out;
  out << "<span class=\"" << classes << "\">" << sign(grade_sign(grade)) << grade.word << "</span>";
  return out;
}

}  // namespace

std::string_view grade_class(const Grade& grade) { return look_of(grade).css; }
Sign grade_sign(const Grade& grade) { return look_of(grade).sign; }

Grade grade_at(std::size_t position, std::size_t grades, std::string word) {
  const auto line = static_cast<int>(grades == 0 ? 0 : (grades - 1) / 2);
  return {.steps = line - static_cast<int>(position), .word = std::move(word)};
}

Html grade(const Grade& grade) {
  // In a filled cell the cell has the fill; only what is unfilled needs its class here, for the colour of its
  // shape.
  const bool filled = grade.steps.value_or(0) != 0;
  return written(grade, filled ? "grade" : "grade " + std::string(grade_class(grade)));
}

Html grade_pill(const Grade& grade) {
  return written(grade, "grade grade--pill " + std::string(grade_class(grade)));
}

Html met(bool met, std::string_view word) {
  Html out;
  out << "<span class=\"grade\">" << sign(met ? Sign::tick : Sign::cross) << word << "</span>";
  return out;
}

}  // namespace plumbline::shell
