#include "people/email.h"
#include "people/people.h"
#include "people/queries.h"
#include "people/throttle.h"

namespace plumbline::people {

namespace {

// Nobody's password, hashed with the parameters in use: an unknown address costs as much time as a known one.
const std::string nobodys_password =
    "$argon2id$v=19$m=65536,t=2,p=1$97bL+ovndunqokJr5uJz6w$Tjknq7oLdUqReridg/nGEAL7FhTWvLqJW4t9RnvHGd4";

struct Known {
  AccountId account;
  PersonId person;
  std::string password;
};

std::optional<Known> known_by(Read& read, const std::string& email) {
  auto found = read.sql.first(queries::account_by_email, {email}, [](const sql::Row& row) {
    const bool may_enter = !row.null(2) && row.null(4);
    return may_enter ? std::optional{Known{row.key<AccountId>(0), row.key<PersonId>(1), row.string(2)}}
                     : std::nullopt;
  });
  return found.value_or(std::nullopt);
}

Problems missing(const std::string& email, const std::string& password) {
  Problems problems;
  if (email.empty()) problems.add("email", "Enter your email address.");
  if (password.empty()) problems.add("password", "Enter your password.");
  return problems;
}

Problems refused(std::string sentence) {
  Problems problems;
  problems.add("email", std::move(sentence));
  return problems;
}

struct Admission {
  std::chrono::seconds wait{0};
  std::optional<Known> known;
  Counted counted{};
};

// Asked twice: a read turns a waiting crowd away for nothing, the write decides between those who come at
// once.
Admission admit(history::Door& door, const std::string& email, const Attempt& attempt) {
  const auto wait = door.ask([&](Read& read) { return wait_of(read, attempt); });
  if (wait.count() > 0) return {.wait = wait, .known = {}};
  return door.act({}, [&](Write& write) {
    Admission out{.wait = wait_of(write, attempt), .known = {}};
    if (out.wait.count() > 0) return out;
    out.known = known_by(write, email);
    out.counted = count_failure(write, attempt);
    return out;
  });
}

SignedIn enter(Write& write, const Known& known, const std::string& newer_hash) {
  if (!newer_hash.empty())
    write.change.run(queries::replace_password_hash, {known.account, known.password, newer_hash});
  const auto open = bodies_of(write, known.account);
  const auto body = open.size() == 1 ? std::optional{open.front().id} : std::nullopt;
  write.append(
      {.chain = known.person.bytes, .about = "person", .deed = "signed-in", .content = {}, .body = body});
  return {known.account, begin_session(write, known.account, body)};
}

}  // namespace

Result<SignedIn, Problems> sign_in(history::Door& door, const std::string& email, const std::string& password,
                                   const std::string& peer) {
  const auto address = folded(email);
  if (auto problems = missing(address, password); problems.any()) return problems;
  const auto tried = attempt(address, peer);
  const auto admission = admit(door, address, tried);
  if (admission.wait.count() > 0) return refused(wait_in_words(admission.wait));

  const auto& known = admission.known;
  const bool right = crypto::password_matches(known ? known->password : nobodys_password, password);
  if (!known || !right) return refused("The email address or the password is not right.");
  const auto newer = crypto::needs_rehash(known->password) ? crypto::hash_password(password) : std::string{};
  return door.act({.person = known->person, .body = {}, .acting_for = {}}, [&](Write& write) {
    proved_right(write, tried, admission.counted);
    return enter(write, *known, newer);
  });
}

}  // namespace plumbline::people
