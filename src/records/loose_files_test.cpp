#include "records/loose_files.h"

#include "records/testing/lodgers_world.h"

namespace plumbline::records {
namespace {

const std::string form = R"(key: visit
title: Visit
sections:
  - key: papers
    title: Plan
    fields:
      - {key: plan, kind: file, label: Plan}
)";
const std::string record = R"(type: visit
title: Visit
about: house
form: visit
stages: [{key: planned, title: Planned}]
steps:
  - {key: plan, button: Plan, to: planned, by: [lead], asks: [papers]}
  - {key: change, button: Change, from: [planned], by: [lead], asks: [papers]}
readers:
  - {who: [lead], see: full}
)";

struct LooseFiles : testing::LodgersWorld {
  LooseFiles() : LodgersWorld({}, {}, testing::lodgers_pack(form, record)) {}

  FileId brought_in(const std::string& name) {
    return door.act({}, [&](Write& write) {
      return forms::keep(write, body, lead, {name, "text/plain", std::string(64, 'd'), "address", 12});
    });
  }
  std::optional<forms::Evidence> row(FileId id) {
    return door.ask([&](Read& read) { return forms::evidence(read, id); });
  }
  json::Object answers(FileId id) { return {{"plan", forms::answer_of(*row(id))}}; }
  std::int64_t loose() {
    return door.ask([&](Read& read) { return loose_files(read, body, lead); });
  }
  void after(std::chrono::hours passed) {
    pass(passed);
    change([](Write& write) { let_go_of_loose_files(write); });
  }
};
INSTANTIATE_TEST_SUITE_P(Both, LooseFiles, history::testing::both_engines, history::testing::engine_name);

TEST_P(LooseFiles, GoAfterTwoDays) {
  const auto id = brought_in("plan.txt");
  EXPECT_EQ(loose(), 1);
  after(std::chrono::hours{47});
  EXPECT_TRUE(row(id)) << "there is still time to send the form";
  after(std::chrono::hours{1});
  EXPECT_FALSE(row(id));
  EXPECT_EQ(loose(), 0);
}

TEST_P(LooseFiles, AreNotThoseThatAnyVersionOfARecordNames) {
  const auto first = brought_in("first.txt"), second = brought_in("second.txt");
  const auto made = begin(hill, answers(first));
  ASSERT_TRUE(made);
  ASSERT_TRUE(step(made->record, "change", answers(second)));
  EXPECT_EQ(loose(), 0);
  after(std::chrono::hours{24 * 400});
  EXPECT_TRUE(row(first)) << "an earlier version says it still";
  EXPECT_TRUE(row(second));
}

TEST_P(LooseFiles, AreNotThoseInADraft) {
  const auto id = brought_in("plan.txt");
  const auto made = begin(hill);
  const forms::DraftOf draft{lead, made->record.bytes, "change"};
  const auto answered = answers(id);
  change([&](Write& write) { forms::save_draft(write, draft, 1, answered); });
  EXPECT_EQ(loose(), 0);
  after(std::chrono::hours{72});
  ASSERT_TRUE(row(id)) << "somebody means to go on";
  change([&](Write& write) { forms::drop_draft(write, draft); });
  after(std::chrono::hours{1});
  EXPECT_FALSE(row(id));
}

TEST_P(LooseFiles, BeginAnewWhenTheyAreBroughtInAgain) {
  const auto id = brought_in("plan.txt");
  after(std::chrono::hours{47});
  EXPECT_EQ(brought_in("plan.txt"), id);
  after(std::chrono::hours{2});
  EXPECT_TRUE(row(id)) << "the form on the screen names it";
}

}  // namespace
}  // namespace plumbline::records
