#include "lib/mail/mail.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "lib/mail/letter.h"

namespace plumbline::mail {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

int free_port() {
  const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  ::bind(probe, reinterpret_cast<sockaddr*>(&address), size);
  ::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size);
  ::close(probe);
  return ntohs(address.sin_port);
}

// Debian's python3-aiosmtpd on a port of the loopback, for as long as the object lives.
class TestRelay {
 public:
  explicit TestRelay(const char* mode = "open") : port(free_port()) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const std::string script =
        (std::filesystem::path(__FILE__).parent_path() / "relay_for_tests.py").string();
    const std::string port_text = std::to_string(port);
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::execl("/usr/bin/python3", "python3", script.c_str(), port_text.c_str(), mode, nullptr);
      ::_exit(127);
    }
    ::close(ends[1]);
    said_ = ::fdopen(ends[0], "r");
    if (line() != "READY") {
      throw std::runtime_error("The mail tests need an SMTP relay: install python3-aiosmtpd.");
    }
  }
  ~TestRelay() {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
    std::fclose(said_);
  }
  TestRelay(const TestRelay&) = delete;
  TestRelay& operator=(const TestRelay&) = delete;

  std::string message() {
    std::string all;
    for (std::string next = line(); next != "END OF MESSAGE"; next = line()) all += next + '\n';
    return all;
  }
  Relay relay() const {
    return {"smtp://127.0.0.1:" + std::to_string(port), "", "", false, "Plumbline <quality@example.org>"};
  }

  const int port;

 private:
  std::string line() {
    std::string text;
    for (int c = std::fgetc(said_); c != '\n'; c = std::fgetc(said_)) {
      if (c == EOF) return text.empty() ? "END OF MESSAGE" : text;
      text += static_cast<char>(c);
    }
    return text;
  }

  pid_t child_ = -1;
  std::FILE* said_ = nullptr;
};

Message reminder() {
  return {"head@ashgreen.example.org", "Visit on Monday", "Dear head,\n\n.a dot\nŶ = y\n",
          "visit-42@example.org", clock::parse_local("2026-10-19T09:05").value()};
}

TEST(Send, AMessageArrivesWhole) {
  TestRelay server;
  const Sent sent = send(server.relay(), reminder());
  ASSERT_TRUE(sent.accepted) << sent.error;
  EXPECT_EQ(sent.reply, 250);
  EXPECT_EQ(sent.error, "");
  EXPECT_EQ(server.message(),
            "MAIL FROM quality@example.org TO ['head@ashgreen.example.org']\n"
            "Date: Mon, 19 Oct 2026 08:05:00 +0000\n"
            "From: \"Plumbline\" <quality@example.org>\n"
            "To: head@ashgreen.example.org\n"
            "Subject: Visit on Monday\n"
            "Message-ID: <visit-42@example.org>\n"
            "Auto-Submitted: auto-generated\n"
            "MIME-Version: 1.0\n"
            "Content-Type: text/plain; charset=utf-8\n"
            "Content-Transfer-Encoding: quoted-printable\n"
            "\n"
            "Dear head,\n\n.a dot\n=C5=B6 =3D y\n\n");
}

TEST(Send, ARefusalForNowIsTriedAgainAndOneForGoodIsNot) {
  TestRelay server;
  Message message = reminder();
  message.to = "full@example.org";
  Sent sent = send(server.relay(), message);
  EXPECT_FALSE(sent.accepted);
  EXPECT_TRUE(sent.worth_retrying);
  EXPECT_EQ(sent.reply, 452);
  EXPECT_NE(sent.error, "");

  message.to = "gone@example.org";
  sent = send(server.relay(), message);
  EXPECT_FALSE(sent.accepted);
  EXPECT_FALSE(sent.worth_retrying);
  EXPECT_EQ(sent.reply, 550);
}

TEST(Send, WithoutARelayItIsTriedAgain) {
  const Sent sent = send(
      {"smtp://127.0.0.1:" + std::to_string(free_port()), "", "", false, "quality@example.org"}, reminder());
  EXPECT_FALSE(sent.accepted);
  EXPECT_TRUE(sent.worth_retrying);
  EXPECT_EQ(sent.reply, 0);
  EXPECT_NE(sent.error, "");
}

TEST(Send, SignsInAndAWrongPasswordDoesNotCondemnTheMessage) {
  TestRelay server("sign-in");
  Relay relay = server.relay();
  relay.user = "quality";
  relay.password = "wrong";
  Sent sent = send(relay, reminder());
  EXPECT_FALSE(sent.accepted);
  EXPECT_TRUE(sent.worth_retrying);
  EXPECT_EQ(sent.reply, 535);
  EXPECT_EQ(sent.error.find("wrong"), std::string::npos) << "a password stands in the log";
  relay.password = "let me in";
  sent = send(relay, reminder());
  EXPECT_TRUE(sent.accepted) << sent.error;
}

