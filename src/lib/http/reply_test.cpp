// Compression, entity tags, files and ranges, as a browser meets them.
#include <gtest/gtest.h>
#include <libdeflate.h>

#include <fstream>

#include "lib/http/etag.h"
#include "lib/http/gzip.h"
#include "lib/http/live_server.h"
#include "lib/http/range.h"

namespace plumbline::http {
namespace {

const HeaderList kGzip = {{"Accept-Encoding", "br, gzip"}};

std::string unzipped(std::string_view bytes, std::size_t size) {
  std::string result(size, '\0');
  auto* const tool = libdeflate_alloc_decompressor();
  const auto outcome =
      libdeflate_gzip_decompress(tool, bytes.data(), bytes.size(), result.data(), size, nullptr);
  libdeflate_free_decompressor(tool);
  return outcome == LIBDEFLATE_SUCCESS ? result : "broken";
}

std::string long_page() {
  std::string page;
  while (page.size() < 20'000) page += "<tr><td>Visit " + std::to_string(page.size()) + "</td></tr>\n";
  return page;
}

TEST(Compression, MakesTextSmallerWhenAllowed) {
  const auto page = long_page();
  LiveServer server([&](Request& r) {
    auto response = r.path == "/short" ? html("short") : html(page);
    if (r.path == "/secret") response.compress = false;
    if (r.path == "/image") response.content_type = "image/png";
    return response;
  });
  const auto small = server.get("/", kGzip);
  EXPECT_EQ(small.header("content-encoding"), "gzip");
  EXPECT_EQ(small.header("vary"), "Accept-Encoding");
  EXPECT_LT(small.body.size(), page.size() / 4);
  EXPECT_EQ(unzipped(small.body, page.size()), page);

  const auto plain = server.get("/");
  EXPECT_EQ(plain.body, page);
  EXPECT_EQ(plain.header("vary"), "Accept-Encoding") << "a cache must not give the compressed one to all";
  for (const auto* path : {"/short", "/secret", "/image"}) {
    const auto answer = server.get(path, kGzip);
    EXPECT_EQ(answer.header("content-encoding"), "") << path;
    EXPECT_EQ(answer.header("vary"), "") << path;
  }
}

TEST(Compression, ReadsWhatTheBrowserAccepts) {
  for (const auto* yes : {"gzip", "GZIP", "br;q=1, gzip;q=0.5", "*", "deflate, *;q=0.1"})
    EXPECT_TRUE(takes_gzip(yes)) << yes;
  for (const auto* no : {"", "br", "identity", "gzip;q=0", "gzip; q=0.000", "*;q=0", "gzip;q=0, *"}) {
    EXPECT_FALSE(takes_gzip(no)) << no;
  }
}

TEST(Etag, SavesSendingAPageAgain) {
  std::string page = "one";
  LiveServer server([&](Request& r) {
    auto response = html(page).header("Cache-Control", "no-cache");
    with_etag(r, response);
    return response;
  });
  const auto first = server.get("/");
  const std::string tag(first.header("etag"));
  ASSERT_EQ(tag.rfind("W/\"", 0), 0u);
  for (const auto& known : {tag, tag.substr(2), "\"other\", " + tag, std::string("*")}) {
    const auto again = server.get("/", {{"If-None-Match", known}});
    EXPECT_EQ(again.status, 304) << known;
    EXPECT_EQ(again.header("etag"), tag);
    EXPECT_EQ(again.header("cache-control"), "no-cache");
    EXPECT_EQ(again.header("content-length"), "");
  }
  page = "two";
  EXPECT_EQ(server.get("/", {{"If-None-Match", tag}}).body, "two");
}

TEST(Range, IsReadAsTheStandardSays) {
  const auto range = [](std::string_view header, std::uint64_t size) {
    const auto found = read_range(header, size);
    return found ? std::to_string(found->first) + "+" + std::to_string(found->length) : "ignored";
  };
  EXPECT_EQ(range("bytes=0-4", 10), "0+5");
  EXPECT_EQ(range("bytes=4-", 10), "4+6");
  EXPECT_EQ(range("bytes=-3", 10), "7+3");
  EXPECT_EQ(range("bytes=-30", 10), "0+10");
  EXPECT_EQ(range("bytes=5-99", 10), "5+5");
  EXPECT_EQ(range("bytes=9-9", 10), "9+1");
  EXPECT_EQ(range("bytes=10-", 10), "0+0");
  EXPECT_EQ(range("bytes=-0", 10).substr(3), "0");
  EXPECT_EQ(range("bytes=0-", 0), "0+0");
  for (const auto* odd :
       {"bytes=4-2", "bytes=0-1,3-4", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=", "bytes=+1-2"}) {
    EXPECT_EQ(range(odd, 10), "ignored") << odd;
  }
}

class FileReply : public testing::Test {
 protected:
  FileReply()
      : server_([this](Request&) {
          Response response;
          response.content_type = "application/pdf";
          response.file = path_;
          response.header("ETag", "\"v1\"");
          return response;
        }) {
    content_.resize(1'500'000);
    for (std::size_t i = 0; i < content_.size(); ++i) content_[i] = static_cast<char>(i * 131 >> 4);
    std::ofstream(path_, std::ios::binary) << content_;
  }

  Folder folder_;
  std::filesystem::path path_ = folder_.path() / "report.pdf";
  std::string content_;
  LiveServer server_;
};

TEST_F(FileReply, IsSentWhole) {
  const auto answer = server_.get("/", kGzip);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("content-type"), "application/pdf");
  EXPECT_EQ(answer.header("accept-ranges"), "bytes");
  EXPECT_TRUE(answer.body == content_);
}

TEST_F(FileReply, IsSentInPart) {
  const auto part = server_.get("/", {{"Range", "bytes=1000-700999"}});
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.header("content-range"), "bytes 1000-700999/1500000");
  EXPECT_TRUE(part.body == content_.substr(1000, 700'000));
  const auto beyond = server_.get("/", {{"Range", "bytes=2000000-"}});
  EXPECT_EQ(beyond.status, 416);
  EXPECT_EQ(beyond.header("content-range"), "bytes */1500000");
  EXPECT_EQ(server_.get("/", {{"Range", "bytes=0-0"}, {"If-Range", "\"v1\""}}).status, 206);
  EXPECT_EQ(server_.get("/", {{"Range", "bytes=0-0"}, {"If-Range", "\"v0\""}}).status, 200)
      << "an older version";
}

TEST_F(FileReply, IsAFaultWhenItIsGone) {
  std::filesystem::remove(path_);
  EXPECT_EQ(server_.get("/").status, 500);
}

}  // namespace
}  // namespace plumbline::http
