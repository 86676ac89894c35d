#include "forms/sampled.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plumbline::forms {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const auto aylin = SubjectId::parse("0190a000-0000-7000-8000-000000000001").value();
const auto bo = SubjectId::parse("0190a000-0000-7000-8000-000000000002").value();
const auto cleo = SubjectId::parse("0190a000-0000-7000-8000-000000000003").value();

Field said() {
  Field field;
  field.key = "said";
  field.label = "What they said";
  field.kind = Kind::sampled;
  field.sample = "pupils";
  field.questions = {{"safe", "Do you feel safe?", {{"always", "Always"}, {"seldom", "Seldom"}}},
                     {"heard", "Are you heard?", {{"yes", "Yes"}, {"no", "No"}}}};
  return field;
}

TEST(Sampled, IsReadFromWhatABrowserPosts) {
  Problems problems;
  const auto answer = sampled_in(said(),
                                 {{"said", {""}},
                                  {"said-" + aylin.text() + "-safe", {"always"}},
                                  {"said-" + aylin.text() + "-not-asked", {" "}},
                                  {"said-" + bo.text() + "-not-asked", {" ill "}},
                                  {"said-more", {"another field"}}},
                                 problems);
  EXPECT_EQ(json::text(answer), json::text(json::Object{{aylin.text(), json::Object{{"safe", "always"}}},
                                                        {bo.text(), json::Object{{"not-asked", "ill"}}}}));
  EXPECT_FALSE(problems.any());
}

TEST(Sampled, IsLeftAsItWasWhenItWasNotOnThePage) {
  Problems problems;
  EXPECT_TRUE(sampled_in(said(), {{"note", {"x"}}, {"said-more", {"y"}}}, problems).is_null());
  EXPECT_TRUE(sampled_in(said(), {{"said", {""}}}, problems).is_object()) << "nobody drawn is an answer, too";
}

TEST(Sampled, IsEitherAnsweredOrNotAsked) {
  Problems problems;
  sampled_in(
      said(),
      {{"said-" + aylin.text() + "-safe", {"always"}}, {"said-" + aylin.text() + "-not-asked", {"ill"}}},
      problems);
  ASSERT_TRUE(problems.any());
  EXPECT_THAT(problems.list().front().message, HasSubstr("not both"));
}

TEST(Sampled, TakesOnlyItsOwnQuestionsAndChoices) {
  const auto fits = [](json::Object of_one) {
    return sampled_fits(said(), json::Object{{aylin.text(), std::move(of_one)}});
  };
  EXPECT_TRUE(fits({{"safe", "always"}, {"heard", "no"}}));
  EXPECT_TRUE(fits({{"not-asked", "ill"}}));
  EXPECT_TRUE(fits({})) << "begun, not finished";
  EXPECT_FALSE(fits({{"safe", "perhaps"}}));
  EXPECT_FALSE(fits({{"name", "Aylin"}}));
  EXPECT_FALSE(fits({{"safe", 3}}));
  EXPECT_FALSE(fits({{"not-asked", "ill"}, {"safe", "always"}}));
  EXPECT_FALSE(fits({{"not-asked", std::string(longest_reason + 1, 'x')}}));
  EXPECT_FALSE(sampled_fits(said(), json::Object{{"Aylin Berg", json::Object{}}}));
  EXPECT_FALSE(sampled_fits(said(), json::Value("always")));
}

TEST(Sampled, CountsThoseWhoAnsweredEverything) {
  const json::Object answer{{aylin.text(), json::Object{{"safe", "always"}, {"heard", "yes"}}},
                            {bo.text(), json::Object{{"safe", "seldom"}}},
                            {cleo.text(), json::Object{{"not-asked", "ill"}}}};
  EXPECT_EQ(fact_of(said(), {{"said", answer}}), policies::Fact{std::int64_t{1}});
  EXPECT_EQ(in_words(said(), answer), "1 answered, 1 not asked");
}

TEST(Sampled, IsCountedForThoseWhoAsk) {
  const json::Object answer{{aylin.text(), json::Object{{"safe", "always"}, {"heard", "yes"}}},
                            {bo.text(), json::Object{{"safe", "always"}, {"heard", "no"}}}};
  EXPECT_EQ(counts_in_words(said(), answer),
            "2 answered.\nDo you feel safe? Always 2, Seldom 0.\nAre you heard? Yes 1, No 1.");
}

TEST(Sampled, ShowsReadersNoCountsOfTooFew) {
  const json::Object answer{{aylin.text(), json::Object{{"safe", "always"}, {"heard", "yes"}}},
                            {bo.text(), json::Object{{"safe", "seldom"}, {"heard", "no"}}}};
  EXPECT_EQ(counts_for_readers(said(), answer, 2),
            "2 answered.\nDo you feel safe? Always 1, Seldom 1.\nAre you heard? Yes 1, No 1.");
  EXPECT_EQ(counts_for_readers(said(), answer, 3),
            "2 answered.\nDo you feel safe? Too few to show.\nAre you heard? Too few to show.");
}

TEST(Sampled, TellsReadersOfNobodyWhatTheyAnswered) {
  const json::Object answer{{aylin.text(), json::Object{{"safe", "seldom"}, {"heard", "yes"}}},
                            {bo.text(), json::Object{{"safe", "seldom"}, {"heard", "no"}}},
                            {cleo.text(), json::Object{{"not-asked", "ill"}}}};
  EXPECT_EQ(
      counts_for_readers(said(), answer, 0),
      "2 answered, 1 not asked.\nDo you feel safe? Everybody answered the same, so it is not shown.\nAre "
      "you heard? Yes 1, No 1.");
  const json::Object alone{{aylin.text(), json::Object{{"safe", "seldom"}, {"heard", "yes"}}}};
  EXPECT_THAT(counts_for_readers(said(), alone, 0), Not(HasSubstr("1.")));
}

}  // namespace
}  // namespace plumbline::forms
