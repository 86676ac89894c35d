#include "records/spelling.h"

#include "lib/utf8/utf8.h"
#include "places/fold.h"

namespace plumbline::records {

namespace {

constexpr std::string_view title_word = "title:";  // no word of a text: it holds a mark

bool is_title(std::string_view word) {
  static constexpr std::array<std::string_view, 8> titles = {"mr", "mrs", "ms",  "miss",
                                                             "mx", "dr",  "sir", "madam"};
  return std::ranges::find(titles, word) != titles.end();
}

char32_t character_at(std::string_view text, std::size_t at, std::size_t length) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (length == 1) return byte(0);
  auto out = static_cast<char32_t>(byte(0) & (0xffU >> (length + 1)));
  for (std::size_t i = 1; i < length; ++i) out = out << 6 | (byte(i) & 0x3fU);
  return out;
}

bool between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

bool is_invisible(char32_t c) {  // soft hyphens, joiners, and accents that stand apart from their letter
  return c == 0xad || between(c, 0x200b, 0x200d) || c == 0x2060 || c == 0xfeff || between(c, 0x300, 0x36f);
}
bool is_apostrophe(char32_t c) {
  static constexpr std::array<char32_t, 12> all = {'\'',   '`',    0xb4,   0x2b9,  0x2bb,  0x2bc,
                                                   0x2018, 0x2019, 0x201b, 0x2032, 0xff07, 0xa78c};
  return std::ranges::find(all, c) != all.end();
}
bool divides(char32_t c) {  // hyphens, spaces and quotation marks that are not ASCII
  return between(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xfe63 || c == 0xff0d || c == 0xa0 ||
         between(c, 0x2000, 0x200a) || c == 0x202f || c == 0x3000 || between(c, 0x201c, 0x201f);
}
bool ends_something(char32_t c) {
  return c < 0x80 && std::string_view{".,;:!?()[]{}"}.find(static_cast<char>(c)) != std::string_view::npos;
}

// Latin Extended Additional, which places::folded leaves alone: Welsh and Vietnamese letters, among others.
char extended_latin(char32_t c) {
  struct Range {
    char32_t last;
    char letter;
  };
  static constexpr std::array<Range, 34> ranges = {
      {{0x1e01, 'a'}, {0x1e07, 'b'}, {0x1e09, 'c'}, {0x1e13, 'd'}, {0x1e1d, 'e'}, {0x1e1f, 'f'},
       {0x1e21, 'g'}, {0x1e2b, 'h'}, {0x1e2f, 'i'}, {0x1e35, 'k'}, {0x1e3d, 'l'}, {0x1e43, 'm'},
       {0x1e4b, 'n'}, {0x1e53, 'o'}, {0x1e57, 'p'}, {0x1e5f, 'r'}, {0x1e69, 's'}, {0x1e71, 't'},
       {0x1e7b, 'u'}, {0x1e7f, 'v'}, {0x1e89, 'w'}, {0x1e8d, 'x'}, {0x1e8f, 'y'}, {0x1e95, 'z'},
       {0x1e96, 'h'}, {0x1e97, 't'}, {0x1e98, 'w'}, {0x1e99, 'y'}, {0x1e9a, 'a'}, {0x1e9f, 's'},
       {0x1eb7, 'a'}, {0x1ec7, 'e'}, {0x1ecb, 'i'}, {0x1ee3, 'o'}}};
  if (!between(c, 0x1e00, 0x1ef9)) return 0;
  for (const auto& range : ranges) {
    if (c <= range.last) return range.letter;
  }
  return c <= 0x1ef1 ? 'u' : 'y';
}

// The text with one spelling for what looks alike, which places::folded then makes small and plain; and of
// each byte, which character of the text it stands for.
struct Plain {
  struct Origin {
    std::size_t begin, end;
  };
  std::string letters;
  std::vector<Origin> origins;
  void add(std::string_view bytes, Origin origin) {
    letters += bytes;
    origins.insert(origins.end(), bytes.size(), origin);
  }
};

Plain plain(std::string_view text) {
  Plain out;
  out.letters.reserve(text.size());
  out.origins.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto length = std::max<std::size_t>(1, utf8::length_at(text, at));
    const auto c = character_at(text, at, length);
    const Plain::Origin here{at, at + length};
    if (const char letter = extended_latin(c); letter != 0)
      out.add({&letter, 1}, here);
    else if (is_apostrophe(c))
      out.add("'", here);
    else if (divides(c))
      out.add(" ", here);
    else if (!is_invisible(c))
      out.add(text.substr(at, length), here);
    at += length;
  }
  return out;
}

// One stretch without spaces or stops. Quotation marks go, and then the possessive, before folding takes its
// apostrophe away.
void add_words(const Plain& text, std::size_t begin, std::size_t end, std::vector<Word>& out) {
  for (; begin < end && text.letters[begin] == '\''; ++begin) {
  }
  auto stretch = std::string_view{text.letters}.substr(begin, end - begin);
  while (stretch.ends_with('\'')) stretch.remove_suffix(1);
  if (stretch.ends_with("'s") || stretch.ends_with("'S")) stretch.remove_suffix(2);
  if (stretch.empty()) return;
  const auto first = text.origins[begin].begin, last = text.origins[begin + stretch.size() - 1].end;
  const auto folded = places::folded(stretch);
  for (std::size_t at = 0; at < folded.size();) {
    const auto stop = std::min(folded.find(' ', at), folded.size());
    if (stop > at) out.push_back({folded.substr(at, stop - at), first, last});
    at = stop + 1;
  }
}

// The stop of an abbreviation ("Mr.", "J.") ends nothing.
bool abbreviates(const std::vector<Word>& words, char mark) {
  return mark == '.' && !words.empty() &&
         (is_title(words.back().letters) || words.back().letters.size() == 1);
}

std::vector<Word> words_of(std::string_view text) {
  const auto source = plain(text);
  const auto& letters = source.letters;
  std::vector<Word> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= letters.size(); ++at) {
    const char c = at < letters.size() ? letters[at] : ' ';
    const bool stop = ends_something(static_cast<unsigned char>(c));
    if (!stop && std::string_view{" \t\r\n\v\f-_/\"*"}.find(c) == std::string_view::npos) continue;
    add_words(source, begin, at, out);
    if (stop && !abbreviates(out, c)) out.emplace_back();
    begin = at + 1;
  }
  return out;
}

