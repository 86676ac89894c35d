// The only file that knows yaml-cpp. Its events are taken one by one: they carry marks, anchors and tags,
// which its own tree forgets.
#include "lib/yaml/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <set>
#include <streambuf>

namespace plumbline::yaml {

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t longest = std::size_t{4} << 20;

struct Refused {
  Mistake mistake;
};

// A collection that is still being read. A map holds its key until the value has come.
struct Open {
  Node node;
  std::optional<Node> key;
  std::set<std::string> keys;
};

class Builder final : public YAML::EventHandler {
 public:
  explicit Builder(std::string file) : file_(std::move(file)) {}

  std::optional<Node> root;

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (root) refuse(mark, "A file holds one document. Remove the second.");
  }
  void OnDocumentEnd() override {}
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(mark, "An alias (*) is not allowed here. Write the value out.");
  }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    place(node(Node::Kind::scalar, mark));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    Node made = node(Node::Kind::scalar, mark);
    made.scalar = value;
    made.quoted = tag == "!";
    place(std::move(made));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(Node::Kind::list, mark, tag, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(Node::Kind::map, mark, tag, anchor);
  }
  void OnMapEnd() override { close(); }

  Mistake mistake_at(const YAML::Mark& mark, std::string message) const {
    return {where(mark), std::move(message)};
  }

 private:
  Mark where(const YAML::Mark& mark) const {
    return mark.is_null() ? Mark{file_, 1, 1} : Mark{file_, mark.line + 1, mark.column + 1};
  }
  Node node(Node::Kind kind, const YAML::Mark& mark) const {
    Node made;
    made.kind = kind;
    made.mark = where(mark);
    return made;
  }
  [[noreturn]] void refuse(const YAML::Mark& mark, std::string message) const {
    throw Refused{mistake_at(mark, std::move(message))};
  }
  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) const {
    if (anchor != YAML::NullAnchor) refuse(mark, "An anchor (&) is not allowed here.");
  }
  // yaml-cpp says "?" for a plain value, "!" for a quoted one and the tag itself when the file has one.
  void refuse_tag(const YAML::Mark& mark, const std::string& tag) const {
    if (!tag.empty() && tag != "?" && tag != "!") refuse(mark, "A tag (!) is not allowed here.");
  }

  bool awaits_key() const { return !open_.empty() && open_.back().node.is_map() && !open_.back().key; }

  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag == "!" ? "!!" : tag);
    if (awaits_key()) refuse(mark, "A key must be a word, not a list or a map.");
    if (open_.size() == deepest) refuse(mark, "Lists and maps are nested more than 64 deep.");
    open_.push_back({node(kind, mark), std::nullopt, {}});
  }

  void close() {
    Node done = std::move(open_.back().node);
    open_.pop_back();
    place(std::move(done));
  }

  void place(Node made) {
    if (open_.empty()) {
      root = std::move(made);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.is_list()) {
      parent.node.items.push_back(std::move(made));
    } else if (parent.key) {
      parent.node.pairs.emplace_back(std::move(*parent.key), std::move(made));
      parent.key.reset();
    } else {
      if (!parent.keys.insert(made.scalar).second) {
        throw Refused{{made.mark, "\"" + made.scalar + "\" stands twice in the same map."}};
      }
      parent.key = std::move(made);
    }
  }

  std::string file_;
  std::vector<Open> open_;
};

// Lets yaml-cpp read a text without a copy of it.
class Memory : public std::streambuf {
 public:
  explicit Memory(std::string_view text) {
    char* start = const_cast<char*>(text.data());  // a streambuf never writes to its get area
    setg(start, start, start + text.size());
  }
};

// yaml-cpp reads some of these bytes as the end of the text or as another encoding: what stands there would
// be lost.
std::optional<Mistake> forbidden_byte(std::string_view text, const std::string& file) {
  Mark mark{file, 1, 1};
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7f) {
      return Mistake{mark, "A control character that nobody can see stands here. Remove it."};
    }
    if (byte >= 0xf8) return Mistake{mark, "The file is not UTF-8 text. Save it as UTF-8."};
    if (c == '\n') ++mark.line;
    mark.column = c == '\n' ? 1 : mark.column + 1;
  }
  return std::nullopt;
}

}  // namespace

Parsed parse(std::string_view text, std::string file_name) {
  if (text.size() > longest)
    return {std::nullopt, Mistake{{file_name, 1, 1}, "The file is larger than 4 MiB."}};
  if (auto mistake = forbidden_byte(text, file_name)) return {std::nullopt, std::move(mistake)};
  Builder builder(file_name);
  try {
    Memory memory(text);
    std::istream stream(&memory);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) continue;
  } catch (const Refused& refused) {
    return {std::nullopt, refused.mistake};
  } catch (const YAML::Exception& error) {
    return {std::nullopt, builder.mistake_at(error.mark, error.msg)};
  } catch (const std::exception& error) {
    return {std::nullopt, Mistake{{file_name, 1, 1}, error.what()}};
  }
  if (!builder.root) {
    builder.root.emplace();
    builder.root->mark = {std::move(file_name), 1, 1};
  }
  return {std::move(builder.root), std::nullopt};
}

Node::Node() = default;
Node::~Node() = default;
Node::Node(const Node&) = default;
Node::Node(Node&&) noexcept = default;
Node& Node::operator=(const Node&) = default;
Node& Node::operator=(Node&&) noexcept = default;

const Node* Node::find(std::string_view key) const {
  for (const auto& [name, value] : pairs) {
    if (name.scalar == key) return &value;
  }
  return nullptr;
}

std::string_view Node::text(std::string_view key) const {
  const Node* found = find(key);
  return found && found->is_scalar() ? std::string_view(found->scalar) : std::string_view();
}

}  // namespace plumbline::yaml
