// What conditions mean: three-valued truth, dates, rows of sources, sentences.
#include "policies/condition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "policies/library.h"

namespace plumbline::policies {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

clock::Date day(std::string_view text) { return *clock::parse_date(text); }

struct NoDatabase final : sql::Snapshot {
  sql::Engine engine() const override { return sql::Engine::sqlite; }
  void each(const sql::Query&, sql::Values, const std::function<void(const sql::Row&)>&) override {}
};

const Files garden = {{"pack.yaml", "key: garden\nversion: 1\ntitle: Garden\nvalid-from: 2026-01-01\n"},
                      {"clauses.yaml", "- {id: G-1, title: Beds are weeded}\n"},
                      {"settings.yaml",
                       "- {key: longest, clause: G-1, title: Longest, type: minutes, value: 90}\n"
                       "- {key: colour, clause: G-1, title: Colour, type: text, value: green}\n"
                       "- {key: opening, clause: G-1, title: Opening, type: time, value: 09:30}\n"}};

// A bed that was weeded for 40 minutes; `never` is a field that nobody filled in.
class Bed final : public Scene {
 public:
  Bed() { policy_.pack = load(garden, {}).pack; }
  history::Read& read() const override { return read_; }
  const Policy& policy() const override { return policy_; }
  BodyId body() const override { return {}; }
  std::optional<PlaceId> place() const override { return std::nullopt; }
  Fact name(std::string_view name) const override {
    auto found = facts_.find(name);
    return found == facts_.end() ? Fact{} : found->second;
  }

