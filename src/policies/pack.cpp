#include "policies/pack.h"

#include <algorithm>
#include <tuple>

#include "policies/core.h"

namespace plumbline::policies {

namespace {

template <class Things, class Name>
auto find(const Things& things, Name name, std::string_view key) {
  auto found =
      std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.*name == key; });
  return found == things.end() ? nullptr : &*found;
}

bool claims(std::string_view pattern, std::string_view path) {
  return pattern.ends_with('/') ? path.starts_with(pattern) : path == pattern;
}

void check_file_names(const Source& source, const Readers& readers, Mistakes& mistakes) {
  auto known = core_files();
  for (const auto& reader : readers) known.insert(known.end(), reader.files.begin(), reader.files.end());
  for (const auto& file : source.files) {
    const auto& path = file.first;
    auto claimed = [&](const std::string& pattern) { return claims(pattern, path); };
    if (!is_policy(path) || std::any_of(known.begin(), known.end(), claimed)) continue;
    auto folder = path.substr(0, path.find('/') + 1);
    mistakes.push_back(
        {{path, 1, 1},
         "no part of the software reads “" + path + "”" + suggestion(folder.empty() ? path : folder, known)});
  }
}

// A condition may name what a later reader makes, so such names wait until everything has been read.
void check_later(Reading& reading) {
  for (std::size_t i = 0; i < reading.later.size(); ++i) {
    auto check = std::move(reading.later[i]);
    check(reading);
  }
}

}  // namespace

const Clause* Pack::clause(std::string_view id) const { return find(clauses, &Clause::id, id); }
const Setting* Pack::setting(std::string_view wanted) const { return find(settings, &Setting::key, wanted); }
const Role* Pack::role(std::string_view wanted) const { return find(roles, &Role::key, wanted); }
const SubjectKind* Pack::subject_kind(std::string_view wanted) const {
  auto found = std::ranges::find(subject_kinds, wanted, &SubjectKind::key);
  return found == subject_kinds.end() ? nullptr : &*found;
}

const RelationKind* Pack::relation_kind(std::string_view wanted) const {
  auto found = std::ranges::find(relation_kinds, wanted, &RelationKind::key);
  return found == relation_kinds.end() ? nullptr : &*found;
}

const PlaceKind* Pack::place_kind(std::string_view wanted) const {
  return find(place_kinds, &PlaceKind::key, wanted);
}

const Part& Pack::part_of(std::type_index type) const {
  auto found = parts_.find(type);
  if (found == parts_.end()) throw std::logic_error(std::string{"no reader was joined for "} + type.name());
  return *found->second;
}

Loaded load(const Files& files, const Readers& readers, const Facts* facts) {
  Files policy;  // examples and the demonstration are kept and hashed; only their proof reads them
  for (const auto& [path, text] : files) {
    if (is_policy(path)) policy.emplace(path, text);
  }
  return load(parse(policy), hash_of(files), readers, facts);
}

Loaded load(const Source& source, std::string hash, const Readers& readers, const Facts* facts) {
  auto pack = std::make_shared<Pack>();
  pack->hash = std::move(hash);
  Loaded loaded{pack, source.mistakes};
  check_file_names(source, readers, loaded.mistakes);
  Reading reading{source, *pack, loaded.mistakes, facts, {}};
  read_core(reading, *pack);
  for (const auto& element : elements(source))
    for (const auto& clause : element.clauses) ++pack->elements_of_clause[clause];
  for (const auto& reader : readers) pack->put(reader.part, reader.read(reading));
  check_later(reading);
  std::stable_sort(loaded.mistakes.begin(), loaded.mistakes.end(), [](const auto& a, const auto& b) {
    return std::tie(a.mark.file, a.mark.line, a.mark.column) <
           std::tie(b.mark.file, b.mark.line, b.mark.column);
  });
  return loaded;
}

}  // namespace plumbline::policies
