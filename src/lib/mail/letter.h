// Inside the library: a message as RFC 5322 wants it. Nothing a caller passes can add a header or another
// receiver.
#pragma once
#include <string>
#include <string_view>

#include "lib/mail/mail.h"

namespace plumbline::mail {

struct Sender {
  std::string name;  // may be empty
  std::string address;
};

Sender sender_of(std::string_view from);  // "Plumbline <quality@example.org>", or the address alone
std::string letter(const Sender& sender, const Message& message);

}  // namespace plumbline::mail
