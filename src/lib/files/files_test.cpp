#include "lib/files/files.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace plumbline::files {
namespace {

namespace fs = std::filesystem;

class Files : public ::testing::Test {
 protected:
  Files() {
    std::string name = (fs::temp_directory_path() / "files_test.XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    folder = name;
  }
  ~Files() override { fs::remove_all(folder); }

  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
  }

  fs::path folder;
};

// A child that takes the lock, says so through a pipe, and holds it until it is killed.
pid_t holder_of(const fs::path& folder) {
  int ends[2];
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  const pid_t child = ::fork();
  if (child == 0) {
    const FolderLock lock(folder);
    if (::write(ends[1], "x", 1) != 1) ::_exit(1);
    for (;;) ::pause();
  }
  char told = 0;
  EXPECT_EQ(::read(ends[0], &told, 1), 1);
  ::close(ends[0]);
  ::close(ends[1]);
  return child;
}

TEST_F(Files, WhatWasWrittenIsReadWhole) {
  const std::string bytes = std::string("zero \0 and \xff bytes", 18) + std::string(300'000, 'x');
  write_durably(folder / "a", bytes);
  EXPECT_EQ(read(folder / "a"), bytes);
  write_durably(folder / "a", "");
  EXPECT_EQ(read(folder / "a"), "");
  EXPECT_EQ(entries(), 1u) << "something was left beside the file";
}

TEST_F(Files, WhatIsTooLargeToHoldIsWrittenInParts) {
  int parts = 0;
  write_durably(folder / "a", [&](std::string& part) {
    part = std::string(100'000, static_cast<char>('a' + parts));
    return parts++ < 3;
  });
  EXPECT_EQ(read(folder / "a"),
            std::string(100'000, 'a') + std::string(100'000, 'b') + std::string(100'000, 'c'));
  const auto broken = [](std::string&) -> bool { throw std::runtime_error("no more"); };
  EXPECT_THROW(write_durably(folder / "a", broken), std::runtime_error);
  EXPECT_EQ(read(folder / "a")->size(), 300'000u) << "the old file stays";
  EXPECT_EQ(entries(), 1u) << "something was left beside the file";
}

TEST_F(Files, AMappedFileShowsItsBytes) {
  write_durably(folder / "a", "zero and more");
  EXPECT_EQ(Mapped(folder / "a").bytes(), "zero and more");
  write_durably(folder / "a", "");
  EXPECT_EQ(Mapped(folder / "a").bytes(), "");
  EXPECT_THROW(Mapped(folder / "missing"), std::system_error);
}

TEST_F(Files, WhatCannotBeOpenedReadsAsNothing) {
  EXPECT_FALSE(read(folder / "missing"));
  EXPECT_FALSE(read(folder));
}

TEST_F(Files, AFailedWriteLeavesTheOldFileAndNothingBeside) {
  EXPECT_THROW(write_durably(folder / "missing" / "a", "x"), std::system_error);
  fs::create_directory(folder / "taken");
  std::ofstream(folder / "taken" / "inside") << "x";
  EXPECT_THROW(write_durably(folder / "taken", "x"), std::system_error);
  EXPECT_TRUE(fs::exists(folder / "taken" / "inside"));
  EXPECT_EQ(entries(), 1u);
  EXPECT_THROW(sync_folder(folder / "missing"), std::system_error);
}

TEST_F(Files, AFileInTheCurrentFolderNeedsNoFolderName) {
  const fs::path before = fs::current_path();
  fs::current_path(folder);
  write_durably("bare", "x");
  fs::current_path(before);
  EXPECT_EQ(read(folder / "bare"), "x");
}

TEST_F(Files, AFolderHasOneHolderAndTheLockNamesIt) {
  const FolderLock lock(folder);
  EXPECT_EQ(read(folder / ".lock"), std::to_string(::getpid()) + "\n");
  try {
    const FolderLock second(folder);
    FAIL() << "locked twice";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find(folder.string()), std::string::npos);
    EXPECT_NE(std::string(error.what()).find(std::to_string(::getpid())), std::string::npos);
  }
}

TEST_F(Files, AnotherProcessCannotTakeTheFolder) {
  const FolderLock lock(folder);
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      const FolderLock second(folder);
      ::_exit(1);
    } catch (const std::runtime_error&) {
      ::_exit(7);
    }
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 7);
}

TEST_F(Files, KillingTheHolderFreesTheFolder) {
  const pid_t child = holder_of(folder);
  EXPECT_THROW(FolderLock{folder}, std::runtime_error);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  EXPECT_NO_THROW(FolderLock{folder});
  EXPECT_NO_THROW(FolderLock{folder}) << "the lock was not given back";
}

TEST_F(Files, AMissingFolderCannotBeLocked) {
  EXPECT_THROW(FolderLock{folder / "missing"}, std::system_error);
}

}  // namespace
}  // namespace plumbline::files
