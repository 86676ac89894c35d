#include "lib/sql/dialect.h"

#include <cctype>
#include <map>

namespace plumbline::sql {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }
bool is_blank(char c) { return std::isspace(static_cast<unsigned char>(c)); }

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// Drops the blocks meant for the other engine, and the marks around our own.
std::string for_engine(Engine engine, std::string_view text) {
  const std::string_view ours = engine == Engine::sqlite ? "-- only sqlite" : "-- only postgresql";
  const std::string_view theirs = engine == Engine::sqlite ? "-- only postgresql" : "-- only sqlite";
  std::string out;
  bool inside = false;
  bool dropping = false;
  while (!text.empty()) {
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    auto mark = without_blanks(line);
    if (mark == ours || mark == theirs) {
      if (inside) throw Fault("an '-- only' block inside another");
      inside = true;
      dropping = mark == theirs;
    } else if (mark == "-- end") {
      if (!inside) throw Fault("an '-- end' without its '-- only'");
      inside = dropping = false;
    } else if (!dropping) {
      out.append(line).append("\n");
    }
  }
  if (inside) throw Fault("an '-- only' block without its '-- end'");
  return out;
}

// The end of the piece that starts at `at`: a quoted part, a comment or a word as a whole, else one
// character.
std::size_t piece_end(std::string_view text, std::size_t at) {
  auto behind = [&](std::size_t found, std::size_t length) {
    return found == text.npos ? text.size() : found + length;
  };
  const char first = text[at];
  if (first == '\'' || first == '"') return behind(text.find(first, at + 1), 1);
  if (text.substr(at, 2) == "--") return behind(text.find('\n', at), 1);
  if (text.substr(at, 2) == "/*") return behind(text.find("*/", at + 2), 2);
  auto end = at + 1;
  if (is_word(first))
    while (end < text.size() && is_word(text[end])) ++end;
  return end;
}

bool is_comment(std::string_view piece) { return piece.starts_with("--") || piece.starts_with("/*"); }

std::string_view word_for(Engine engine, std::string_view word, std::string_view before) {
  if (word == "KEY" && (before == "PRIMARY" || before == "FOREIGN")) return word;
  if (word == "TEXT" && before == "AS") return word;  // CAST(... AS TEXT) takes no collation
  struct Words {
    std::string_view sqlite;
    std::string_view postgresql;
  };
  static const std::map<std::string_view, Words> types{
      {"KEY", {"BLOB", "BYTEA"}},         {"BYTES", {"BLOB", "BYTEA"}},
      {"INT", {"INTEGER", "BIGINT"}},     {"REAL", {"REAL", "DOUBLE PRECISION"}},
      {"INSTANT", {"INTEGER", "BIGINT"}}, {"DATE", {"INTEGER", "BIGINT"}},
      {"FLAG", {"INTEGER", "BIGINT"}},    {"TEXT", {"TEXT", "TEXT COLLATE \"C\""}},
  };
  auto found = types.find(word);
  if (found == types.end()) return word;
  return engine == Engine::sqlite ? found->second.sqlite : found->second.postgresql;
}

// One statement without its semicolon, taken apart as far as the translation needs it.
struct Statement {
  std::string text;           // with the types translated
  std::string start;          // its first words, "CREATE TABLE"
  std::size_t body_end = 0;   // behind the bracket that closes the columns; 0 when there is none
  int depth = 0;              // of brackets, while reading
  std::string_view previous;  // the word before
};

bool defines_columns(const Statement& statement) {
  return statement.start.starts_with("CREATE TABLE ") || statement.start.starts_with("ALTER TABLE ");
}

void add(Engine engine, Statement& statement, std::string_view piece) {
  if (is_word(piece.front())) {
    if (statement.start.size() < 40) statement.start.append(piece).append(" ");
    statement.text += defines_columns(statement) ? word_for(engine, piece, statement.previous) : piece;
    statement.previous = piece;
    return;
  }
  statement.text += piece;
  if (piece == "(") ++statement.depth;
  if (piece == ")" && --statement.depth == 0) statement.body_end = statement.text.size();
}

// STRICT makes SQLite hold the column types that PostgreSQL holds anyway.
std::string finished(Engine engine, const Statement& statement) {
  if (!statement.start.starts_with("CREATE TABLE ") || statement.body_end == 0) return statement.text;
  const auto columns = statement.text.substr(0, statement.body_end);
  const bool no_rowid = statement.text.substr(statement.body_end).find("WITHOUT ROWID") != std::string::npos;
  if (engine == Engine::postgresql) return columns;
  return columns + (no_rowid ? " STRICT, WITHOUT ROWID" : " STRICT");
}

}  // namespace

std::string translated(Engine engine, std::string_view text) {
  const auto own = for_engine(engine, text);
  std::string out;
  Statement statement;
  for (std::size_t at = 0; at < own.size();) {
    const auto end = piece_end(own, at);
    const auto piece = std::string_view{own}.substr(at, end - at);
    at = end;
    if (piece == ";") {
      out += finished(engine, statement) + ";";
      statement = {};
    } else if (!is_comment(piece)) {
      add(engine, statement, piece);
    } else {
      statement.text += "\n";
    }
  }
  return out + finished(engine, statement);
}

}  // namespace plumbline::sql
