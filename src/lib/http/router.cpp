#include "lib/http/router.h"

#include <algorithm>
#include <stdexcept>

namespace plumbline::http {
namespace {

struct Ending {
  Method method;
  std::size_t target;
  std::vector<std::string> names;  // of the captures, in the order of the path
};

// Takes the first segment, without its slash, off a path.
std::string_view next_segment(std::string_view& path) {
  path.remove_prefix(1);
  const auto segment = path.substr(0, path.find('/'));
  path.remove_prefix(segment.size());
  return segment;
}

bool is_capture(std::string_view segment) {
  return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

}  // namespace

struct Patterns::Node {
  std::map<std::string, Node, std::less<>> literals;
  std::unique_ptr<Node> capture;
  std::vector<Ending> endings;

  // The most literal node that ends this path; `values` are those of the captures on the way.
  const Node* find(std::string_view path, std::vector<std::string_view>& values) const {
    if (path.empty()) return endings.empty() ? nullptr : this;
    const auto segment = next_segment(path);
    if (const auto literal = literals.find(segment); literal != literals.end()) {
      if (const auto* found = literal->second.find(path, values)) return found;
    }
    if (!capture || segment.empty()) return nullptr;
    values.push_back(segment);
    if (const auto* found = capture->find(path, values)) return found;
    values.pop_back();
    return nullptr;
  }
};

Patterns::Patterns() : root_(std::make_unique<Node>()) {}
Patterns::Patterns(Patterns&&) noexcept = default;
Patterns& Patterns::operator=(Patterns&&) noexcept = default;
Patterns::~Patterns() = default;

void Patterns::add(Method method, std::string_view pattern, std::size_t target) {
  const std::string said(pattern);
  if (pattern.empty() || pattern.front() != '/')
    throw std::logic_error("Route " + said + " does not begin with a slash");
  Ending ending{method, target, {}};
  Node* node = root_.get();
  while (!pattern.empty()) {
    const auto segment = next_segment(pattern);
    if (is_capture(segment)) {
      const std::string name(segment.substr(1, segment.size() - 2));
      const bool repeated = std::find(ending.names.begin(), ending.names.end(), name) != ending.names.end();
      if (repeated) throw std::logic_error("Route " + said + " captures " + name + " twice");
      ending.names.push_back(name);
      if (!node->capture) node->capture = std::make_unique<Node>();
      node = node->capture.get();
    } else {
      const bool brace = segment.find_first_of("{}") != std::string_view::npos;
      if (brace) throw std::logic_error("Route " + said + " has a capture that is not a whole segment");
      node = &node->literals[std::string(segment)];
    }
  }
  const bool taken =
      std::any_of(node->endings.begin(), node->endings.end(), [&](auto& e) { return e.method == method; });
  if (taken) throw std::logic_error("Route " + said + " is there twice");
  node->endings.push_back(std::move(ending));
}

Patterns::Found Patterns::match(Method method, std::string_view path, Captures& captures) const {
  if (path.empty() || path.front() != '/') return {};
  std::vector<std::string_view> values;
  const Node* node = root_->find(path, values);
  if (!node) return {};
  for (const auto& ending : node->endings) {
    if (ending.method != method) continue;
    for (std::size_t i = 0; i < values.size(); ++i) captures[ending.names[i]] = values[i];
    return {ending.target, false};
  }
  return {std::nullopt, true};
}

}  // namespace plumbline::http
