#include "app/keys.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "app/installation.h"
#include "lib/files/files.h"
#include "places/subjects.h"

namespace plumbline::app {
namespace {

namespace fs = std::filesystem;

class Keys : public ::testing::Test {
 protected:
  Keys() : ours_(fs::temp_directory_path() / ("keys_" + id::to_text(id::secret()))) {
    fs::create_directories(ours_);
  }
  ~Keys() override { fs::remove_all(ours_); }

  Where where() const { return {.data = data, .packs = ours_, .database = {}, .keys = {}}; }
  void keep_a_name() {
    Installation installation(where(), clock_);
    auto& house = installation.house();
    house.door.write({}, [&](history::Write& write) {
      places::add_subject(write, house.seal, people::body_named(write, "Wadding Trust"), "pupil", {},
                          {.name = "Aylin Berg", .reference = ""});
    });
  }
  void keep_a_file() {
    Installation installation(where(), clock_);
    auto& house = installation.house();
    const auto body =
        house.door.act({}, [&](history::Write& write) { return people::body_named(write, "Wadding Trust"); });
    ASSERT_TRUE(forms::shelve_bytes(house.vault, body, "file", "notes.txt", "What was seen.\n"));
  }
  std::string why_it_does_not_start() {
    try {
      const Installation installation(where(), clock_);
    } catch (const std::exception& fault) {
      return fault.what();
    }
    return "it starts";
  }

 private:
  fs::path ours_;
  clock::FrozenClock clock_{clock::Instant{}};

 protected:
  fs::path data = ours_ / "data";
  fs::path keys = ours_ / "data.keys";
};

TEST_F(Keys, AreMadeBesideTheDataFolderAndAreTheirOwnersAlone) {
  keep_a_name();
  ASSERT_TRUE(fs::exists(keys));
  EXPECT_EQ(fs::status(keys).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(key_file("/srv/plumbline/", ""), "/srv/plumbline.keys");
  EXPECT_EQ(key_file("/srv/plumbline", "/etc/plumbline.keys"), "/etc/plumbline.keys");
}

TEST_F(Keys, StayTheSameFromStartToStart) {
  keep_a_name();
  const auto before = files::read(keys);
  keep_a_name();
  EXPECT_EQ(files::read(keys), before);
}

TEST_F(Keys, MissingThemWithSealedNamesIsRefusedAndNoOtherIsMade) {
  keep_a_name();
  fs::remove(keys);
  const auto why = why_it_does_not_start();
  EXPECT_NE(why.find(keys.string()), std::string::npos) << why;
  EXPECT_NE(why.find("--keys"), std::string::npos) << why;
  EXPECT_FALSE(fs::exists(keys));
}

TEST_F(Keys, OfAnotherInstallationAreRefused) {
  keep_a_name();
  fs::remove(keys);
  make_key(keys);
  EXPECT_NE(why_it_does_not_start().find("another installation"), std::string::npos);
}

TEST_F(Keys, OfAnotherInstallationAreRefusedWhereOnlyFilesAreSealed) {
  keep_a_file();
  EXPECT_EQ(why_it_does_not_start(), "it starts");
  fs::remove(keys);
  make_key(keys);
  EXPECT_NE(why_it_does_not_start().find("does not open the files"), std::string::npos);
}

TEST_F(Keys, OneDamagedFileOfManyKeepsNobodyOut) {
  keep_a_file();
  const auto evidence = data / "evidence";
  const std::string name(64, '0');
  fs::create_directories(evidence / "00");
  files::write_durably(evidence / "00" / name, "damaged");
  EXPECT_EQ(why_it_does_not_start(), "it starts");
}

TEST_F(Keys, DamagedOnesAreRefusedWithASentence) {
  files::write_durably(keys, "not a key\n");
  EXPECT_NE(why_it_does_not_start().find("holds no key"), std::string::npos);
}

TEST_F(Keys, NeverLieInTheDataFolder) {
  EXPECT_THROW(key_file("/srv/plumbline", "/srv/plumbline/keys"), std::runtime_error);
  EXPECT_NO_THROW(key_file("/srv/plumbline", "/srv/plumbline.d/keys"));
}

TEST_F(Keys, AHouseInMemoryHasAFolderOfItsOwnThatGoesWithIt) {
  fs::path folder;
  {
    const auto database = memory_database();
    const clock::FrozenClock clock(clock::Instant{});
    const House house(*database, clock);
    ASSERT_NE(house.engine.seal, nullptr);
    ASSERT_NE(house.engine.vault, nullptr);
    folder = house.vault.folder;
    EXPECT_TRUE(fs::exists(folder));
    EXPECT_EQ(fs::status(folder).permissions(), fs::perms::owner_all);
    EXPECT_NE(house.vault.key, house.seal.key);
  }
  EXPECT_FALSE(fs::exists(folder));
}

}  // namespace
}  // namespace plumbline::app
