#include "lib/http/multipart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plumbline::http {
namespace {

struct Part {
  PartHeader header;
  std::string content;
  bool ended = false;
};

class Reading {
 public:
  explicit Reading(std::string_view boundary)
      : parser_(boundary,
                {[this](PartHeader header) {
                   return parts.push_back({std::move(header), "", false}), Refused();
                 },
                 [this](std::string_view bytes) { return parts.back().content += bytes, Refused(); },
                 [this] { return parts.back().ended = true, Refused(); }}) {}

  bool read(std::string_view bytes, std::size_t step) {
    for (; !bytes.empty(); bytes.remove_prefix(std::min(step, bytes.size()))) {
      if (parser_.feed(bytes.substr(0, step))) return false;
    }
    return !parser_.finish();
  }

  std::vector<Part> parts;

 private:
  Multipart parser_;
};

const std::string kForm =
    "preamble\r\n"
    "--b1\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nline\r\n--b\r\nstill the note\r\n"
    "--b1  \r\ncontent-type: text/csv\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a "
    "%22b%22.csv\"\r\n"
    "\r\n\r\n--b\r\r\n--b2\r\n"
    "--b1\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n"
    "--b1--\r\nepilogue --b1 that nobody reads";

// However the network cuts the bytes, the parts are the same: also in the middle of a boundary.
TEST(Multipart, ReadsTheSameWhereverItIsCut) {
  for (std::size_t step = 1; step <= kForm.size(); ++step) {
    Reading reading("b1");
    ASSERT_TRUE(reading.read(kForm, step)) << step;
    ASSERT_EQ(reading.parts.size(), 3u) << step;
    EXPECT_EQ(reading.parts[0].header.name, "note");
    EXPECT_FALSE(reading.parts[0].header.file);
    EXPECT_EQ(reading.parts[0].content, "line\r\n--b\r\nstill the note");
    EXPECT_EQ(reading.parts[1].header.file_name, "a \"b\".csv");
    EXPECT_EQ(reading.parts[1].header.content_type, "text/csv");
    EXPECT_TRUE(reading.parts[1].header.file);
    EXPECT_EQ(reading.parts[1].content, "\r\n--b\r\r\n--b2");
    EXPECT_EQ(reading.parts[2].content, "");
    for (const auto& part : reading.parts) EXPECT_TRUE(part.ended);
  }
}

TEST(Multipart, ReadsAFormWithoutParts) {
  Reading reading("b1");
  EXPECT_TRUE(reading.read("--b1--\r\n", 3));
  EXPECT_TRUE(reading.parts.empty());
}

TEST(Multipart, RefusesWhatIsCutOffOrMalformed) {
  const std::string part = "--b1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx";
  const std::string broken[] = {
      "",
      "no boundary at all",
      part,
      part + "\r\n--b1",
      part + "\r\n--b1-",
      part + "\r\n--b1x\r\n",
      "--b1\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b1--",
      "--b1\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--b1--",
      "--b1\r\nno colon\r\n\r\nx\r\n--b1--",
      "--b1\r\n\r\n\r\nx\r\n--b1--",
      "--b1" + std::string(1000, ' ') + "\r\n",
      "--b1\r\nX-A: " + std::string(20000, 'x'),
  };
  for (const auto& form : broken) {
    for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{100000}}) {
      EXPECT_FALSE(Reading("b1").read(form, step)) << form.substr(0, 60);
    }
  }
}

TEST(Multipart, KnowsABoundaryWhenItSeesOne) {
  EXPECT_TRUE(Multipart::is_boundary("----WebKitFormBoundary7MA4YWxkTrZu0gW"));
  EXPECT_FALSE(Multipart::is_boundary(""));
  EXPECT_FALSE(Multipart::is_boundary("ends with space "));
  EXPECT_FALSE(Multipart::is_boundary(std::string(71, 'x')));
  EXPECT_FALSE(Multipart::is_boundary("a\r\nb"));
}

}  // namespace
}  // namespace plumbline::http
