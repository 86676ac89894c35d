#include "history/commitment.h"
#include "history/history.h"
#include "history/queries.h"

namespace plumbline::history {

namespace {

struct End {
  std::int64_t number = 0;
  std::optional<std::string> hash;
};

End end_of(sql::Snapshot& sql, const id::Bytes& chain) {
  auto found = sql.first(queries::end_of_chain, {sql::Blob{chain}}, [](const sql::Row& row) {
    const auto hash = row.blob(1);
    return End{row.integer(0), std::string{hash.begin(), hash.end()}};
  });
  return found.value_or(End{});
}

std::string fresh_salt() {
  std::array<std::uint8_t, 16> salt;
  crypto::fill_random(salt);
  return {salt.begin(), salt.end()};
}

void insert(sql::Transaction& change, const Stored& e) {
  try {
    change.run(queries::append_entry,
               {e.id, e.chain, e.number, e.at, e.body, e.person, e.acting_for, e.via, e.about, e.deed,
                e.content, maybe_blob(e.salt), blob(e.content_hash), maybe_blob(e.before), blob(e.hash)});
  } catch (const sql::Broken& broken) {
    throw Overtaken(broken.what());
  }
}

}  // namespace

EntryId Write::append(const Entry& entry) {
  const auto end = end_of(sql, entry.chain);
  Stored next{.id = EntryId{id::timed(now.time_since_epoch().count())},
              .chain = ChainId{entry.chain},
              .number = end.number + 1,
              .at = now,
              .body = entry.body,
              .person = actor.person,
              .acting_for = actor.acting_for,
              .via = actor.via,
              .about = entry.about,
              .deed = entry.deed,
              .content = json::canonical(entry.content),
              .salt = fresh_salt(),
              .content_hash = {},
              .before = end.hash,
              .hash = {},
              .seal = {}};
  next.content_hash = content_hash(*next.salt, *next.content);
  next.hash = entry_hash(next);
  insert(change, next);
  return next.id;
}

void Write::touch(Touched touched) {
  const auto same = [&](const Touched& known) {
    return known.body == touched.body && known.place == touched.place && known.clause == touched.clause;
  };
  // Steps touch the same thing several times in a row; a longer look back would cost bulk work dearly.
  if (touched_.empty() || !same(touched_.back())) touched_.push_back(std::move(touched));
}

Result<Done> erase(Write& write, EntryId entry) {
  auto subject = write.sql.first(queries::subject_of_entry, {entry}, [](const sql::Row& row) {
    return Entry{row.key<ChainId>(0).bytes, row.string(1), "erased", {}, row.maybe_key<BodyId>(2)};
  });
  if (!subject || write.change.run(queries::erase_content, {entry}) == 0) return No::absent;
  subject->content["entry"] = entry.text();
  write.append(*subject);
  return Done{};
}

}  // namespace plumbline::history
