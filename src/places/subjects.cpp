#include "places/subjects.h"

#include <limits>

#include "places/fold.h"
#include "places/queries.h"
#include "places/relations.h"
#include "places/rows.h"
#include "places/sealing.h"

namespace plumbline::places {

namespace {

history::Entry entry_of(const Subject& subject, std::string deed) {
  json::Object content{{"kind", subject.kind}};
  if (subject.place) content["place"] = subject.place->text();
  return {.chain = subject.id.bytes,
          .about = "subject",
          .deed = std::move(deed),
          .content = std::move(content),
          .body = subject.body};
}

Subject subject_from(const sql::Row& row) {
  return {.id = row.key<SubjectId>(0),
          .body = row.key<BodyId>(1),
          .kind = row.string(2),
          .place = row.maybe_key<PlaceId>(3),
          .made = row.instant(4)};
}

sql::Blob as_blob(const std::string& bytes) {
  return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

Identity identity_from(const sql::Row& row, int column, const Seal& seal, SubjectId id) {
  const auto bytes = row.blob(column);
  return opened(seal, id, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

// Names are sealed, so no query can sort them.
void sort_by_name(std::vector<Named>& named) {
  const auto key = [](const Named& one) { return std::pair{folded(one.identity.name), one.subject.id}; };
  std::sort(named.begin(), named.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

std::vector<Named> all_named(Read& read, const Seal& seal, const sql::Query& query, sql::Values values) {
  auto out = read.sql.all(query, values, [&](const sql::Row& row) {
    auto subject = subject_from(row);
    auto identity = identity_from(row, 5, seal, subject.id);
    return Named{std::move(subject), std::move(identity)};
  });
  sort_by_name(out);
  return out;
}

struct Knowledge {  // where somebody's roles let them know names
  bool everywhere = false;
  std::vector<PlaceId> places;
};

Knowledge knowledge_of(const Viewer& viewer, const std::vector<std::string>& known_to) {
  Knowledge out;
  for (const auto& held : viewer.holdings) {
    if (std::ranges::find(known_to, held.role) == known_to.end()) continue;
    if (held.place)
      out.places.push_back(*held.place);
    else
      out.everywhere = true;
  }
  return out;
}

std::vector<Named> known_at(Read& read, const Seal& seal, BodyId body, std::string_view kind,
                            const std::vector<PlaceId>& places, const std::vector<SubjectId>& only) {
  if (places.empty()) return {};
  const auto keys = one_after_the_other(places), those = one_after_the_other(only);
  return all_named(read, seal, queries::subjects_known_at,
                   {sql::Blob{keys}, places.size(), body, kind, read.today(), sql::Blob{those}, only.size()});
}

// Whether folded texts share a word; a possessive is the word itself.
bool has(const std::string& said, std::string_view word) {
  const auto begun = " " + std::string{word};
  return said.find(begun + " ") != std::string::npos || said.find(begun + "s ") != std::string::npos;
}

bool tells(std::string_view text, const Identity& identity) {
  constexpr std::size_t telling = 4;  // shorter words are words of the language as well
  const auto said = " " + folded(text) + " ";
  const auto number = folded(identity.reference);
  const auto name = folded(identity.name);
  if (has(said, name) || (!number.empty() && has(said, number))) return true;
  for (std::size_t at = 0; at < name.size();) {
    const auto end = std::min(name.find(' ', at), name.size());
    if (end - at >= telling && has(said, name.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

bool at_or_below(Read& read, PlaceId place, const std::vector<PlaceId>& held) {
  const auto above = and_above(read, place, read.today());
  return std::ranges::any_of(above, [&](PlaceId one) { return std::ranges::find(held, one) != held.end(); });
}

}  // namespace

SubjectId add_subject(Write& write, const Seal& seal, BodyId body, std::string_view kind,
                      std::optional<PlaceId> place, const Identity& identity) {
  const Subject subject{SubjectId{id::secret()}, body, std::string{kind}, place, write.now};
  write.change.run(queries::subject_add, {subject.id, body, kind, place, write.now});
  const auto bytes = sealed(seal, subject.id, identity);
  write.change.run(queries::identity_add, {subject.id, as_blob(bytes), write.now});
  write.append(entry_of(subject, "added"));
  return subject.id;
}

void correct_subject(Write& write, const Seal& seal, SubjectId id, const Identity& identity) {
  const auto subject = subject_by_id(write, id);
  const auto before = identity_of(write, seal, id);
  if (!subject || !before) return;
  if (before->name == identity.name && before->reference == identity.reference) return;
  const auto bytes = sealed(seal, id, identity);
  write.change.run(queries::identity_change, {id, as_blob(bytes), write.now});
  write.append(entry_of(*subject, "name-corrected"));
}

void erase_identity(Write& write, SubjectId id, std::string_view reason) {
  const auto subject = subject_by_id(write, id);
  if (!subject || write.change.run(queries::identity_erase, {id}) == 0) return;
  auto entry = entry_of(*subject, "name-erased");
  entry.content["reason"] = reason;
  write.append(entry);
}

Problems erasing_problems(const Identity& identity, std::string_view reason) {
  constexpr std::size_t longest = 1000;
  Problems problems;
  if (folded(reason).empty())
    problems.add("reason", "Say why the name is erased");
  else if (reason.size() > longest)
    problems.add("reason", "The reason must be 1000 characters or fewer");
  else if (tells(reason, identity))
    problems.add("reason", "Leave the name and the number out of the reason: the reason stays");
  return problems;
}

std::optional<Subject> subject_by_id(Read& read, SubjectId id) {
  return read.sql.first(queries::subject_by_id, {id}, subject_from);
}

std::optional<Identity> identity_of(Read& read, const Seal& seal, SubjectId id) {
  return read.sql.first(queries::identity_of, {id},
                        [&](const sql::Row& row) { return identity_from(row, 0, seal, id); });
}

bool knows(Read& read, const Viewer& viewer, const std::vector<std::string>& known_to, SubjectId id) {
  const auto subject = subject_by_id(read, id);
  if (!subject || subject->body != viewer.body) return false;
  const auto known = knowledge_of(viewer, known_to);
  if (known.everywhere) return true;
  if (known.places.empty()) return false;
  const auto relations = relations_of(read, viewer.body, "", id);
  const bool tied = std::ranges::any_of(relations, [&](const Relation& one) {
    return !one.over(read.today()) && (at_or_below(read, one.to, known.places) ||
                                       (one.from && at_or_below(read, *one.from, known.places)));
  });
  if (tied) return true;
  const bool added_there =
      subject->place && std::ranges::find(known.places, *subject->place) != known.places.end();
  return added_there &&
         std::ranges::none_of(relations, [&](const Relation& one) { return one.on(read.today()); });
}

std::vector<Named> known_subjects(Read& read, const Seal& seal, const Viewer& viewer, std::string_view kind,
                                  const std::vector<std::string>& known_to, int limit) {
  const auto known = knowledge_of(viewer, known_to);
  auto out = known.everywhere ? all_named(read, seal, queries::subjects_of_kind, {viewer.body, kind})
                              : known_at(read, seal, viewer.body, kind, known.places, {});
  const auto size = static_cast<std::size_t>(std::max(limit, 0));
  if (out.size() > size) out.erase(out.begin() + static_cast<std::ptrdiff_t>(size), out.end());
  return out;
}

std::vector<Named> known_among(Read& read, const Seal& seal, const Viewer& viewer, std::string_view kind,
                               const std::vector<std::string>& known_to, const std::vector<SubjectId>& some) {
  if (some.empty()) return {};
  const auto known = knowledge_of(viewer, known_to);
  if (!known.everywhere) return known_at(read, seal, viewer.body, kind, known.places, some);
  const auto keys = one_after_the_other(some);
  return all_named(read, seal, queries::subjects_among, {sql::Blob{keys}, some.size(), viewer.body, kind});
}

// Names are sealed, so that no query finds or sorts them: each page opens all that the viewer knows.
SubjectPage page_of_subjects(Read& read, const Seal& seal, const Viewer& viewer, std::string_view kind,
                             const std::vector<std::string>& known_to, const SoughtSubjects& sought,
                             int limit) {
  constexpr int every = std::numeric_limits<int>::max();
  SubjectPage page{known_subjects(read, seal, viewer, kind, known_to, every)};
  auto& found = page.subjects;
  if (const auto last = SubjectId::parse(sought.after)) {
    const auto at = std::ranges::find(found, *last, [](const Named& one) { return one.subject.id; });
    found.erase(found.begin(), at == found.end() ? at : at + 1);
  }
  const auto beginning = folded(sought.beginning);
  std::erase_if(found, [&](const Named& one) {
    return !folded(one.identity.name).starts_with(beginning) &&
           !folded(one.identity.reference).starts_with(beginning);
  });
  const auto size = static_cast<std::size_t>(std::max(limit, 0));
  page.more = found.size() > size;
  if (page.more) found.erase(found.begin() + static_cast<std::ptrdiff_t>(size), found.end());
  return page;
}

std::set<SubjectId> kept_subjects(Read& read, BodyId body, std::string_view kind,
                                  const std::vector<PlaceId>& places) {
  std::set<SubjectId> out;
  if (places.empty()) return out;
  const auto keys = one_after_the_other(places);
  read.sql.each(queries::subjects_kept_at, {sql::Blob{keys}, places.size(), body, kind, read.today()},
                [&](const sql::Row& row) { out.insert(row.key<SubjectId>(0)); });
  return out;
}

std::vector<Named> subjects_related_to(Read& read, const Seal& seal, BodyId body, std::string_view relation,
                                       const std::vector<PlaceId>& places, clock::Date day) {
  if (places.empty()) return {};
  const auto keys = one_after_the_other(places);
  return all_named(read, seal, queries::subjects_related_to,
                   {sql::Blob{keys}, places.size(), body, relation, day});
}

}  // namespace plumbline::places
