// YAML as a tree that remembers where everything stood, so that a mistake in a pack can be named by file,
// line and column. Reading goes through yaml-cpp; the tree is ours: immutable, ordered, strings only (what a
// scalar means is decided by who reads it). Aliases, tags and duplicate keys are refused.
#pragma once
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::yaml {

struct Mark {
  std::string file;
  int line = 0, column = 0;  // from 1
};

class Node {
 public:
  enum class Kind { scalar, list, map };
  // Defined where Node is complete: a vector of pairs of nodes needs that, and clang insists.
  Node();
  ~Node();
  Node(const Node&);
  Node(Node&&) noexcept;
  Node& operator=(const Node&);
  Node& operator=(Node&&) noexcept;

  Kind kind = Kind::scalar;
  Mark mark;
  std::string scalar;                        // empty and `null` both read as ""
  bool quoted = false;                       // "12" is text, 12 may be a number
  std::vector<Node> items;                   // list
  std::vector<std::pair<Node, Node>> pairs;  // map: key, value, in the order of the file

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }
  const Node* find(std::string_view key) const;       // value of a map; nullptr when absent or not a map
  std::string_view text(std::string_view key) const;  // scalar under key, or ""
};

struct Mistake {
  Mark mark;
  std::string message;
};

// The whole document, or the first mistake (yaml-cpp stops at it).
struct Parsed {
  std::optional<Node> root;
  std::optional<Mistake> mistake;
};
Parsed parse(std::string_view text, std::string file_name);

// The word of `known` nearest to `word` (edit distance), for "did you mean"; empty when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace plumbline::yaml