 private:
  mutable NoDatabase none_;
  mutable history::Read read_{none_, clock::to_instant(day("2026-10-12"), clock::Minutes{600})};
  Policy policy_;
  std::map<std::string, Fact, std::less<>> facts_ = {
      {"minutes", std::int64_t{40}},
      {"share", 12.5},
      {"date", day("2026-10-01")},
      {"written", clock::to_instant(day("2026-10-03"), clock::Minutes{9 * 60 + 30})},
      {"mode", std::string{"by hand"}},
      {"empty", std::string{}},
      {"safe", true},
      {"tools", Words{"hoe", "rake"}},
      {"place", std::string{"North bed"}}};
};

// Visits, oldest first. The second has no minutes and no kind recorded.
std::vector<FactRow> visits(const Scene&, const Query& query) {
  std::vector<FactRow> rows = {
      {{"on", day("2026-09-01")}, {"minutes", std::int64_t{30}}, {"kind", std::string{"weeding"}}},
      {{"on", day("2026-09-10")}},
      {{"on", day("2026-10-01")}, {"minutes", std::int64_t{60}}, {"kind", std::string{"watering"}}}};
  if (query.of == "none") return {};
  if (const auto* since = argument(query, "since"))
    std::erase_if(rows, [&](const auto& row) {
      return std::get<clock::Date>(row[0].second) < std::get<clock::Date>(since->literal);
    });
  auto kinds = words_of(argument(query, "kind"));
  if (!kinds.empty())
    std::erase_if(rows,
                  [&](const auto& row) { return row.size() < 3 || in_words(row[2].second) != kinds[0]; });
  return rows;
}

Facts with_visits() {
  Facts facts;
  facts.sources.push_back({"visits",
                           {"kind", "since", "about"},
                           {"on", "minutes", "kind", "answer.*"},
                           visits,
                           [](Reading& reading, const Query& query) {
                             yaml::Node at;
                             at.mark = query.mark;
                             if (query.of == "typo") mistake(reading, at, "no such visit");
                           }});
  facts.days.between = [](const Scene&, clock::Date from, clock::Date to, std::string_view unit) {
    return unit == "working-days" ? std::optional{(to - from).count() * 5 / 7} : std::nullopt;
  };
  facts.days.plus = [](const Scene&, clock::Date from, std::int64_t count, std::string_view unit) {
    return unit == "working-days" ? std::optional{from + std::chrono::days{count * 7 / 5}} : std::nullopt;
  };
  facts.days.window = [](const Scene&, std::string_view window, clock::Date) {
    return window == "autumn" ? std::optional{std::pair{day("2026-10-01"), day("2026-10-31")}} : std::nullopt;
  };
  facts.days.windows = [](const Pack&) { return std::vector<std::string>{"autumn", "spring"}; };
  return facts;
}

const std::vector<std::string> names = {"minutes", "share", "date",  "written", "mode",
                                        "empty",   "safe",  "tools", "never",   "period.*"};

struct Checked {
  Expr expr;
  std::vector<std::string> mistakes;
};
Checked read(const std::string& text, bool as_test = false) {
  auto facts = with_visits();
  auto source = parse({{"c.yaml", text}});
  auto pack = load(garden, {}).pack;
  Mistakes mistakes = source.mistakes;
  Reading reading{source, *pack, mistakes, &facts, {}};
  const auto& node = source.files.at("c.yaml");
  Checked out{as_test ? read_test(reading, node, names) : read_expr(reading, node, names), {}};
  for (const auto& check : reading.later) check(reading);
  for (const auto& one : mistakes)
    out.mistakes.push_back(std::to_string(one.mark.line) + ":" + std::to_string(one.mark.column) + " " +
                           one.message);
  return out;
}

struct Case {
  std::string text, answer;
};
void PrintTo(const Case& one, std::ostream* out) { *out << one.text; }
std::string answer_of(const std::string& text) {
  auto checked = read(text);
  EXPECT_THAT(checked.mistakes, IsEmpty()) << text;
  auto fact = value(checked.expr, Bed{}, with_visits());
  return std::holds_alternative<Unknown>(fact) ? "?" : in_words(fact);
}

class Condition : public ::testing::TestWithParam<Case> {};
TEST_P(Condition, means_what_it_says) { EXPECT_EQ(answer_of(GetParam().text), GetParam().answer); }

INSTANTIATE_TEST_SUITE_P(
    Values, Condition,
    ::testing::Values(Case{"12", "12"}, Case{"-3", "-3"}, Case{"2.75", "2.75"}, Case{"\"12\"", "12"},
                      Case{"yes", "yes"}, Case{"2026-09-01", "1 September 2026"}, Case{"16:30", "990"},
                      Case{"minutes", "40"}, Case{"never", "?"}, Case{"period.opens", "?"},
                      Case{"today", "12 October 2026"}, Case{"{setting: longest}", "90"},
                      Case{"{setting: colour}", "green"}, Case{"{setting: opening}", "570"},
                      Case{"tools", "hoe, rake"}, Case{"{days: [date, today], unit: calendar-days}", "11"},
                      Case{"{days: [today, date], unit: calendar-days}", "-11"},
                      Case{"{days: [written, today], unit: calendar-days}", "9"},
                      Case{"{days: [2026-10-05, today], unit: working-days}", "5"},
                      Case{"{days: [never, today], unit: calendar-days}", "?"},
                      Case{"{days: [date, today], unit: school-days}", "?"},
                      Case{"{plus: [date, 5], unit: calendar-days}", "6 October 2026"},
                      Case{"{plus: [date, -1], unit: calendar-days}", "30 September 2026"},
                      Case{"{plus: [2026-01-31, 1], unit: months}", "28 February 2026"},
                      Case{"{plus: [2026-10-05, 5], unit: working-days}", "12 October 2026"},
                      Case{"{plus: [date, never], unit: calendar-days}", "?"},
                      Case{"{plus: [date, 999999999], unit: calendar-days}", "?"},
                      Case{"{plus: [date, {setting: longest}], unit: calendar-days}", "30 December 2026"},
                      Case{"{minutes: [09:30, 11:00]}", "90"}, Case{"{minutes: [11:00, never]}", "?"},
                      Case{"{add: [minutes, 2]}", "42"}, Case{"{add: [1, 2, 3]}", "6"},
                      Case{"{subtract: [minutes, 50]}", "-10"}, Case{"{add: [minutes, share]}", "52.5"},
                      Case{"{add: [minutes, never]}", "?"}, Case{"{add: [9223372036854775807, 1]}", "?"},
                      Case{"{first-of: {window: autumn, near: date}}", "1 October 2026"},
                      Case{"{last-of: {window: autumn, near: date}}", "31 October 2026"},
                      Case{"{last-of: {window: spring, near: date}}", "?"},
                      Case{"{last-of: {window: autumn, near: never}}", "?"}));

INSTANTIATE_TEST_SUITE_P(
    Tests, Condition,
    ::testing::Values(
        Case{"{is: [minutes, 40]}", "yes"}, Case{"{is: [minutes, 40.0]}", "yes"},
        Case{"{is: [minutes, 41]}", "no"}, Case{"{is: [never, 40]}", "?"},
        Case{"{is: [mode, \"by hand\"]}", "yes"}, Case{"{is: [mode, minutes]}", "?"},
        Case{"{is: [safe, no]}", "no"}, Case{"{is: [written, 2026-10-03]}", "yes"},
        Case{"{is-not: [mode, \"by hand\"]}", "no"}, Case{"{is-not: [never, \"x\"]}", "?"},
        Case{"{above: [minutes, 39]}", "yes"}, Case{"{above: [minutes, 40]}", "no"},
        Case{"{below: [minutes, 40]}", "no"}, Case{"{at-least: [minutes, 40]}", "yes"},
        Case{"{at-most: [minutes, 39]}", "no"}, Case{"{at-most: [share, minutes]}", "yes"},
        Case{"{at-most: [minutes, {setting: longest}]}", "yes"}, Case{"{above: [never, 1]}", "?"},
        Case{"{above: [mode, 1]}", "?"}, Case{"{above: [today, date]}", "yes"},
        Case{"{below: [written, today]}", "yes"}, Case{"{within: [minutes, 40, 50]}", "yes"},
        Case{"{within: [minutes, 41, never]}", "no"}, Case{"{within: [minutes, 1, never]}", "?"},
        Case{"{in-window: [date, autumn]}", "yes"}, Case{"{in-window: [2026-11-01, autumn]}", "no"},
        Case{"{in-window: [never, autumn]}", "?"}, Case{"{in-window: [date, spring]}", "?"},
        Case{"{one-of: [mode, \"by machine\", \"by hand\"]}", "yes"}, Case{"{one-of: [mode, \"x\"]}", "no"},
        Case{"{one-of: [never, \"x\"]}", "?"}, Case{"{one-of: [tools, \"rake\"]}", "yes"},
        Case{"{one-of: [tools, \"spade\"]}", "no"}, Case{"{given: minutes}", "yes"},
        Case{"{given: never}", "no"}, Case{"{given: empty}", "no"}, Case{"{not: {given: never}}", "yes"}));

// y, n and u stand for yes, no and unknown; every pair of Kleene's tables.
class Kleene : public ::testing::TestWithParam<std::tuple<std::string, std::string, std::string>> {};
TEST_P(Kleene, table) {
  auto [pair, all, any] = GetParam();
  auto test = [](char c) {
    return c == 'y' ? "{is: [1, 1]}" : c == 'n' ? "{is: [1, 2]}" : "{is: [never, 1]}";
  };
  auto list = std::string{"["} + test(pair[0]) + ", " + test(pair[1]) + "]";
  EXPECT_EQ(answer_of("{all: " + list + "}"), all);
  EXPECT_EQ(answer_of("{any: " + list + "}"), any);
}
INSTANTIATE_TEST_SUITE_P(Truth, Kleene,
                         ::testing::Values(std::tuple{"yy", "yes", "yes"}, std::tuple{"yn", "no", "yes"},
                                           std::tuple{"yu", "?", "yes"}, std::tuple{"ny", "no", "yes"},
                                           std::tuple{"nn", "no", "no"}, std::tuple{"nu", "no", "?"},
                                           std::tuple{"uy", "?", "yes"}, std::tuple{"un", "no", "?"},
                                           std::tuple{"uu", "?", "?"}));

const std::string weeding = R"({visits: bed, where: {is: [its.kind, "weeding"]}})";
INSTANTIATE_TEST_SUITE_P(
    Rows, Condition,
    ::testing::Values(
        Case{"{all: []}", "yes"}, Case{"{any: []}", "no"}, Case{"{not: {is: [never, 1]}}", "?"},
        Case{"{count: {visits: bed}}", "3"}, Case{"{count: {visits: none}}", "0"},
        Case{"{count: {visits: bed, kind: weeding}}", "1"},
        Case{"{count: {visits: bed, since: {plus: [today, -20], unit: calendar-days}}}", "1"},
        Case{"{count: {visits: bed, where: {above: [its.on, 2026-09-05]}}}", "2"},
        Case{"{count: " + weeding + "}", "?"}, Case{"{at-least: [{count: " + weeding + "}, 1]}", "yes"},
        Case{"{at-least: [{count: " + weeding + "}, 2]}", "?"},
        Case{"{at-most: [{count: " + weeding + "}, 2]}", "yes"},
        Case{"{is: [{count: " + weeding + "}, 3]}", "no"},
        Case{"{count: {visits: bed, where: {all: [{given: its.kind}, {is: [its.kind, \"weeding\"]}]}}}", "1"},
        Case{"{latest: {visits: bed}, give: on}", "1 October 2026"},
        Case{"{earliest: {visits: bed}, give: on}", "1 September 2026"},
        Case{"{latest: {visits: none}, give: on}", "?"}, Case{"{latest: " + weeding + ", give: on}", "?"},
        Case{"{earliest: " + weeding + ", give: on}", "1 September 2026"},
        Case{"{above: [{days: [{latest: {visits: bed}, give: on}, today], unit: calendar-days}, 10]}", "yes"},
        Case{"{sum: {visits: bed}, give: minutes}", "?"},
        Case{"{sum: {visits: bed, where: {given: its.minutes}}, give: minutes}", "90"},
        Case{"{sum: {visits: none}, give: minutes}", "0"},
        Case{"{distinct: {visits: bed, where: {given: its.kind}}, give: kind}", "2"},
        Case{"{share: {of: {visits: bed}, have: {above: [its.on, 2026-09-05]}}}", "66.67"},
        Case{"{share: {of: {visits: none}, have: {given: its.on}}}", "?"},
        Case{"{share: {of: {visits: bed}, have: {is: [its.kind, \"weeding\"]}}}", "?"},
        Case{"{at-most: [{share: {of: {visits: bed}, have: {is: [its.kind, \"weeding\"]}}}, 70]}", "yes"},
        Case{"{every: {of: {visits: none}, have: {is: [1, 2]}}}", "yes"},
        Case{"{some: {of: {visits: none}, have: {is: [1, 1]}}}", "no"},
        Case{"{every: {of: {visits: bed}, have: {given: its.on}}}", "yes"},
        Case{"{every: {of: {visits: bed}, have: {at-least: [its.minutes, 30]}}}", "?"},
        Case{"{every: {of: {visits: bed}, have: {at-least: [its.minutes, 40]}}}", "no"},
        Case{"{some: {of: {visits: bed}, have: {at-least: [its.minutes, 40]}}}", "yes"},
        Case{"{some: {of: {visits: bed}, have: {at-least: [its.minutes, 100]}}}", "?"},
        Case{"{every: {of: " + weeding + ", have: {at-least: [its.minutes, 30]}}}", "?"},
        Case{"{some: {of: {visits: bed}, have: {at-least: [its.minutes, minutes]}}}", "yes"}));

TEST(Conditions, without_anybody_to_ask_are_unknown) {
  Facts none;
  auto text = "{every: {of: {visits: bed}, have: {given: its.on}}}";
  EXPECT_EQ(holds(read(text).expr, Bed{}, none), Truth::unknown);
  EXPECT_EQ(holds(read("{at-least: [{count: {visits: bed}}, 0]}").expr, Bed{}, none), Truth::unknown);
  EXPECT_EQ(in_words(value(read("{last-of: {window: autumn, near: date}}").expr, Bed{}, none)), "");
}

class Wrongly : public ::testing::TestWithParam<Case> {};
TEST_P(Wrongly, written_is_named_where_it_stands) {
  auto checked = read(GetParam().text);
  EXPECT_THAT(checked.mistakes, ElementsAre(GetParam().answer));
  value(checked.expr, Bed{}, with_visits());  // and harms nobody
}
INSTANTIATE_TEST_SUITE_P(
    Conditions, Wrongly,
    ::testing::Values(
        Case{"{abve: [minutes, 1]}", "1:2 “abve” is nothing a condition can say; did you mean “above”?"},
        Case{"{above: [minuts, 1]}", "1:10 “minuts” is nothing that is known here; did you mean “minutes”?"},
        Case{"{is: [mode, phone call]}",
             "1:13 “phone call” is nothing that is known here; text stands in quotes"},
        Case{"{above: [minutes]}", "1:9 “above” takes a list of 2 values"},
        Case{"{add: [1]}", "1:7 “add” takes a list of 2 or more values"},
        Case{"{above: minutes}", "1:9 “above” takes a list of 2 values"},
        Case{"{all: {is: [1, 1]}}", "1:7 a list of tests belongs here"},
        Case{"{all: [minutes, 3]}", "1:17 this is a value; a test, which is yes or no, belongs here"},
        Case{"{not: {add: [1, 2]}}", "1:7 this is a value; a test, which is yes or no, belongs here"},
        Case{"{above: [today, 3]}", "1:17 this is a number, and a date belongs here"},
        Case{"{is: [{setting: colour}, 3]}", "1:26 this is a number, and a text belongs here"},
        Case{"{above: [mode, \"a\"]}", "1:16 a text is neither above nor below anything"},
        Case{"{days: [3, today], unit: calendar-days}", "1:9 this is a number, and a date belongs here"},
        Case{"{plus: [today, \"3\"], unit: months}", "1:16 this is a text, and a number belongs here"},
        Case{"{setting: longst}", "1:11 “longst” is no setting of this policy; did you mean “longest”?"},
        Case{"{days: [date, today], unit: workingdays}",
             "1:29 “workingdays” is no unit of days here; did you mean “working-days”?"},
        Case{"{days: [date, today]}", "1:1 “unit” is missing"},
        Case{"{above: [minutes, 1], unit: days}", "1:23 “unit” is not understood here"},
        Case{"{in-window: [date, autum]}",
             "1:20 “autum” is no window of this policy; did you mean “autumn”?"},
        Case{"{in-window: date}", "1:13 a date and the key of a window belong here"},
        Case{"{first-of: {window: autumn}}", "1:12 “near” is missing"},
        Case{"{count: {vists: bed}}", "1:10 “vists” cannot be asked; did you mean “visits”?"},
        Case{"{count: {visits: typo}}", "1:9 no such visit"},
        Case{"{count: {visits: bed, knd: weeding}}",
             "1:23 “knd” is nothing that visits can be asked by; did you mean “kind”?"},
        Case{"{count: bed}", "1:9 what to look through belongs here: a map"},
        Case{"{count: {visits: bed, where: {above: [its.minuts, 3]}}}",
             "1:39 “minuts” is no column of visits; did you mean “minutes”?"},
        Case{"{latest: {visits: bed}, give: onn}", "1:31 “onn” is no column of visits; did you mean “on”?"},
        Case{"{latest: {visits: bed}}", "1:1 “give” is missing"},
        Case{"{is: [its.kind, \"x\"]}", "1:7 “its.kind”: “its.” belongs inside “where” and “have”"},
        Case{"{every: {of: {visits: bed}}}", "1:9 “have” is missing"},
        Case{"{every: {of: {visits: bed}, have: 3}}",
             "1:35 this is a value; a test, which is yes or no, belongs here"},
        Case{"[1, 2]", "1:1 a value belongs here, not a list"}, Case{"{}", "1:1 a value is missing"}));

TEST(Conditions, nested_without_end_are_refused) {
  std::string text = "yes";
  for (int i = 0; i < 40; ++i) text = "{not: " + text + "}";
  EXPECT_THAT(read(text).mistakes, ElementsAre("1:193 this is nested too deeply"));
}

TEST(Conditions, columns_below_a_star_are_known) {
  EXPECT_THAT(read("{count: {visits: bed, where: {is: [its.answer.mode, \"x\"]}}}").mistakes, IsEmpty());
}

TEST(Sentences, are_filled_with_what_is_known) {
  Bed bed;
  auto facts = with_visits();
  EXPECT_EQ(filled("{place}: {minutes} of {longest} minutes on {date}, {tools}.", bed, facts),
            "North bed: 40 of 90 minutes on 1 October 2026, hoe, rake.");
  EXPECT_EQ(filled("{never}|{nobody knows}|{open", bed, facts), "||{open");
  std::vector<std::pair<std::string, Expr>> lets = {{"minutes", read("{add: [minutes, 1]}").expr}};
  EXPECT_EQ(filled("{minutes} since {today}", bed, facts, lets), "41 since 12 October 2026");
}

TEST(Sentences, with_names_that_nobody_knows_are_mistakes) {
  auto source = parse({{"c.yaml", "say: Weed {minutes} of {longset} by {today}\n"}});
  auto pack = load(garden, {}).pack;
  Mistakes mistakes;
  Reading reading{source, *pack, mistakes, nullptr, {}};
  check_sentence(reading, *source.files.at("c.yaml").find("say"), names);
  ASSERT_EQ(mistakes.size(), 1U);
  EXPECT_EQ(mistakes[0].message, "{longset} is nothing that is known here; did you mean “longest”?");
}

}  // namespace
}  // namespace plumbline::policies
