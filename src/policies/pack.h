// A pack is a folder of YAML. This room reads the folder into a tree, checks it, and lets each room read its
// own part. A Pack never changes once made; adopted versions are kept in the database and read from there.
#pragma once
#include <any>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <typeindex>
#include <vector>

#include "lib/clock/clock.h"
#include "lib/yaml/yaml.h"

namespace plumbline::policies {

using Mistakes = std::vector<yaml::Mistake>;

// The pack's files as text, by path inside the folder ("records/learning-walk.yaml"). What is hashed, stored
// and signed: everything, examples and demonstration too.
using Files = std::map<std::string, std::string>;
// Every YAML file below, but nothing hidden and no links. Throws std::runtime_error when it is no folder or
// too large.
Files read_folder(const std::filesystem::path& folder);
std::string hash_of(const Files& files);  // hex SHA-256 over names and contents, in order

// The same, parsed, as far as it can be.
struct Source {
  std::map<std::string, yaml::Node> files;
  Mistakes mistakes;
};
Source parse(const Files& files);
bool is_policy(std::string_view path);  // examples and the demonstration are tests, not policy

enum class Level { must, should, descriptive };
struct Clause {
  std::string id, title, text, source, group;
  Level level = Level::must;
  yaml::Mark mark;
};

struct Setting {
  std::string key, title, clause;
  std::string type;   // days, working-days, school-days, minutes, count, percent, months, text, choice, time
  std::string value;  // default, as written
  std::optional<std::int64_t> least, most;
  std::vector<std::string> choices;
  std::vector<std::string> changed_by;  // roles

  std::optional<std::int64_t> number(std::string_view text) const;  // of a time: minutes since midnight
  std::optional<std::string> refusal(std::string_view text) const;  // why it cannot be the value: a sentence
};

struct PlaceKind {
  std::string key, title, plural;
  std::string inside;      // kind of the parent; empty for the root
  std::string membership;  // kind of the membership to that parent
  bool assured = false;    // clauses are kept or broken here
};

// A subject is somebody whom records are about and who need not know the software: a pupil, a member of
// staff.
struct SubjectKind {
  std::string key, title, plural;
  std::vector<std::string> known_to;  // roles that read names: of all when held body-wide, else of those who
                                      // are related to the place or were added there
  std::vector<std::string> kept_by;   // roles that may add them and correct their names
};
// A dated edge of a kind that the pack declares: a subject, from a place (may be absent) to a place.
struct RelationKind {
  std::string key, title, plural, clause;
  std::string subject;  // kind of subject
  std::string from;     // kind of place; empty: none
  std::string to;       // kind of place
};

struct Role {
  std::string key, title, plural;
  std::string scope;             // kind of place a holding stands at; empty: the whole body
  std::vector<std::string> may;  // permissions
  std::string home;              // which kind of home page: "lead", "provider", "reader"
};

// A part of the pack as one room reads it.
struct Part {
  virtual ~Part() = default;
};

class Pack;
struct Facts;  // condition.h
// What a reader is given: the parsed files and a place to put mistakes.
struct Reading {
  const Source& source;
  const Pack&
      pack;  // clauses, settings, kinds and roles are already in it, and the parts of readers before this one
  Mistakes& mistakes;
  const Facts* facts = nullptr;  // what conditions may ask; absent: their sources are not checked
  std::vector<std::function<void(Reading&)>> later = {};  // checks to make once every part has been read
};
struct Sentence {  // what the software does about a clause, for people
  std::string clause, text;
};
// One row of the readers table. `keys` of every map are checked by the room that reads it.
struct Reader {
  std::type_index part;
  std::vector<std::string> files;  // which it understands: "duties.yaml", or a whole folder: "records/"
  std::function<std::unique_ptr<Part>(Reading&)> read;
  std::function<std::vector<Sentence>(const Pack&)> explain;  // may be empty
};
using Readers = std::vector<Reader>;

class Pack {
 public:
  std::string key, title, publisher, locale, legal_basis, owner_role, approver_role;
  std::int64_t version = 0;
  clock::Date valid_from{};
  std::optional<clock::Date> review_by;
  std::string hash;
  std::vector<Clause> clauses;
  std::vector<Setting> settings;
  std::vector<PlaceKind> place_kinds;
  std::vector<SubjectKind> subject_kinds;
  std::vector<RelationKind> relation_kinds;
  std::vector<Role> roles;
  std::map<std::string, int, std::less<>> elements_of_clause;  // how many elements keep it; none: absent

