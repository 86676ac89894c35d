#include "lib/html/testing/markup.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>
#include <utility>
#include <vector>

namespace plumbline::html {
namespace {

struct Token {
  enum class Kind { text, start, end } kind;
  std::string text;  // decoded text, or the name of the tag
  std::map<std::string, std::string> attributes{};
};

constexpr std::string_view space = " \t\r\n\f";

std::string decoded(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> entities{
      {{"&lt;", "<"},
       {"&gt;", ">"},
       {"&quot;", "\""},
       {"&#39;", "'"},
       {"&#96;", "`"},
       {"&#92;", "\\"},
       {"&nbsp;", "\u00a0"},
       {"&amp;", "&"}}};
  std::string out;
  while (!text.empty()) {
    const auto entity = std::find_if(entities.begin(), entities.end(),
                                     [&](const auto& e) { return text.starts_with(e.first); });
    out += entity == entities.end() ? text.substr(0, 1) : entity->second;
    text.remove_prefix(entity == entities.end() ? 1 : entity->first.size());
  }
  return out;
}

std::string sorted_words(const std::string& text) {
  std::istringstream in(text);
  std::set<std::string> words;
  for (std::string word; in >> word;) words.insert(word);
  std::string out;
  for (const auto& word : words) out += out.empty() ? word : " " + word;
  return out;
}

std::string_view take_until(std::string_view& rest, std::string_view stops) {
  const auto end = std::min(rest.find_first_of(stops), rest.size());
  const auto taken = rest.substr(0, end);
  rest.remove_prefix(end);
  return taken;
}

void skip_space(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(space), rest.size()));
}

void read_attribute(std::string_view& rest, Token& tag) {
  const std::string name(take_until(rest, " \t\r\n\f=>/"));
  std::string value;
  if (rest.starts_with("=\"")) {
    rest.remove_prefix(2);
    value = decoded(take_until(rest, "\""));
    rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
  }
  tag.attributes[name] = name == "class" ? sorted_words(value) : value;
}

Token read_tag(std::string_view& rest) {
  rest.remove_prefix(1);
  Token tag{Token::Kind::start, {}};
  if (rest.starts_with('/')) {
    tag.kind = Token::Kind::end;
    rest.remove_prefix(1);
  }
  tag.text = take_until(rest, " \t\r\n\f>/");
  for (skip_space(rest); !rest.empty() && rest[0] != '>'; skip_space(rest)) {
    if (rest[0] == '/')
      rest.remove_prefix(1);
    else
      read_attribute(rest, tag);
  }
  rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
  return tag;
}

std::vector<Token> tokens_of(std::string_view rest) {
  std::vector<Token> tokens;
  while (!rest.empty()) {
    const bool in_textarea =
        !tokens.empty() && tokens.back().text == "textarea" && tokens.back().kind == Token::Kind::start;
    if (rest[0] == '<' && !in_textarea) {
      tokens.push_back(read_tag(rest));
      continue;
    }
    const auto end =
        in_textarea ? std::min(rest.find("</textarea"), rest.size()) : std::min(rest.find('<'), rest.size());
    tokens.push_back({Token::Kind::text,
                      in_textarea ? "[" + decoded(rest.substr(0, end)) + "]" : decoded(rest.substr(0, end))});
    rest.remove_prefix(end);
  }
  return tokens;
}

bool is_inline(const Token* token, Token::Kind kind) {
  static const std::set<std::string> names{"a", "b", "code", "em", "i", "span", "strong"};
  return token != nullptr && token->kind == kind && names.contains(token->text);
}

// White space shows between words, and between words and what stands in the same line; never at the edge of
// an element.
std::string shown(const std::string& text, const Token* before, const Token* after) {
  std::string out;
  for (const char c : text) {
    const bool blank = space.find(c) != std::string_view::npos;
    if (!blank)
      out += c;
    else if (!out.ends_with(' '))
      out += ' ';
  }
  if (out == " ") return "";
  if (out.starts_with(' ') && !is_inline(before, Token::Kind::end)) out.erase(0, 1);
  if (out.ends_with(' ') && !is_inline(after, Token::Kind::start)) out.pop_back();
  return out;
}

std::string tag_text(const Token& tag) {
  if (tag.kind == Token::Kind::end) return "</" + tag.text + ">";
  std::string out = "<" + tag.text;
  for (const auto& [name, value] : tag.attributes)
    out.append(" ").append(name).append("=\"").append(value).append("\"");
  return out + ">";
}

}  // namespace

std::string normalised(std::string_view markup) {
  const auto tokens = tokens_of(markup);
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto* before = i > 0 ? &tokens[i - 1] : nullptr;
    const auto* after = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
    const bool verbatim =
        before != nullptr && before->text == "textarea" && before->kind == Token::Kind::start;
    const auto line = tokens[i].kind != Token::Kind::text ? tag_text(tokens[i])
                      : verbatim                          ? tokens[i].text
                                                          : shown(tokens[i].text, before, after);
    if (!line.empty()) out += line + "\n";
  }
  return out;
}

}  // namespace plumbline::html
