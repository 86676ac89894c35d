#include "lib/log/log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <thread>
#include <vector>

namespace plumbline::log {
namespace {

using ::testing::EndsWith;
using ::testing::internal::CaptureStderr;
using ::testing::internal::GetCapturedStderr;

TEST(Log, OneLineAnEventWithItsTimeAndFacts) {
  CaptureStderr();
  info("visit planned", {{"visit", "42"}, {"place", "7"}});
  const std::string line = GetCapturedStderr();
  EXPECT_THAT(
      line, ::testing::MatchesRegex(
                "\\{\"time\":\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z\",.*\\}\n"));
  EXPECT_THAT(line, EndsWith(R"("level":"info","event":"visit planned","visit":"42","place":"7"})"
                             "\n"));
}

TEST(Log, NothingInAFactCanForgeALineOrBreakTheJson) {
  CaptureStderr();
  fault("job failed", {{"why", std::string("a\n{\"level\":\"info\"}\\ \x01 %v {} caf\xc3\xa9 \xff")}});
  EXPECT_THAT(GetCapturedStderr(),
              EndsWith("\"level\":\"fault\",\"event\":\"job failed\",\"why\":"
                       "\"a\\u000a{\\\"level\\\":\\\"info\\\"}\\\\ \\u0001 %v {} caf\xc3\xa9 "
                       "\xef\xbf\xbd\"}\n"));
}

TEST(Log, QuietKeepsFaults) {
  CaptureStderr();
  quiet(true);
  info("one");
  warn("two");
  fault("three");
  quiet(false);
  warn("four");
  const std::string text = GetCapturedStderr();
  EXPECT_EQ(text.find("one"), std::string::npos);
  EXPECT_EQ(text.find("two"), std::string::npos);
  EXPECT_NE(text.find("three"), std::string::npos);
  EXPECT_NE(text.find("\"level\":\"warn\",\"event\":\"four\""), std::string::npos);
}

TEST(Log, ThreadsDoNotMixTheirLines) {
  CaptureStderr();
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([] {
        for (int i = 0; i < 200; ++i) info("tick", {{"padding", std::string(100, 'x')}});
      });
    }
  }
  std::istringstream text(GetCapturedStderr());
  int lines = 0;
  for (std::string line; std::getline(text, line); ++lines) {
    ASSERT_TRUE(line.starts_with("{\"time\"") && line.ends_with("x\"}")) << line;
  }
  EXPECT_EQ(lines, 800);
}

}  // namespace
}  // namespace plumbline::log
