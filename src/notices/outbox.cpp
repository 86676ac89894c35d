#include "notices/outbox.h"

#include "notices/queries.h"

namespace plumbline::notices {

namespace {

constexpr std::chrono::hours given_up_after{24};
constexpr std::array first_waits = {std::chrono::minutes{1}, std::chrono::minutes{5},
                                    std::chrono::minutes{15}};
constexpr std::chrono::minutes later_wait{60};

history::Actor postman(const std::optional<BodyId>& body) {
  return {.person = {}, .body = body, .acting_for = {}, .via = "job"};
}

// What came of a try, without the address: the history of a letter may be shown to more people than the
// letter.
void note(Write& write, const Kept& kept, std::string_view deed, json::Object content) {
  write.append({.chain = kept.id.bytes,
                .about = "letter",
                .deed = std::string{deed},
                .content = std::move(content),
                .body = kept.letter.body});
}

struct Outcome {
  Road state = Road::sent;
  std::string_view deed = "sent";
  std::optional<clock::Instant> next;
};

Outcome outcome_of(const Kept& kept, const mail::Sent& sent, clock::Instant now) {
  if (sent.accepted) return {};
  if (!sent.worth_retrying) return {Road::bounced, "bounced", {}};
  if (auto next = next_try(kept.made, now, kept.tries + 1)) return {Road::waiting, "put-off", next};
  return {Road::failed, "given-up", {}};
}

std::string message_id(const Kept& kept, std::string_view from) {
  const auto at = from.rfind('@');
  const auto host = at == std::string_view::npos ? std::string_view{"localhost"} : from.substr(at + 1);
  return kept.id.text() + '@' + std::string{host.substr(0, host.find('>'))};
}

}  // namespace

Kept kept_from(const sql::Row& row) {
  return {.id = row.key<LetterId>(0),
          .letter = {row.maybe_key<BodyId>(1), row.string(2), row.string(3), row.string(4)},
          .state = static_cast<Road>(row.integer(5)),
          .tries = static_cast<int>(row.integer(6)),
          .made = row.instant(7),
          .left = row.maybe_instant(8),
          .error = row.string(9)};
}

std::optional<clock::Instant> next_try(clock::Instant made, clock::Instant now, int tries) {
  const auto at = static_cast<std::size_t>(tries - 1);
  const auto next = now + (at < first_waits.size() ? first_waits[at] : later_wait);
  return next > made + given_up_after ? std::nullopt : std::optional{next};
}

LetterId post(Write& write, const Letter& letter) {
  const LetterId id{id::timed(write.now.time_since_epoch().count())};
  write.change.run(queries::add_letter, {id, letter.body, letter.to, letter.subject, letter.text, write.now});
  return id;
}

std::optional<Lease> lease(history::Door& door) {
  return door.act(postman({}), [](Write& write) -> std::optional<Lease> {
    auto kept = write.sql.first(queries::next_letter, {write.now}, kept_from);
    if (!kept) return std::nullopt;
    const auto until = write.now + lease_lasts;
    write.change.run(queries::lease_letter, {kept->id, until});
    return Lease{std::move(*kept), until};
  });
}

void settle(history::Door& door, const Lease& lease, const mail::Sent& sent) {
  door.write(postman(lease.kept.letter.body), [&](Write& write) {
    const auto outcome = outcome_of(lease.kept, sent, write.now);
    const auto left = outcome.state == Road::sent ? std::optional{write.now} : std::nullopt;
    const int tries = lease.kept.tries + 1;
    const auto held =
        write.change.run(queries::settle_letter, {lease.kept.id, lease.until, outcome.state, tries,
                                                  outcome.next.value_or(write.now), left, sent.error});
    if (held == 0) return;  // the lease was over, and another server has taken the letter on
    json::Object content{{"try", tries}, {"reply", sent.reply}};
    if (!sent.error.empty()) content["error"] = sent.error;
    note(write, lease.kept, outcome.deed, std::move(content));
  });
}

int send_waiting(history::Door& door, const Carry& carry) {
  int left = 0;
  while (auto held = lease(door)) {
    const auto sent = carry(held->kept);
    settle(door, *held, sent);
    if (sent.accepted) ++left;
  }
  return left;
}

int send_waiting(history::Door& door, const mail::Relay& relay) {
  return send_waiting(door, [&](const Kept& kept) {
    return mail::send(relay, {.to = kept.letter.to,
                              .subject = kept.letter.subject,
                              .text = kept.letter.text,
                              .message_id = message_id(kept, relay.from),
                              .at = kept.made});
  });
}

int deliver_within(history::Door& door) {
  const auto waiting = [](Read& read) { return read.sql.all(queries::waiting_letters, {}, kept_from); };
  if (door.ask(waiting).empty()) return 0;
  return door.act(postman({}), [&](Write& write) {
    const auto letters = waiting(write);
    for (const auto& kept : letters) {
      write.change.run(queries::deliver_letter, {kept.id, write.now});
      note(write, kept, "delivered-within", {});
    }
    return static_cast<int>(letters.size());
  });
}

}  // namespace plumbline::notices
