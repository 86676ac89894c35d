// What became of letters, and who was told of what.
#include "notices/outbox.h"
#include "notices/queries.h"

namespace plumbline::notices {

namespace {

std::string_view status_of(const std::optional<std::int64_t>& state) {
  if (!state) return "no-address";
  switch (static_cast<Road>(*state)) {
    case Road::waiting: return "waiting";
    case Road::sent: return "sent";
    case Road::bounced: return "bounced";
    case Road::failed: return "failed";
  }
  return {};
}

Told told_from(const sql::Row& row) {
  const auto state = row.maybe_integer(8);
  return {.record = row.key<RecordId>(0),
          .key = row.string(1),
          .place = row.key<PlaceId>(2),
          .place_name = row.string(3),
          .person = row.maybe_key<PersonId>(4),
          .name = row.string(5),
          .address = row.string(6),
          .letter = row.maybe_key<LetterId>(7),
          .at = row.maybe_instant(9),
          .status = std::string{status_of(state)},
          .error = row.string(10),
          .queued = row.instant(11)};
}

}  // namespace

std::vector<Kept> letters(Read& read, const Viewer& viewer, int limit) {
  if (!people::may(viewer, "mail.see")) return {};
  return read.sql.all(queries::letters_of_body, {viewer.body, limit}, kept_from);
}

std::optional<Kept> letter(Read& read, const Viewer& viewer, LetterId id) {
  if (!people::may(viewer, "mail.see")) return std::nullopt;
  auto kept = read.sql.first(queries::letter_by_id, {id}, kept_from);
  return kept && kept->letter.body == viewer.body ? std::move(kept) : std::nullopt;
}

Result<Done> bounced(Write& write, const Viewer& by, LetterId id, std::string_view why) {
  const auto kept = letter(write, by, id);
  if (!kept) return No::absent;
  if (kept->state == Road::bounced) return Done{};
  write.change.run(queries::bounce_letter, {id, why});
  write.append({.chain = id.bytes,
                .about = "letter",
                .deed = "bounced",
                .content = {{"error", why}},
                .body = by.body});
  return Done{};
}

std::vector<Told> told(Read& read, RecordId record, std::string_view key) {
  return read.sql.all(queries::told_of_record, {record, key}, told_from);
}

std::vector<Told> told_under(Read& read, BodyId body, std::string_view clause, int limit) {
  return read.sql.all(queries::told_under_clause, {body, clause, limit}, told_from);
}

std::vector<std::string> keys_told(Read& read, RecordId record) {
  return read.sql.all(queries::keys_told, {record}, [](const sql::Row& row) { return row.string(0); });
}

}  // namespace plumbline::notices
