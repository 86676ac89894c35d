// Rubrics that several packs share enter the pack that pins them, so that its hash, its adoption and its
// proofs hold their words.
#include "policies/rubrics.h"

namespace plumbline::policies {

namespace {

std::vector<std::string> pinned(const Files& files) {
  const auto identity = files.find("pack.yaml");
  if (identity == files.end()) return {};
  const auto parsed = yaml::parse(identity->second, identity->first);
  const auto* said = parsed.root ? parsed.root->find("rubrics") : nullptr;
  std::vector<std::string> out;
  if (said == nullptr) return out;
  if (said->is_scalar()) out.push_back(said->scalar);
  for (const auto& item : said->items) out.push_back(item.scalar);
  return out;
}

Files shared(const std::filesystem::path& folder, const std::filesystem::path& packs) {
  for (const auto& beside : {std::filesystem::canonical(folder).parent_path(), packs}) {
    if (!beside.empty() && std::filesystem::is_directory(beside / "rubrics"))
      return read_folder(beside / "rubrics");
  }
  return {};
}

}  // namespace

Files read_pack(const std::filesystem::path& folder, const std::filesystem::path& packs) {
  auto files = read_folder(folder);
  const auto wanted = pinned(files);
  if (wanted.empty()) return files;
  const auto offered = shared(folder, packs);
  bool lacking = false;
  for (const auto& key : wanted) {
    const auto found = offered.find(key + ".yaml");
    if (found != offered.end()) files.try_emplace("rubrics/" + found->first, found->second);
    lacking = lacking || !files.contains("rubrics/" + key + ".yaml");
  }
  // Such a pack cannot be adopted; the others let its mistake say which was meant.
  for (const auto& [name, text] : offered) {
    if (lacking) files.try_emplace("rubrics/" + name, text);
  }
  return files;
}

}  // namespace plumbline::policies
