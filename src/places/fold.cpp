#include "places/fold.h"

namespace plumbline::places {

namespace {

constexpr std::string_view latin_1 =  // U+00C0 to U+00FF
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
constexpr std::string_view latin_extended =  // U+0100 to U+017F
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
    "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin_1.size() == 64 && latin_extended.size() == 128);

bool is_mark_inside_a_word(std::string_view three) {
  return three == "\u2018" || three == "\u2019" || three == "\u201b";
}

// One character: what it becomes (0: nothing, ' ': a gap, 1: stays as it is) and how many bytes it takes.
struct Step {
  char becomes;
  std::size_t bytes;
};

Step ascii(char c) {
  if (c >= 'A' && c <= 'Z') return {static_cast<char>(c - 'A' + 'a'), 1};
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return {c, 1};
  return {c == '\'' || c == '`' ? '\0' : ' ', 1};
}

Step step_at(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  if (byte < 0x80) return ascii(text[0]);
  const auto second = text.size() > 1 ? static_cast<unsigned char>(text[1]) & 0x3fU : 0U;
  if (byte == 0xc2 && text.size() > 1) return {' ', 2};  // no-break space and signs
  if (byte == 0xc3 && text.size() > 1) return {latin_1[second], 2};
  if ((byte == 0xc4 || byte == 0xc5) && text.size() > 1)
    return {latin_extended[(byte == 0xc5 ? 64U : 0U) + second], 2};
  if (byte == 0xe2 && text.size() > 2 && static_cast<unsigned char>(text[1]) == 0x80)
    return {is_mark_inside_a_word(text.substr(0, 3)) ? '\0' : ' ', 3};
  return {1, 1};
}

}  // namespace

std::string folded(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (std::size_t at = 0; at < name.size();) {
    const auto step = step_at(name.substr(at));
    if (step.becomes == ' ') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (step.becomes == 1) {
      out += name[at];
    } else if (step.becomes != '\0') {
      out += step.becomes;
    }
    at += step.bytes;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string end_of_beginning(std::string_view beginning) {
  return std::string{beginning} + "\xf4\x8f\xbf\xbf";  // U+10FFFF, the last character there is
}

}  // namespace plumbline::places
