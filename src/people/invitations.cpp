#include "people/email.h"
#include "people/people.h"
#include "people/queries.h"

namespace plumbline::people {

namespace {

struct Account {
  AccountId id;
  PersonId person;
  bool joined = false, closed = false;
};

std::optional<Account> account_of(Read& read, const std::string& email) {
  return read.sql.first(queries::account_by_email, {email}, [](const sql::Row& row) {
    return Account{row.key<AccountId>(0), row.key<PersonId>(1), !row.null(3), !row.null(4)};
  });
}

Account add_account(Write& write, const std::string& name, const std::string& email) {
  const Account made{AccountId{id::timed(write.now.time_since_epoch().count())}, add_person(write, name)};
  write.change.run(queries::add_account, {made.id, made.person, email, write.now});
  return made;
}

bool holds_already(Read& read, BodyId body, const Account& account, const Invitation& asked) {
  return read.sql
      .first(queries::overlapping_holding,
             {account.person, body, asked.role, asked.place, asked.first_day, asked.last_day},
             [](const sql::Row& row) { return row.key<HoldingId>(0); })
      .has_value();
}

Problems problems_of(Read& read, BodyId body, const Invitation& asked) {
  constexpr std::size_t longest_name = 200;
  Problems problems;
  const auto email = folded(asked.email);
  const auto name = trimmed(asked.name);
  if (name.empty()) problems.add("name", "Enter the person's name.");
  if (name.size() > longest_name) problems.add("name", "The name must have at most 200 characters.");
  if (!looks_like_email(email)) problems.add("email", "Enter an email address, such as name@example.org.");
  if (asked.role.empty()) problems.add("role", "Choose a role.");
  if (asked.last_day && *asked.last_day < asked.first_day)
    problems.add("last_day", "The last day must not be before the first.");
  if (asked.last_day && *asked.last_day < read.today())
    problems.add("last_day", "The last day has passed already.");
  if (problems.any()) return problems;
  const auto known = account_of(read, email);
  if (known && known->closed) problems.add("email", "The account with this address is closed.");
  if (known && holds_already(read, body, *known, asked))
    problems.add("role", "This person holds this role there already on some of these days.");
  return problems;
}

std::string send(Write& write, BodyId body, const Account& account) {
  auto token = crypto::token();
  write.change.run(queries::add_invitation, {sql::Blob{crypto::sha256(token)}, account.id, body,
                                             write.actor.person, write.now, write.now + invitation_lasts});
  return token;
}

// Where the person holds, or has ever held, anything.
struct Ties {
  bool here = false, elsewhere = false;
};

Ties ties_of(Read& read, BodyId body, const Account& account) {
  Ties out;
  read.sql.each(queries::bodies_ever_of_person, {account.person},
                [&](const sql::Row& row) { (row.key<BodyId>(0) == body ? out.here : out.elsewhere) = true; });
  return out;
}

bool waits(Read& read, BodyId body, const Account& account) {
  return read.sql.number(queries::invitations_waiting, {account.id, body}) > 0;
}

// A second body makes every link before worthless: the first may have handed its own to anybody.
Invited sent_to(Write& write, BodyId body, const Account& account) {
  Invited out{.person = account.person, .account = account.id, .token = {}};
  const auto ties = ties_of(write, body, account);
  if (account.joined && ties.here && !waits(write, body, account)) return out;
  if (ties.elsewhere && !ties.here)
    write.change.run(queries::invitations_of_account_void, {account.id, write.now});
  out.token = send(write, body, account);
  out.by_mail_only = ties.elsewhere;
  return out;
}

Invited let_in(Write& write, BodyId body, const Invitation& asked) {
  const auto email = folded(asked.email);
  const auto known = account_of(write, email);
  const auto account = known ? *known : add_account(write, asked.name, email);
  auto out = sent_to(write, body, account);
  write.append({.chain = account.person.bytes,
                .about = "person",
                .deed = "invited",
                .content = {{"name", trimmed(asked.name)}, {"email", email}, {"role", asked.role}},
                .body = body});
  grant(write, {.id = {},
                .person = account.person,
                .body = body,
                .role = asked.role,
                .place = asked.place,
                .first_day = asked.first_day,
                .last_day = asked.last_day});
  return out;
}

struct Pending {
  AccountId account;
  BodyId body;
  PersonId person;
  Offer offer;
};

std::optional<Pending> pending(Read& read, std::string_view token) {
  return read.sql.first(
      queries::invitation_in_force, {sql::Blob{crypto::sha256(token)}, read.now}, [](const sql::Row& row) {
        return Pending{row.key<AccountId>(0), row.key<BodyId>(1), row.key<PersonId>(2),
                       Offer{row.string(3), row.string(4), row.string(5), row.string(6), !row.null(7)}};
      });
}

Problems no_longer_valid() {
  Problems problems;
  problems.add("", "This invitation has been used or is more than 14 days old. Ask for a new one.");
  return problems;
}

bool take(Write& write, const Pending& invitation, const std::string& hash) {
  if (write.change.run(queries::invitations_of_account_accepted, {invitation.account, write.now}) == 0 ||
      write.change.run(queries::account_joined_with_password, {invitation.account, write.now, hash}) == 0)
    return false;
  write.change.run(queries::end_sessions_of_account, {invitation.account});
  write.append({.chain = invitation.person.bytes,
                .about = "person",
                .deed = "accepted",
                .content = {},
                .body = invitation.body});
  return true;
}

}  // namespace

Problems invitation_problems(Read& read, const Viewer& by, const Invitation& asked) {
  if (may(by, "people.invite")) return problems_of(read, by.body, asked);
  Problems problems;
  problems.add("", "You may not invite people.");
  return problems;
}

Result<Invited, Problems> invite(Write& write, const Viewer& by, const Invitation& asked) {
  if (auto problems = invitation_problems(write, by, asked); problems.any()) return problems;
  return let_in(write, by.body, asked);
}

Invited invite_first(Write& write, BodyId body, const Invitation& asked) {
  return let_in(write, body, asked);
}

Result<Offer> invitation_offer(Read& read, std::string_view token) {
  auto found = pending(read, token);
  if (!found) return No::absent;
  return std::move(found->offer);
}

Result<AccountId, Problems> accept(history::Door& door, const std::string& token,
                                   const std::string& password) {
  const auto invitation = door.ask([&](Read& read) { return pending(read, token); });
  if (!invitation) return no_longer_valid();
  if (auto problems = password_problems(password, invitation->offer.email); problems.any()) return problems;
  const auto hash = crypto::hash_password(password);
  const bool taken =
      door.act({.person = invitation->person, .body = invitation->body, .acting_for = {}}, [&](Write& write) {
        const auto still = pending(write, token);
        return still && take(write, *still, hash);
      });
  if (!taken) return no_longer_valid();
  return invitation->account;
}

void join_without_password(Write& write, AccountId account) {
  write.change.run(queries::account_joined, {account, write.now});
  write.change.run(queries::invitations_of_account_accepted, {account, write.now});
}

}  // namespace plumbline::people
