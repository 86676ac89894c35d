#include <algorithm>

#include "policies/pack.h"

namespace plumbline::policies {

namespace {

struct Finding {
  std::vector<Element>& out;
  const std::string& file;
  std::vector<std::string> path;
  std::string name;  // of where we stand: "steps.write.guards[2]"
};

std::vector<std::string> clauses_of(const yaml::Node& map) {
  std::vector<std::string> out;
  for (auto key : {"clause", "clauses"}) {
    const auto* said = map.find(key);
    if (!said) continue;
    if (said->is_scalar() && !said->scalar.empty()) out.push_back(said->scalar);
    for (const auto& item : said->items) out.push_back(item.scalar);
  }
  return out;
}

void visit(Finding& finding, const yaml::Node& node);

void step_into(Finding& finding, const yaml::Node& node, std::string step, const std::string& name) {
  auto stood = finding.name;
  finding.name += name;
  finding.path.push_back(std::move(step));
  visit(finding, node);
  finding.path.pop_back();
  finding.name = std::move(stood);
}

void visit(Finding& finding, const yaml::Node& node) {
  if (auto clauses = clauses_of(node); !clauses.empty()) {
    auto name = finding.name.empty() ? finding.file : finding.file + " " + finding.name;
    finding.out.push_back({finding.file, finding.path, std::move(clauses), std::move(name), node.mark});
  }
  for (const auto& [key, value] : node.pairs)
    step_into(finding, value, key.scalar, (finding.name.empty() ? "" : ".") + key.scalar);
  for (std::size_t i = 0; i < node.items.size(); ++i)
    step_into(finding, node.items[i], std::to_string(i), "[" + std::to_string(i) + "]");
}

yaml::Node* child(yaml::Node& node, const std::string& step) {
  for (auto& [key, value] : node.pairs)
    if (key.scalar == step) return &value;
  for (std::size_t i = 0; i < node.items.size(); ++i)
    if (std::to_string(i) == step) return &node.items[i];
  return nullptr;
}

void remove(yaml::Node& node, const std::string& step) {
  std::erase_if(node.pairs, [&](const auto& pair) { return pair.first.scalar == step; });
  for (std::size_t i = 0; i < node.items.size(); ++i)
    if (std::to_string(i) == step) {
      node.items.erase(node.items.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
}

}  // namespace

std::vector<Element> elements(const Source& source) {
  std::vector<Element> out;
  for (const auto& [file, node] : source.files) {
    if (file == "clauses.yaml" || !is_policy(file)) continue;
    Finding finding{out, file, {}, {}};
    visit(finding, node);
  }
  return out;
}

Source without(const Source& source, const Element& element) {
  auto out = source;
  auto file = out.files.find(element.file);
  if (file == out.files.end()) return out;
  if (element.path.empty()) {
    out.files.erase(file);
    return out;
  }
  auto* node = &file->second;
  for (std::size_t i = 0; node && i + 1 < element.path.size(); ++i) node = child(*node, element.path[i]);
  if (node) remove(*node, element.path.back());
  return out;
}

}  // namespace plumbline::policies
