#include "shell/parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "shell/assets.h"
#include "shell/table.h"

namespace plumbline::shell {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Parts, TheNineVerdictsAreNineWordsWithASign) {
  std::set<std::string_view> words;
  for (const auto verdict_of :
       {Verdict::kept_by_design, Verdict::met, Verdict::on_track, Verdict::due, Verdict::at_risk,
        Verdict::breached, Verdict::not_testable, Verdict::not_applicable, Verdict::before_adoption}) {
    words.insert(word_of(verdict_of));
    EXPECT_THAT(verdict(verdict_of).str(), HasSubstr(std::string(word_of(verdict_of)) + "</span>"));
    EXPECT_THAT(verdict(verdict_of).str(), HasSubstr("<svg class=\"sign\" aria-hidden=\"true\""));
  }
  EXPECT_EQ(words.size(), 9U);
  EXPECT_THAT(verdict(Verdict::breached, "at 1 of 12 providers").str(),
              HasSubstr("Breached at 1 of 12 providers"));
}

TEST(Parts, EverySignIsOnTheSheet) {
  const auto* sheet = asset(asset_url("signs.svg").substr(8));
  for (int i = 0; i <= static_cast<int>(Sign::flag); ++i) {
    const auto drawn = sign(static_cast<Sign>(i)).str();
    const auto from = drawn.find('#') + 1;
    const auto id = drawn.substr(from, drawn.find('"', from) - from);
    EXPECT_THAT(std::string(sheet->identity), HasSubstr("id=\"" + id + "\""));
  }
}

TEST(Parts, AGradeIsAWordAShapeAndAFill) {
  EXPECT_THAT(grade_pill({1, "Strong"}).str(),
              testing::AllOf(HasSubstr("grade--above-1"), HasSubstr("#up1"), HasSubstr("Strong")));
  EXPECT_THAT(grade_pill({-2, "Urgent"}).str(),
              testing::AllOf(HasSubstr("grade--below-2"), HasSubstr("#dn2")));
  EXPECT_THAT(grade_pill({0, "Expected"}).str(), testing::AllOf(HasSubstr("grade--on"), HasSubstr("#on")));
  EXPECT_THAT(grade_pill({{}, "Not seen"}).str(),
              testing::AllOf(HasSubstr("grade--none"), HasSubstr("#none")));
  EXPECT_THAT(grade_pill({4, "A*"}).str(), HasSubstr("grade--above-2"));
}

TEST(Parts, OnlyFourTodosAreShownAtOnce) {
  const std::vector<Todo> six(6, Todo{"Sign", "/s", "", "Today", ""});
  EXPECT_THAT(todo_list(six).str(), HasSubstr("Show the other 2"));
  EXPECT_THAT(todo_list({six.begin(), six.begin() + 5}).str(), Not(HasSubstr("Show the other")));
}

Table late_things() {
  return {.caption = "Late things",
          .columns = {{.heading = "What"},
                      {.heading = "Days late", .number = true, .label = "Days late"},
                      {.heading = "Grade"}},
          .rows = {{{{.text = std::string("Plan <1>"), .href = "/1"},
                     {.text = "13"},
                     {.grade = Grade{-1, "Needs attention"}}}}}};
}

TEST(Tables, TheRowsHeaderIsItsLink) {
  const auto shown = table(late_things()).str();
  EXPECT_THAT(shown, HasSubstr("<caption class=\"govuk-visually-hidden\">Late things</caption>"));
  EXPECT_THAT(shown, HasSubstr("<th scope=\"row\"><a href=\"/1\">Plan &lt;1&gt;</a></th>"));
  EXPECT_THAT(shown, HasSubstr("<td class=\"number\" data-label=\"Days late\">13</td>"));
  EXPECT_THAT(shown, HasSubstr("<td class=\"grade-cell grade--below-1\">"));
}

TEST(Tables, AnEmptyOneIsASentence) {
  auto none = late_things();
  none.rows.clear();
  none.when_empty = "Nothing is late.";
  EXPECT_EQ(table(none).str(), "<p>Nothing is late.</p>");
}

TEST(Tables, OneThatScrollsCanBeReachedByKeyboard) {
  auto wide = late_things();
  wide.folds = false;
  EXPECT_THAT(table(wide).str(),
              HasSubstr("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Late things\">"));
}

TEST(Parts, AFormCarriesItsToken) {
  EXPECT_EQ(csrf_field("a\"b").str(), "<input type=\"hidden\" name=\"csrf\" value=\"a&quot;b\">");
}

}  // namespace
}  // namespace plumbline::shell
