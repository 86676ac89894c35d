#include "calendar/ledger.h"

#include "calendar/queries.h"
#include "calendar/rows.h"
#include "lib/crypto/crypto.h"

namespace plumbline::calendar {

namespace {

void append(std::string& text, const id::Bytes& bytes) { text.append(bytes.begin(), bytes.end()); }

// Duty × place × origin × period, as 32 bytes.
std::string stable_key(const Obligation& of) {
  std::string text = of.duty;
  text += '\n' + of.period + '\n';
  text += of.place ? 'p' : '-';
  append(text, of.place.value_or(PlaceId{}).bytes);
  text += of.origin ? 'o' : '-';
  append(text, of.origin.value_or(RecordId{}).bytes);
  const auto hash = crypto::sha256(text);
  return {hash.begin(), hash.end()};
}

sql::Blob bytes_of(const std::string& key) {
  return {reinterpret_cast<const std::uint8_t*>(key.data()), key.size()};
}

bool says_the_same(const Obligation& a, const Obligation& b) {
  const auto said = [](const Obligation& o) {
    return std::tie(o.policy, o.clause, o.owner, o.audience, o.opens, o.due, o.warn_from);
  };
  return said(a) == said(b);
}

}  // namespace

void Ledger::load(const sql::Query& query, sql::Values values) {
  write_.sql.each(query, values, [&](const sql::Row& row) {
    const auto key = row.blob(obligation_columns);
    held_[std::string{key.begin(), key.end()}] = {obligation_from(row)};
  });
}

const Obligation* Ledger::find(const Obligation& like) const {
  auto found = held_.find(stable_key(like));
  return found == held_.end() ? nullptr : &found->second.obligation;
}

void Ledger::want(Obligation wanted) {
  const auto key = stable_key(wanted);
  auto found = held_.find(key);
  if (found == held_.end()) return add(wanted, key);
  if (std::exchange(found->second.wanted, true)) return;
  change(found->second.obligation, wanted);
}

void Ledger::add(const Obligation& wanted, const std::string& key) {
  auto made = wanted;
  made.id = ObligationId{id::timed(write_.now.time_since_epoch().count())};
  const auto rows = write_.change.run(
      queries::add_obligation,
      {made.id, body_, made.policy, bytes_of(key), made.duty, made.clause, made.owner, made.audience,
       made.place, made.origin, made.around, made.period, made.opens, made.due, made.warn_from});
  if (rows == 0) return;  // closed so long ago that it was not loaded
  touch(write_, made);
  held_[key] = {std::move(made), true};
  ++added_;
}

void Ledger::change(Obligation& held, const Obligation& wanted) {
  if (held.state != State::open && held.state != State::withdrawn) return;
  if (held.state == State::open && says_the_same(held, wanted)) return;
  write_.change.run(queries::change_obligation,
                    {held.id, wanted.policy, wanted.clause, wanted.owner, wanted.audience, wanted.opens,
                     wanted.due, wanted.warn_from});
  touch(write_, held);
  if (held.clause != wanted.clause) touch(write_, wanted);
  ++changed_;
}

void Ledger::withdraw_unwanted(const std::function<bool(const Obligation&)>& which) {
  for (auto& [key, held] : held_) {
    if (held.wanted || held.obligation.state != State::open || !which(held.obligation)) continue;
    write_.change.run(queries::withdraw_obligation, {held.obligation.id});
    touch(write_, held.obligation);
    ++withdrawn_;
  }
}

int Ledger::finish(std::string_view why) {
  const int all = added_ + changed_ + withdrawn_;
  if (all == 0) return 0;
  json::Object content{{"why", why}, {"made", added_}, {"changed", changed_}, {"withdrawn", withdrawn_}};
  write_.append({body_.bytes, "calendar", "obligations-brought-up-to-date", std::move(content), body_});
  return all;
}

}  // namespace plumbline::calendar
