#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "lib/http/form.h"
#include "lib/http/live_server.h"

namespace plumbline::http {
namespace {

const std::string kType = "multipart/form-data; boundary=\"b 1\"";

std::string file_part(const std::string& field, const std::string& name, const std::string& content) {
  return "--b 1\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name +
         "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
}

std::string text_part(const std::string& field, const std::string& value) {
  return "--b 1\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n";
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The files are closed before the connection is: what is left then is what was forgotten.
void expect_empty_spool(LiveServer& server) {
  server.stop();
  EXPECT_EQ(server.spooled(), 0u);
}

TEST(Upload, ArrivesAsAPrivateFileThatGoesAway) {
  std::string content(3'000'000, 'x');
  for (std::size_t i = 0; i < content.size(); i += 7) content[i] = static_cast<char>(i * 31);
  std::string seen;
  std::vector<Upload> uploads;
  Fields form;
  mode_t mode = 0;
  LiveServer server([&](Request& r) {
    uploads = r.uploads;
    form = r.form;
    struct stat facts {};
    if (!uploads.empty() && ::stat(uploads[0].path.c_str(), &facts) == 0) mode = facts.st_mode & 0777;
    if (!uploads.empty()) seen = content_of(uploads[0].path);
    return text("ok");
  });
  const auto body = text_part("title", "Week 12") + file_part("list", "../../plan.csv", content) +
                    file_part("none", "", "") + file_part("empty", "empty.csv", "") + "--b 1--\r\n";
  EXPECT_EQ(server.post("/", kType, body).body, "ok");
  ASSERT_EQ(uploads.size(), 2u) << "a file control left empty is no file";
  EXPECT_EQ(uploads[0].field, "list");
  EXPECT_EQ(uploads[0].file_name, "../../plan.csv");
  EXPECT_EQ(uploads[0].declared_type, "text/csv");
  EXPECT_EQ(uploads[0].size, content.size());
  EXPECT_EQ(uploads[0].path.filename().string().rfind("upload-", 0), 0u) << "never the browser's name";
  EXPECT_TRUE(seen == content);
  EXPECT_EQ(mode, 0600u);
  EXPECT_EQ(uploads[1].size, 0u);
  EXPECT_EQ(form.text("title"), "Week 12");
  expect_empty_spool(server);
}

TEST(Upload, MayBeMovedToWhereItStays) {
  const Folder store;
  LiveServer server([&](Request& r) {
    std::filesystem::rename(r.uploads.at(0).path, store.path() / "kept");
    return text("ok");
  });
  EXPECT_EQ(server.post("/", kType, file_part("a", "a", "kept") + "--b 1--").status, 200);
  expect_empty_spool(server);
  EXPECT_EQ(content_of(store.path() / "kept"), "kept");
}

TEST(Upload, BeyondTheLimitIsRefusedAndLeavesNothing) {
  Settings settings;
  settings.body_limit = 1'000'000;
  settings.plain_body_limit = 10'000;
  bool heard = false;
  LiveServer server(
      [&](Request&) {
        heard = true;
        return text("ok");
      },
      settings);
  const std::string large(4'000'000, 'x');
  EXPECT_EQ(server.post("/", kType, file_part("a", "a", large)).status, 413) << "by its stated length";
  EXPECT_EQ(server.post("/", "application/json", large).status, 413);
  EXPECT_EQ(server.post("/", kType, text_part("a", std::string(20'000, 'x')) + "--b 1--").status, 413)
      << "held in memory";

  RawSocket chunked(server.port());
  chunked.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: " + kType +
              "\r\nTransfer-Encoding: chunked\r\n\r\n3d0900\r\n");
  chunked.say(file_part("a", "a", large));
  EXPECT_THAT(chunked.hear_all(), testing::StartsWith("HTTP/1.1 413 ")) << "by what really came";
  EXPECT_FALSE(heard);
  expect_empty_spool(server);
}

TEST(Upload, CutOffLeavesNothing) {
  LiveServer server([](Request&) { return text("ok"); });
  {
    RawSocket socket(server.port());
    socket.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 90000\r\nContent-Type: " + kType + "\r\n\r\n" +
               file_part("a", "a", std::string(50'000, 'x')));
  }
  EXPECT_EQ(server.post("/", kType, file_part("a", "a", "never ends")).status, 400);
  expect_empty_spool(server);
}

TEST(Upload, FormsHaveACapOnFields) {
  LiveServer server([](Request& r) { return text(std::to_string(r.form.list().size())); });
  std::string plain, parts;
  for (std::size_t i = 0; i < kFieldLimit; ++i) plain += "a&", parts += text_part("a", "");
  EXPECT_EQ(server.post("/", "application/x-www-form-urlencoded; charset=utf-8", plain).body,
            std::to_string(kFieldLimit));
  EXPECT_EQ(server.post("/", "application/x-www-form-urlencoded", plain + "b").status, 413);
  EXPECT_EQ(server.post("/", kType, parts + "--b 1--").body, std::to_string(kFieldLimit));
  EXPECT_EQ(server.post("/", kType, parts + text_part("b", "") + "--b 1--").status, 413);
}

TEST(Upload, OtherTypesStayABody) {
  LiveServer server([](Request& r) { return json(r.content_type + r.body); });
  EXPECT_EQ(server.post("/", "application/json", "{\"a\":1}").body, "application/json{\"a\":1}");
}

TEST(Upload, ForgottenFilesAreSwept) {
  const Folder spool;
  const auto old = spool.path() / "upload-old", fresh = spool.path() / "upload-new",
             other = spool.path() / "other";
  for (const auto& path : {old, fresh, other}) std::ofstream(path) << "x";
  const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(48);
  for (const auto& path : {old, other}) std::filesystem::last_write_time(path, long_ago);
  Settings settings;
  settings.spool = spool.path();
  LiveServer server([](Request&) { return text(""); }, settings);
  EXPECT_FALSE(std::filesystem::exists(old));
  EXPECT_TRUE(std::filesystem::exists(fresh));
  EXPECT_TRUE(std::filesystem::exists(other));
}

TEST(Upload, NeedsAFolder) {
  Settings settings;
  settings.port = 0;
  settings.spool = "/nonexistent/spool";
  EXPECT_THROW(Server(settings, [](Request&) { return text(""); }), std::runtime_error);
}

}  // namespace
}  // namespace plumbline::http
