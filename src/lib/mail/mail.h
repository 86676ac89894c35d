// Sends one message over SMTP (libcurl). The outbox that calls this lives in a room; a message here is only
// words.
#pragma once
#include <string>
#include <string_view>

#include "lib/clock/clock.h"

namespace plumbline::mail {

struct Relay {
  std::string url;  // smtp://host:587 or smtps://host:465
  std::string user, password;
  bool require_tls = true;
  std::string from;  // "Plumbline <quality@example.org>"
};

struct Message {
  std::string to;          // one address
  std::string subject;     // header injection is refused: line ends become spaces
  std::string text;        // UTF-8 plain text
  std::string message_id;  // kept the same on a second try, so that a receiver can tell
  clock::Instant at;       // when it was written: the Date of the message
};

struct Sent {
  bool accepted = false;
  bool worth_retrying = false;  // 4xx or no connection
  int reply = 0;                // SMTP reply code, 0 when there was none
  std::string error;            // a sentence for the log and the administrator
};

Sent send(const Relay& relay, const Message& message);  // blocks; at most 30 s
bool looks_like_address(std::string_view address);

}  // namespace plumbline::mail
