#include "history/history.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "history/testing/on_both_engines.h"

namespace plumbline::history {
namespace {

using ::testing::HasSubstr;
using testing::OnBothEngines;

const id::Bytes field = id::from_text("0190a000-0000-7000-8000-000000000001").value();
const id::Bytes barn = id::from_text("0190a000-0000-7000-8000-000000000002").value();

class History : public OnBothEngines {
 protected:
  EntryId say(const id::Bytes& chain, const std::string& deed,
              const std::string& note = "grün \"quoted\"\n") {
    return door.act({.person = {}, .body = {}, .acting_for = {}}, [&](Write& write) {
      return write.append(
          {.chain = chain, .about = "place", .deed = deed, .content = {{"note", note}}, .body = {}});
    });
  }
  std::int64_t seal_now() {
    return door.act({}, [](Write& write) { return seal(write); });
  }
  Verified verified() {
    return door.ask([](Read& read) { return verify(read); });
  }
  std::string fault() { return verified().first_fault.value_or(""); }
  std::vector<Line> lines(const id::Bytes& chain) {
    return door.ask([&](Read& read) { return of_chain(read, chain, 100); });
  }
  // Five entries on two chains, four of them under two seals.
  void some_history() {
    say(field, "ploughed");
    say(barn, "built");
    say(field, "sown");
    seal_now();
    pass(std::chrono::seconds{10});
    say(field, "reaped");
    seal_now();
    say(barn, "filled");
  }
};
INSTANTIATE_TEST_SUITE_P(Both, History, testing::both_engines, testing::engine_name);

TEST_P(History, an_untouched_history_verifies_and_is_counted) {
  some_history();
  const auto result = verified();
  EXPECT_EQ(result.first_fault, std::nullopt);
  EXPECT_EQ(result.entries, 5);
  EXPECT_EQ(result.seals, 2);
  EXPECT_EQ(result.erased, 0);
}

TEST_P(History, an_empty_history_verifies) { EXPECT_EQ(verified().first_fault, std::nullopt); }

TEST_P(History, lines_say_what_was_done_newest_first) {
  some_history();
  const auto said = lines(field);
  ASSERT_EQ(said.size(), 3u);
  EXPECT_EQ(said[0].deed, "reaped");
  EXPECT_EQ(said[2].deed, "ploughed");
  EXPECT_EQ(json::string_at(said[2].content, "note"), "grün \"quoted\"\n");
  EXPECT_FALSE(said[2].erased);
}

TEST_P(History, lines_before_the_day_somebody_was_let_in_stay_hidden) {
  some_history();
  const auto said = door.ask([&](Read& read) { return of_chain(read, field, 100, clock.now()); });
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].deed, "reaped");
}

TEST_P(History, sealing_takes_only_what_is_new) {
  say(field, "ploughed");
  say(barn, "built");
  EXPECT_EQ(seal_now(), 2);
  EXPECT_EQ(seal_now(), 0);
  say(field, "sown");
  EXPECT_EQ(seal_now(), 1);
  EXPECT_EQ(verified().seals, 2);
}

TEST_P(History, trees_of_every_small_size_verify) {
  for (int size = 1; size <= 9; ++size) {
    for (int i = 0; i < size; ++i) say(field, "ploughed");
    EXPECT_EQ(seal_now(), size);
  }
  EXPECT_EQ(fault(), "");
}

TEST_P(History, verification_walks_past_its_first_portion) {
  change([](Write& write) {
    for (int i = 0; i < 2500; ++i)
      write.append(
          {.chain = i % 2 ? field : barn, .about = "place", .deed = "walked", .content = {}, .body = {}});
  });
  seal_now();
  EXPECT_EQ(verified().entries, 2500);
  EXPECT_EQ(fault(), "");
}

TEST_P(History, changed_content_is_found) {
  some_history();
  type("UPDATE entry SET content = '{\"note\":\"lies\"}' WHERE deed = 'sown'");
  EXPECT_THAT(fault(), HasSubstr("\"sown\""));
  EXPECT_THAT(fault(), HasSubstr("does not hold the content that was written"));
}