TEST(Send, NothingLeavesInTheClearWhenTlsIsRequired) {
  TestRelay server;
  Relay relay = server.relay();
  relay.require_tls = true;
  const Sent sent = send(relay, reminder());
  EXPECT_FALSE(sent.accepted);
  EXPECT_TRUE(sent.worth_retrying);
}

TEST(Send, OnlyMailIsSpoken) {
  const Sent sent = send({"file:///etc/passwd", "", "", false, "quality@example.org"}, reminder());
  EXPECT_FALSE(sent.accepted);
}

TEST(Send, WhatIsNoAddressIsNotTried) {
  Message message = reminder();
  message.to = "a@example.org>\r\nRCPT TO:<b@example.org";
  const Sent sent = send({"smtp://127.0.0.1:1", "", "", false, "quality@example.org"}, message);
  EXPECT_FALSE(sent.accepted);
  EXPECT_FALSE(sent.worth_retrying);
}

TEST(Letter, NoHeaderCanBeAddedFromOutside) {
  Message message = reminder();
  message.subject = "Hello\r\nBcc: other@example.org\n\nbody";
  message.message_id = "x>\r\nBcc: other@example.org";
  EXPECT_THAT(letter({"A\r\nBcc: x", "quality@example.org"}, message),
              AllOf(Not(HasSubstr("\nBcc")), HasSubstr("Subject: Hello  Bcc: other@example.org  body\r\n"),
                    HasSubstr("Message-ID: <xBcc:other@example.org>\r\n")));
}

TEST(Letter, SubjectsBeyondAsciiAreEncodedInWholeCharacters) {
  Message message = reminder();
  message.subject = "Ymweliad â Tŷ";
  EXPECT_THAT(letter({"", "q@example.org"}, message),
              HasSubstr("Subject: =?utf-8?B?WW13ZWxpYWQgw6IgVMW3?=\r\n"));
  message.subject.clear();
  for (int i = 0; i < 40; ++i) message.subject += "€";
  EXPECT_THAT(letter({"", "q@example.org"}, message),
              HasSubstr("?=\r\n =?utf-8?B?4oKs4oKs4oKs4oKs4oKs4oKs4oKs4oKs4oKs4oKs?=\r\n"));
  message.subject = "=?utf-8?Q?forged?=";
  EXPECT_THAT(letter({"", "q@example.org"}, message), Not(HasSubstr("forged")));
}

TEST(Letter, NoLineIsLongerThanMailAllows) {
  Message message = reminder();
  message.text = std::string(1000, 'x') + std::string(500, '=') + "\ntrailing space \r\nend";
  message.subject = std::string(900, 's');
  const std::string text = letter({"", "q@example.org"}, message);
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    ASSERT_NE(end, std::string::npos);
    longest = std::max(longest, end - at);
    at = end + 2;
  }
  EXPECT_LE(longest, 84u);
  EXPECT_THAT(text, HasSubstr("trailing space=20\r\nend\r\n"));
}

TEST(Letter, NamesOfSendersAreQuotedOrEncoded) {
  EXPECT_THAT(letter(sender_of("\"Trust, The\" <q@example.org>"), reminder()),
              HasSubstr("From: \"Trust, The\" <q@example.org>"));
  EXPECT_THAT(letter(sender_of("Ysgol Tŷ <q@example.org>"), reminder()),
              HasSubstr("From: =?utf-8?B?WXNnb2wgVMW3?= <q@"));
  EXPECT_THAT(letter(sender_of("q@example.org"), reminder()), HasSubstr("From: q@example.org\r\n"));
}

TEST(Address, PlainAddressesPass) {
  for (const char* good :
       {"a@b.uk", "first.last+tag@ash-green.sch.uk", "o'neill@example.org", "x_1@sub.example.co.uk"}) {
    EXPECT_TRUE(looks_like_address(good)) << good;
  }
}

TEST(Address, WhatCannotBeOneIsRefused) {
  for (const char* bad :
       {"", "a", "a@", "@b.uk", "a@b", "a@b.", "a@.uk", "a@b..uk", "a b@c.uk", "a@b c.uk", "a@@b.uk",
        "a@b.uk\n", "a\t@b.uk", "<a@b.uk>", "a@b.uk,c@d.uk", "\"a\"@b.uk", "a@b.uk\x7f", "-f@b.uk"}) {
    EXPECT_FALSE(looks_like_address(bad)) << bad;
  }
  const std::string domain = "@" + std::string(185, 'd') + ".uk";
  EXPECT_TRUE(looks_like_address(std::string(64, 'a') + domain));
  EXPECT_FALSE(looks_like_address(std::string(64, 'a') + "@d" + domain.substr(1) + "x"));
}

}  // namespace
}  // namespace plumbline::mail
