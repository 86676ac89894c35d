// What a server in front of us could understand differently, we refuse: with an answer, and then by closing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lib/http/live_server.h"

namespace plumbline::http {
namespace {

using std::string_literals::operator""s;
using testing::HasSubstr;
using testing::StartsWith;

struct Raw {
  std::string name;
  std::string request;
  int status;
};

std::string get(const std::string& lines) { return "GET / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n"; }
std::string post(const std::string& lines, const std::string& body = "") {
  return "POST / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n" + body;
}
std::string at(const std::string& target) { return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"; }

std::string many_fields(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) lines += "X-" + std::to_string(i) + ": 1\r\n";
  return lines;
}

const std::string kChunked = "Transfer-Encoding: chunked\r\n";

const Raw kRefused[] = {
    {"TwoLengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"), 400},
    {"SameLengthTwice", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), 400},
    {"ListOfLengths", post("Content-Length: 3, 3\r\n", "abc"), 400},
    {"LengthAndChunked", post("Content-Length: 3\r\n" + kChunked, "0\r\n\r\n"), 400},
    {"ChunkedAndLength", post(kChunked + "Content-Length: 3\r\n", "0\r\n\r\n"), 400},
    {"UnknownCoding", post("Transfer-Encoding: gzip\r\n"), 501},
    {"CodingBeforeChunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501},
    {"ChunkedMisspelt", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501},
    {"IdentityCoding", post("Transfer-Encoding: identity\r\n"), 501},
    {"CodingInOldVersion", "POST / HTTP/1.0\r\nHost: a\r\n" + kChunked + "\r\n0\r\n\r\n", 400},
    {"SpaceBeforeColon", get("X-A : 1\r\n"), 400},
    {"SpaceBeforeColonOfLength", post("Content-Length : 3\r\n", "abc"), 400},
    {"BareLineFeed", "GET / HTTP/1.1\nHost: a\n\n", 400},
    {"OneBareLineFeed", get("X-A: 1\nX-B: 2\r\n"), 400},
    {"BareCarriageReturn", get("X-A: 1\rX-B: 2\r\n"), 400},
    {"NulInHeader", get("X-A: a\0b\r\n"s), 400},
    {"ControlInHeader",
     get("X-A: a\x01"
         "b\r\n"),
     400},
    {"PlusInLength", post("Content-Length: +5\r\n", "abcde"), 400},
    {"MinusInLength", post("Content-Length: -5\r\n", "abcde"), 400},
    {"HexLength", post("Content-Length: 0x5\r\n", "abcde"), 400},
    {"EmptyLength", post("Content-Length: \r\n"), 400},
    {"LengthOverflows", post("Content-Length: 18446744073709551617\r\n"), 400},
    {"BadChunkSize", post(kChunked, "xyz\r\nabc\r\n0\r\n\r\n"), 400},
    {"ChunkSizeOverflows", post(kChunked, "fffffffffffffffff\r\nabc\r\n0\r\n\r\n"), 400},
    {"ChunkLongerThanSaid", post(kChunked, "3\r\nabcd\r\n0\r\n\r\n"), 400},
    {"BareLineFeedInChunk", post(kChunked, "3\nabc\n0\n\n"), 400},
    {"ChunkLineWithoutEnd", post(kChunked, "3;" + std::string(40000, 'x')), 400},
    {"NoHost", "GET / HTTP/1.1\r\nX-A: 1\r\n\r\n", 400},
    {"TwoHosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
    {"EmptyHost", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
    {"HostWithSpace", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
    {"HostWithMarkup", "GET / HTTP/1.1\r\nHost: a\"<b>\r\n\r\n", 400},
    {"FoldedLine", get("X-A: 1\r\n  2\r\n"), 400},
    {"FoldedByTab", get("X-A: 1\r\n\t2\r\n"), 400},
    {"FirstLineIndented", " GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"HugeHeader", get("X-A: " + std::string(64 * 1024, 'x') + "\r\n"), 431},
    {"HugeTarget", at("/" + std::string(64 * 1024, 'x')), 414},
    {"TooManyFields", get(many_fields(2000)), 431},
    {"Asterisk", at("*"), 400},
    {"OtherScheme", at("ftp://a/b"), 400},
    {"UserInTarget", at("http://user@a/b"), 400},
    {"RelativeTarget", at("places"), 400},
    {"BadEscape", at("/a%zz"), 400},
    {"HalfEscape", at("/a%4"), 400},
    {"EncodedNul", at("/a%00b"), 400},
    {"EncodedSlash", at("/a%2Fb"), 400},
    {"NotUtf8", at("/a%ff"), 400},
    {"RawUtf8", at("/\xC3\xA9"), 400},
    {"SpaceInTarget", at("/a b"), 400},
    {"NextVersion", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505},
    {"VersionTwelve", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505},
    {"NoVersion", "GET /\r\nHost: a\r\n\r\n", 400},
    {"NotAVersion", "GET / HTTQ/1.1\r\nHost: a\r\n\r\n", 400},
    {"UnknownMethod", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
    {"KnownMethodNotServed", "DELETE / HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"OptionsAsterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"Tunnel", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"TlsHello", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s, 400},
    {"UnknownExpectation", post("Expect: tea\r\nContent-Length: 1\r\n", "x"), 417},
    {"CompressedBody", post("Content-Encoding: gzip\r\nContent-Length: 1\r\n", "x"), 415},
    {"NoBoundary", post("Content-Type: multipart/form-data\r\nContent-Length: 1\r\n", "x"), 400},
    {"TooLargeAsStated", post("Content-Length: 99999999999\r\n"), 413},
};

class Strictness : public testing::TestWithParam<Raw> {
 protected:
  static void SetUpTestSuite() {
    server_ = new LiveServer([](Request&) { return text("heard"); });
  }
  static void TearDownTestSuite() { delete std::exchange(server_, nullptr); }
  static LiveServer* server_;
};
LiveServer* Strictness::server_ = nullptr;

TEST_P(Strictness, IsAnsweredAndClosed) {
  const auto answer = raw(server_->port(), GetParam().request);  // returns because the server closes
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 " + std::to_string(GetParam().status) + " "));
  EXPECT_THAT(answer, HasSubstr("Connection: close\r\n"));
  EXPECT_THAT(answer, HasSubstr("Content-Type: text/plain"));
  EXPECT_EQ(answer.find("heard"), std::string::npos) << "the handler saw it";
}

// A refused request must not be followed by whatever lies behind it.
TEST_P(Strictness, NothingBehindItIsAnswered) {
  const auto answer = raw(server_->port(), GetParam().request + at("/smuggled"));
  EXPECT_EQ(answer.find("HTTP/1.1 ", 1), std::string::npos) << answer;
}

INSTANTIATE_TEST_SUITE_P(Wire, Strictness, testing::ValuesIn(kRefused),
                         [](const auto& one) { return one.param.name; });

struct Heard {
  std::string name;
  std::string request;
  std::string path_and_host;
};

const Heard kHeard[] = {
    {"AbsoluteForm", "GET http://real.example/places?x=1 HTTP/1.1\r\nHost: other\r\n\r\n",
     "/places real.example"},
    {"AbsoluteFormWithoutPath", "GET http://real.example?x=1 HTTP/1.1\r\nHost: other\r\n\r\n",
     "/ real.example"},
    {"EmptyLineBefore", "\r\n" + at("/"), "/ a"},
    {"OldVersionWithoutHost", "GET / HTTP/1.0\r\n\r\n", "/ "},
    {"ClimbsOut", at("/a/../../../etc/passwd"), "/etc/passwd a"},
    {"ClimbsOutEncoded", at("/a/%2e%2e/%2E%2E/etc/passwd"), "/etc/passwd a"},
    {"Dots", at("/a/./b/."), "/a/b/ a"},
    {"UpToFolder", at("/a/b/.."), "/a/ a"},
    {"DotsInNames", at("/a..b/...c"), "/a..b/...c a"},
    {"EncodedLetters", at("/caf%C3%A9"), "/caf\xC3\xA9 a"},
    {"PlusStays", at("/a+b"), "/a+b a"},
    {"BracketHost", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", "/ [::1]:8080"},
    {"ValuesAreTrimmed", "GET / HTTP/1.1\r\nhOsT:\t a \t\r\n\r\n", "/ a"},
};

class Hearing : public testing::TestWithParam<Heard> {};

TEST_P(Hearing, IsUnderstood) {
  LiveServer server([](Request& r) { return text(r.path + " " + std::string(r.header("host"))); });
  RawSocket socket(server.port());
  socket.say(GetParam().request);
  const auto answer = socket.hear_answer();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, GetParam().path_and_host);
}

INSTANTIATE_TEST_SUITE_P(Wire, Hearing, testing::ValuesIn(kHeard),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace plumbline::http