// As somebody wrote it, on one line.
std::string as_written(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view{" \t\r\n\v\f"}.find(c) == std::string_view::npos)
      out += c;
    else if (!out.ends_with(' '))
      out += ' ';
  }
  return out;
}

}  // namespace

std::vector<std::string> spelled(std::string_view text) {
  std::vector<std::string> out;
  for (auto& word : words_of(text)) out.push_back(std::move(word.letters));
  return out;
}

void NameIndex::add(std::string_view name) {
  auto words = spelled(name);
  std::erase(words, std::string{});
  while (!words.empty() && is_title(words.front())) words.erase(words.begin());
  if (words.empty()) return;
  ++names_;
  const auto last = std::string_view{name}.find_last_of(" \t");
  auto surname = spelled(last == std::string_view::npos ? name : name.substr(last + 1));
  std::erase(surname, std::string{});
  const auto titled = [](std::vector<std::string> tail) {
    tail.insert(tail.begin(), std::string{title_word});
    return tail;
  };
  if (!surname.empty()) add_pattern(titled(surname));
  if (words.size() < 2) return;
  add_pattern(words);
  add_pattern(titled({words.begin() + 1, words.end()}));
  surname.insert(surname.begin(), words.front());
  if (words.size() > surname.size()) add_pattern(surname);  // without the names between
}

void NameIndex::add_pattern(std::vector<std::string> words) {
  if (words.size() < 2) return;
  by_beginning_.emplace(words[0] + " " + words[1], patterns_.size());
  patterns_.push_back({std::move(words), names_ - 1});
}

void NameIndex::look_at(const std::vector<Word>& words, std::size_t at, std::string_view first,
                        std::vector<std::optional<Stretch>>& found) const {
  const auto [begin, end] = by_beginning_.equal_range(std::string{first} + " " + words[at + 1].letters);
  for (auto it = begin; it != end; ++it) {
    const auto& pattern = patterns_[it->second];
    if (at + pattern.words.size() > words.size() || found[pattern.name]) continue;
    const auto from = words.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    if (std::equal(pattern.words.begin() + 1, pattern.words.end(), from,
                   [](const std::string& wanted, const Word& word) { return wanted == word.letters; }))
      found[pattern.name] = {words[at].begin, words[at + pattern.words.size() - 1].end};
  }
}

std::vector<std::string> NameIndex::found_in(std::string_view text) const {
  const auto words = words_of(text);
  std::vector<std::optional<Stretch>> found(names_);
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (words[at].letters.empty()) continue;
    look_at(words, at, words[at].letters, found);
    if (is_title(words[at].letters)) look_at(words, at, title_word, found);
  }
  std::set<Stretch> stretches;  // two of the same surname are one stretch of the text
  for (const auto& one : found) {
    if (one) stretches.insert(*one);
  }
  std::vector<std::string> out;
  for (const auto& [begin, end] : stretches) out.push_back(as_written(text.substr(begin, end - begin)));
  return out;
}

}  // namespace plumbline::records