  const Clause* clause(std::string_view id) const;
  const Setting* setting(std::string_view key) const;
  const Role* role(std::string_view key) const;
  const PlaceKind* place_kind(std::string_view key) const;
  const SubjectKind* subject_kind(std::string_view key) const;
  const RelationKind* relation_kind(std::string_view key) const;

  template <class T>
  const T& part() const {  // throws std::logic_error when the reader was not joined
    return static_cast<const T&>(part_of(typeid(T)));
  }
  template <class T>
  const T* part_if() const {
    auto found = parts_.find(std::type_index{typeid(T)});
    return found == parts_.end() ? nullptr : static_cast<const T*>(found->second.get());
  }
  void put(std::type_index type, std::unique_ptr<Part> part) { parts_[type] = std::move(part); }

 private:
  const Part& part_of(std::type_index type) const;
  std::map<std::type_index, std::unique_ptr<Part>> parts_;
};

struct Loaded {
  std::shared_ptr<const Pack> pack;  // made even when there are mistakes, as far as it could be read
  Mistakes mistakes;
};
// Never throws on a bad pack, because packs with an element removed are run to prove that somebody misses it.
Loaded load(const Files& files, const Readers& readers, const Facts* facts = nullptr);
Loaded load(const Source& source, std::string hash, const Readers& readers, const Facts* facts = nullptr);

// Elements: every map in the pack's policy files (not clauses, examples or demonstration) that says `clause:`
// or `clauses:`. Coverage counts them; proving removes one at a time.
struct Element {
  std::string file;
  std::vector<std::string> path;  // keys and list positions from the root
  std::vector<std::string> clauses;
  std::string name;  // "records/learning-walk.yaml guards[2]", for people
  yaml::Mark mark;
};
std::vector<Element> elements(const Source& source);
Source without(const Source& source, const Element& element);

// --- helping hands for readers: each adds a mistake with file, line, column and a suggestion, and returns a
// usable value
void known_keys(Reading& reading, const yaml::Node& map, std::initializer_list<std::string_view> keys);
void known_keys(Reading& reading, const yaml::Node& map, const std::vector<std::string_view>& keys);
std::string required(Reading& reading, const yaml::Node& map,
                     std::string_view key);  // a scalar that is not empty
std::string optional_text(Reading& reading, const yaml::Node& map,
                          std::string_view key);  // a scalar; absent: ""
std::optional<std::int64_t> whole_number(Reading& reading, const yaml::Node& node);
std::optional<clock::Date> date(Reading& reading, const yaml::Node& node);
bool yes_or_no(Reading& reading, const yaml::Node* node);  // absent: no
std::vector<std::string> words(Reading& reading,
                               const yaml::Node* node);  // a scalar or a list of scalars; absent: none
std::vector<const yaml::Node*> maps(Reading& reading,
                                    const yaml::Node* node);            // the maps of a list; absent: none
const yaml::Node* root(const Reading& reading, std::string_view file);  // of one file; nullptr when absent
std::vector<std::pair<std::string, const yaml::Node*>> files_in(const Reading& reading,
                                                                std::string_view folder);

void must_be_one_of(Reading& reading, const yaml::Node& node, const std::vector<std::string>& known,
                    std::string_view what);
void must_be_clause(Reading& reading,
                    const yaml::Node& map);  // `clause`/`clauses` of a map name clauses of the pack
// A scalar or a list of scalars, each a role, a kind of place or a setting of the pack. Absent is fine.
void must_be_roles(Reading& reading, const yaml::Node* node);
void must_be_place_kinds(Reading& reading, const yaml::Node* node);
void must_be_settings(Reading& reading, const yaml::Node* node);
// `key` of a map stands there, is lower case with hyphens and is not in `seen` yet; goes into it.
std::string unique_key(Reading& reading, const yaml::Node& map, std::vector<std::string>& seen,
                       std::string_view key = "key");
void mistake(Reading& reading, const yaml::Node& at, std::string message);
// "…; did you mean “x”?" when one of `known` is near
std::string suggestion(std::string_view word, const std::vector<std::string>& known);

}  // namespace plumbline::policies
