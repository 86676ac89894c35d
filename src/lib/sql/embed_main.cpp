// Turns .sql files into headers at build time, so that the program carries its queries and no SQL is put
// together at run time:  embed_sql queries ROOM OUT.h FILE.sql...   |   embed_sql migrations OUT.h
// FILE.sql...
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Refused : std::runtime_error {
  Refused(const fs::path& file, std::size_t line, const std::string& why)
      : std::runtime_error(file.string() + ":" + std::to_string(line) + ": " + why) {}
};

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Refused(file, 1, "cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

// What a query's file holds: its shape, and its text without comments in the words of both engines.
struct Text {
  std::string shape;
  std::string sqlite;
  std::string postgresql;
  std::set<int> parameters;
};

std::string shape_of(const fs::path& file, std::string_view text) {
  static const std::set<std::string> shapes{"none", "one", "optional", "many"};
  auto line = text.substr(0, text.find('\n'));
  if (line.starts_with("-- ")) {
    std::string word{line.substr(3, line.find_first_of(": \r", 3) - 3)};
    if (shapes.contains(word)) return word;
  }
  throw Refused(file, 1, "the first line must be '-- one', '-- optional', '-- many' or '-- none'");
}

// Reads a text piece by piece: quoted parts stay as they are, comments go, ?1 becomes $1 for PostgreSQL.
class Reader {
 public:
  Reader(const fs::path& file, std::string_view text) : file_(file), text_(text) {}

  Text read() {
    out_.shape = shape_of(file_, text_);
    while (at_ < text_.size()) piece();
    if (trimmed(out_.sqlite).empty()) refuse("holds no statement");
    if (!out_.parameters.empty() && *out_.parameters.rbegin() != static_cast<int>(out_.parameters.size()))
      refuse("parameters must be numbered from ?1 without gaps");
    out_.sqlite = trimmed(out_.sqlite);
    out_.postgresql = trimmed(out_.postgresql);
    return std::move(out_);
  }

 private:
  void piece() {
    const char next = text_[at_];
    if (text_.substr(at_, 2) == "--") return skip_to(text_.find('\n', at_));
    if (text_.substr(at_, 2) == "/*") {
      auto end = text_.find("*/", at_ + 2);
      if (end == text_.npos) refuse("a comment without an end");
      return skip_to(end + 2);
    }
    if (next == '\'' || next == '"') {
      auto end = text_.find(next, at_ + 1);
      if (end == text_.npos) refuse("a quote without an end");
      return keep(end + 1 - at_);
    }
    if (next == '?') return parameter();
    if (next == ';') {
      ended_ = true;
      return skip_to(at_ + 1);
    }
    if (ended_ && !std::isspace(static_cast<unsigned char>(next))) refuse("one statement a file, please");
    keep(1);
  }

  void parameter() {
    auto end = at_ + 1;
    while (end < text_.size() && std::isdigit(static_cast<unsigned char>(text_[end]))) ++end;
    const std::string number{text_.substr(at_ + 1, end - at_ - 1)};
    if (number.empty() || number.size() > 3 || number[0] == '0')
      refuse("write parameters as ?1, ?2 and so on");
    out_.parameters.insert(std::stoi(number));
    out_.sqlite += "?" + number;
    out_.postgresql += "$" + number;
    at_ = end;
  }

  void keep(std::size_t length) {
    auto part = text_.substr(at_, length);
    out_.sqlite += part;
    out_.postgresql += part;
    skip_to(at_ + length);
  }

  void skip_to(std::size_t end) {
    end = std::min(end, text_.size());
    line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                 text_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    at_ = end;
  }

  [[noreturn]] void refuse(const std::string& why) const { throw Refused(file_, line_, why); }

  // Lines without their trailing blanks, and no empty ones: where a comment stood nothing remains.
  static std::string trimmed(const std::string& text) {
    std::istringstream in(text);
    std::string out;
    for (std::string line; std::getline(in, line);) {
      auto last = line.find_last_not_of(" \t\r");
      if (last != line.npos) out += (out.empty() ? "" : "\n") + line.substr(0, last + 1);
    }
    return out;
  }

  fs::path file_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool ended_ = false;
  Text out_;
};

std::string raw(const fs::path& file, std::string_view text) {
  if (text.find(")sql\"") != text.npos) throw Refused(file, 1, "must not contain )sql\"");
  return "R\"sql(" + std::string{text} + ")sql\"";
}

bool is_identifier(std::string_view name) {
  return !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

void check_name(const fs::path& file, const std::string& name) {
  static const std::set<std::string> taken{"all",    "count",  "delete", "new",     "export", "import",
                                           "switch", "return", "union",  "using",   "this",   "for",
                                           "if",     "do",     "while",  "default", "public", "private"};
  if (!is_identifier(name) || taken.contains(name))
    throw Refused(file, 1, "name the file as a phrase in lower case, such as visits_in_window.sql");
}

Text read_query(const fs::path& file) { return Reader(file, contents(file)).read(); }

Text both_texts(const fs::path& file, const fs::path* postgresql) {
  auto text = read_query(file);
  if (!postgresql) return text;
  auto other = read_query(*postgresql);
  if (other.shape != text.shape) throw Refused(*postgresql, 1, "its shape differs from " + file.string());
  if (other.parameters != text.parameters)
    throw Refused(*postgresql, 1, "its parameters differ from " + file.string());
  text.postgresql = other.postgresql;
  return text;
}

std::string queries_header(const std::string& room, std::span<const fs::path> files) {
  constexpr std::string_view override_ending = ".postgresql";
  std::map<std::string, fs::path> common;
  std::map<std::string, fs::path> overrides;
  for (const auto& file : files) {
    auto name = file.stem().string();
    if (name.ends_with(override_ending))
      overrides.emplace(name.substr(0, name.size() - override_ending.size()), file);
    else
      common.emplace(name, file);
  }
  for (const auto& [name, file] : overrides)
    if (!common.contains(name)) throw Refused(file, 1, "there is no " + name + ".sql beside it");

  std::string queries;
  std::string list;
  for (const auto& [name, file] : common) {
    check_name(file, name);
    auto found = overrides.find(name);
    auto text = both_texts(file, found == overrides.end() ? nullptr : &found->second);
    queries += "inline constexpr sql::Query " + name + "{\"" + room + "/" + name +
               "\", sql::Shape::" + text.shape + ",\n" + raw(file, text.sqlite) + ",\n" +
               raw(file, text.postgresql) + "};\n\n";
    list += "&" + name + ",\n";
  }
  const auto count = std::to_string(common.size());
  return "// Made from src/" + room +
         "/sql by embed_sql.\n#pragma once\n#include <array>\n#include <cstddef>\n\n" +
         "#include \"lib/sql/sql.h\"\n\nnamespace plumbline::" + room + "::queries {\n\n" + queries +
         "inline constexpr std::size_t count = " + count +
         ";\ninline constexpr std::array<const sql::Query*, " + count + "> all{\n" + list +
         "};\n\n}  // namespace plumbline::" + room + "::queries\n";
}

std::string migrations_header(std::span<const fs::path> files) {
  std::map<std::string, fs::path> ordered;
  for (const auto& file : files) ordered.emplace(file.stem().string(), file);
  std::string list;
  for (const auto& [name, file] : ordered) {
    if (name.size() < 6 || !std::all_of(name.begin(), name.begin() + 4, ::isdigit) || name[4] != '_')
      throw Refused(file, 1, "name the file NNNN_room_change.sql");
    list += "sql::Migration{\"" + name + "\", " + raw(file, contents(file)) + "},\n\n";
  }
  return "// Made from db/migrations by embed_sql.\n#pragma once\n#include <array>\n\n#include "
         "\"lib/sql/sql.h\"\n\n"
         "namespace plumbline::db {\n\ninline constexpr std::array<sql::Migration, " +
         std::to_string(ordered.size()) + "> migrations{\n" + list + "};\n\n}  // namespace plumbline::db\n";
}

// Through a second file and a rename: a compiler that reads at the same moment sees the old header or the new
// one.
void write_whole(const fs::path& file, const std::string& text) {
  fs::create_directories(fs::absolute(file).parent_path());
  const auto part = file.string() + ".part";
  std::ofstream out(part, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (!out) throw Refused(file, 1, "cannot be written");
  fs::rename(part, file);
}

}  // namespace

int main(int argc, char** argv) try {
  const std::vector<std::string> words(argv + 1, argv + argc);
  auto files_from = [&](std::size_t first) {
    return std::vector<fs::path>(words.begin() + static_cast<std::ptrdiff_t>(first), words.end());
  };
  if (words.size() >= 3 && words[0] == "queries") {
    write_whole(words[2], queries_header(words[1], files_from(3)));
  } else if (words.size() >= 2 && words[0] == "migrations") {
    write_whole(words[1], migrations_header(files_from(2)));
  } else {
    std::cerr << "embed_sql queries ROOM OUT.h FILE.sql... | embed_sql migrations OUT.h FILE.sql...\n";
    return 2;
  }
  return 0;
} catch (const std::exception& why) {
  std::cerr << why.what() << "\n";
  return 1;
}