TEST_P(History, a_changed_deed_person_or_time_is_found) {
  for (const auto* change :
       {"deed = 'burnt'", "at = at + 1", "person = chain", "acting_for = chain", "via = 'job'",
        "about = 'record'", "body = chain", "content_hash = hash", "hash = content_hash"}) {
    some_history();
    type(std::string{"UPDATE entry SET "} + change + " WHERE deed = 'sown'");
    EXPECT_NE(fault(), "") << change;
    type("DELETE FROM entry");
    type("DELETE FROM seal");
  }
}

TEST_P(History, an_entry_taken_from_the_middle_is_found) {
  some_history();
  type("DELETE FROM entry WHERE deed = 'sown'");
  EXPECT_THAT(fault(), HasSubstr("should be number 2"));
}

TEST_P(History, a_renumbered_chain_is_found) {
  some_history();
  type("DELETE FROM entry WHERE deed = 'ploughed'");
  type("UPDATE entry SET number = number - 1 WHERE deed <> 'built' AND deed <> 'filled'");
  EXPECT_THAT(fault(), HasSubstr("does not follow the entry before it"));
}

TEST_P(History, a_sealed_end_cut_off_is_found) {
  some_history();
  type("DELETE FROM entry WHERE deed = 'reaped'");
  EXPECT_THAT(fault(), HasSubstr("Seal 2"));
  EXPECT_THAT(fault(), HasSubstr("closed 1 entries, but 0 are there"));
}

TEST_P(History, an_entry_moved_to_another_seal_is_found) {
  some_history();
  type("UPDATE entry SET seal = 1 WHERE deed = 'filled'");
  EXPECT_THAT(fault(), HasSubstr("Seal 1"));
}

TEST_P(History, a_changed_seal_is_found) {
  for (const auto* change :
       {"at = at + 1", "root = hash", "before = hash", "hash = root", "entries = entries + 1"}) {
    some_history();
    type(std::string{"UPDATE seal SET "} + change + " WHERE number = 1");
    EXPECT_THAT(fault(), HasSubstr("Seal ")) << change;
    type("DELETE FROM entry");
    type("DELETE FROM seal");
  }
}

TEST_P(History, a_missing_seal_is_found) {
  some_history();
  type("DELETE FROM seal WHERE number = 1");
  EXPECT_THAT(fault(), HasSubstr("should be seal 1"));
}

TEST_P(History, a_missing_last_seal_is_found_by_the_entry_it_closed) {
  some_history();
  type("DELETE FROM seal WHERE number = 2");
  EXPECT_THAT(fault(), HasSubstr("\"reaped\""));
  EXPECT_THAT(fault(), HasSubstr("seal 2, which has gone"));
}

TEST_P(History, erased_content_is_a_gap_and_no_fault) {
  some_history();
  const auto id = lines(field)[1].id;
  change([&](Write& write) { EXPECT_TRUE(erase(write, id)); });
  const auto result = verified();
  EXPECT_EQ(result.first_fault, std::nullopt);
  EXPECT_EQ(result.erased, 1);
  const auto said = lines(field);
  EXPECT_EQ(said[0].deed, "erased");
  EXPECT_TRUE(said[2].erased);
  EXPECT_TRUE(said[2].content.empty());
}

TEST_P(History, nothing_is_erased_twice) {
  const auto id = say(field, "ploughed");
  change([&](Write& write) { EXPECT_TRUE(erase(write, id)); });
  change([&](Write& write) { EXPECT_FALSE(erase(write, id)); });
  EXPECT_EQ(lines(field).size(), 2u);
}

TEST_P(History, half_an_erasure_is_found) {
  some_history();
  type("UPDATE entry SET salt = NULL WHERE deed = 'sown'");
  EXPECT_THAT(fault(), HasSubstr("\"sown\""));
}

TEST_P(History, an_opening_is_kept_with_its_reader_before_the_read_returns) {
  const PersonId reader{barn};
  door.read([&](Read& read) {
    read.witness({.person = reader, .body = {}, .acting_for = {}},
                 {.chain = field, .about = "record", .deed = "opened", .content = {}, .body = {}});
  });
  const auto said = lines(field);
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].deed, "opened");
  EXPECT_EQ(said[0].person, reader);
  EXPECT_EQ(fault(), "");
}

