#include "lib/mail/letter.h"

#include <array>
#include <vector>

#include "lib/utf8/utf8.h"

namespace plumbline::mail {

namespace {

bool control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

// What may stand in a header: every control character, line ends first of all, becomes a space.
std::string one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line) {
    if (control(c)) c = ' ';
  }
  return line;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
    unsigned three = 0;
    for (std::size_t i = 0; i < 3; ++i)
      three = three << 8 | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    for (std::size_t i = 0; i < 4; ++i) text += i <= count ? signs[(three >> (18 - 6 * i)) & 63] : '=';
  }
  return text;
}

// RFC 2047: words of at most 75 characters, none of which cuts a character in two.
std::string encoded_words(std::string_view text) {
  constexpr std::size_t most = 45;
  std::string out, word;
  const auto finish = [&] {
    if (word.empty()) return;
    out += (out.empty() ? "" : "\r\n ") + ("=?utf-8?B?" + base64(word)) + "?=";
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8::length_at(text, at);
    const std::string_view character = length == 0 ? "\xef\xbf\xbd" : text.substr(at, length);
    if (word.size() + character.size() > most) finish();
    word += character;
    at += std::max<std::size_t>(length, 1);
  }
  finish();
  return out;
}

std::string header_text(std::string_view text) {
  const std::string line = one_line(text);
  // Text that looks encoded is encoded, or a receiver would decode what nobody encoded.
  const bool plain = utf8::ascii(line) && line.size() <= 200 && line.find("=?") == std::string::npos;
  return plain ? line : encoded_words(line);
}

std::string display_name(std::string_view name) {
  if (!utf8::ascii(name)) return encoded_words(one_line(name));
  std::string quoted = "\"";
  for (const char c : one_line(name)) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

// RFC 5322 date, in UTC.
std::string date_text(clock::Instant at) {
  constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  const clock::Date date = std::chrono::floor<std::chrono::days>(at);
  const std::string time = clock::iso(at).substr(11, 8);
  return std::string(days[clock::weekday_of(date)]) + ", " + clock::in_short(date) + ' ' + time + " +0000";
}

std::string identity(std::string_view message_id) {
  std::string id;
  for (const char c : message_id) {
    if (!control(c) && c != ' ' && c != '<' && c != '>') id += c;
  }
  return '<' + id + '>';
}

// RFC 2045: lines of at most 76 characters; spaces at the end of a line are written out.
std::string quoted_printable_line(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  constexpr std::size_t widest = 75;  // one more is the soft break
  std::string out;
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool last = at + 1 == text.size();
    const bool plain = byte >= 0x20 && byte < 0x7f && byte != '=' && !(last && byte == ' ');
    const std::size_t needs = plain ? 1 : 3;
    if (width + needs > widest) {
      out += "=\r\n";
      width = 0;
    }
    if (plain) {
      out += text[at];
    } else {
      out += {'=', hex[byte >> 4], hex[byte & 15]};
    }
    width += needs;
  }
  return out;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out += quoted_printable_line(line) + "\r\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

Sender sender_of(std::string_view from) {
  const std::size_t open = from.rfind('<');
  if (open == std::string_view::npos || !from.ends_with('>')) return {"", std::string(from)};
  std::string_view name = from.substr(0, open);
  while (name.ends_with(' ')) name.remove_suffix(1);
  if (name.size() > 1 && name.starts_with('"') && name.ends_with('"')) name = name.substr(1, name.size() - 2);
  return {std::string(name), std::string(from.substr(open + 1, from.size() - open - 2))};
}

std::string letter(const Sender& sender, const Message& message) {
  const std::string from =
      sender.name.empty() ? sender.address : display_name(sender.name) + " <" + sender.address + '>';
  std::string out;
  const auto header = [&](std::string_view name, const std::string& value) {
    out.append(name).append(": ").append(value).append("\r\n");
  };
  header("Date", date_text(message.at));
  header("From", from);
  header("To", message.to);
  header("Subject", header_text(message.subject));
  if (!message.message_id.empty()) header("Message-ID", identity(message.message_id));
  header("Auto-Submitted", "auto-generated");  // RFC 3834: no "out of office" comes back
  header("MIME-Version", "1.0");
  header("Content-Type", "text/plain; charset=utf-8");
  header("Content-Transfer-Encoding", "quoted-printable");
  return out + "\r\n" + quoted_printable(message.text);
}

}  // namespace plumbline::mail