TEST_P(History, a_read_without_openings_writes_nothing) {
  door.read([](Read& read) { of_chain(read, field, 1); });
  EXPECT_EQ(verified().entries, 0);
}

TEST_P(History, an_abandoned_write_leaves_nothing_and_says_so) {
  const auto given_up = [&] {
    change([](Write& write) {
      write.append({.chain = field, .about = "place", .deed = "sold", .content = {}, .body = {}});
      throw Abandon{};
    });
  };
  EXPECT_THROW(given_up(), Abandon);
  EXPECT_TRUE(lines(field).empty());
}

TEST_P(History, settling_happens_inside_the_write) {
  Door settling{*database, clock, [](Write& write) {
                  EXPECT_EQ(write.touched().size(), 1u);
                  throw Abandon{};
                }};
  const auto settled_badly = [&] {
    settling.write({}, [](Write& write) {
      write.append({.chain = field, .about = "place", .deed = "sold", .content = {}, .body = {}});
      write.touch({.body = {}, .place = {}, .clause = {}});
      write.touch({.body = {}, .place = {}, .clause = {}});
    });
  };
  EXPECT_THROW(settled_badly(), Abandon);
  EXPECT_TRUE(lines(field).empty());
}

TEST_P(History, a_step_pays_two_statements_for_its_entry) {
  change([](Write& write) {
    const auto before = sql::tally().statements;
    write.append({.chain = field, .about = "place", .deed = "ploughed", .content = {}, .body = {}});
    EXPECT_EQ(sql::tally().statements - before, 2);
  });
}

TEST_P(History, writers_of_one_chain_do_not_lose_each_other) {
  std::vector<std::thread> writers;
  for (int i = 0; i < 4; ++i)
    writers.emplace_back([&] {
      for (int n = 0; n < 5; ++n) say(field, "ploughed");
    });
  for (auto& writer : writers) writer.join();
  EXPECT_EQ(lines(field).size(), 20u);
  EXPECT_EQ(fault(), "");
}

class Exported : public History {
 protected:
  // What the script outside the product says; its exit tells whether the history holds.
  bool script_agrees() {
    const auto file = ::testing::TempDir() + "history_" + std::to_string(::getpid()) + ".jsonl";
    std::ofstream out(file);
    door.read([&](Read& read) { export_lines(read, [&](const std::string& line) { out << line << '\n'; }); });
    out.close();
    const bool agrees =
        std::system(("python3 docs/verify-history.py " + file + " >" + file + ".said 2>&1").c_str()) == 0;
    std::remove(file.c_str());
    std::remove((file + ".said").c_str());
    return agrees;
  }
};
INSTANTIATE_TEST_SUITE_P(Both, Exported, testing::both_engines, testing::engine_name);

TEST_P(Exported, the_script_outside_the_product_agrees) {
  some_history();
  for (int i = 0; i < 7; ++i) say(barn, "filled", "nul \\u0000, tab \t, 日本");
  seal_now();
  const auto id = lines(barn)[2].id;
  change([&](Write& write) { EXPECT_TRUE(erase(write, id)); });
  EXPECT_TRUE(script_agrees());
}

TEST_P(Exported, the_script_outside_the_product_finds_tampering) {
  for (const auto* change :
       {"UPDATE entry SET deed = 'burnt' WHERE deed = 'sown'", "DELETE FROM entry WHERE deed = 'sown'",
        "UPDATE entry SET content = '{}' WHERE deed = 'sown'", "DELETE FROM seal WHERE number = 2",
        "UPDATE seal SET root = hash WHERE number = 1", "DELETE FROM entry WHERE deed = 'reaped'"}) {
    some_history();
    type(change);
    EXPECT_FALSE(script_agrees()) << change;
    type("DELETE FROM entry");
    type("DELETE FROM seal");
  }
}

}  // namespace
}  // namespace plumbline::history
