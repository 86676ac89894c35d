// For tests: two bodies, one administrator in each, and ways to invite and accept that read as sentences.
#pragma once
#include "history/testing/on_both_engines.h"
#include "people/people.h"

namespace plumbline::people::testing {

using history::testing::both_engines;
using history::testing::engine_name;

inline const std::string good_password = "three herons wade upstream";
inline const auto third_field = PlaceId::parse("0190a000-0000-7000-8000-000000000003").value();
inline const auto fourth_field = PlaceId::parse("0190a000-0000-7000-8000-000000000004").value();

// "steward" may invite and see people, everybody else may only walk about.
inline std::vector<std::string> permissions(BodyId, std::string_view role) {
  if (role == "steward") return {"people.see", "people.invite"};
  return {"places.see"};
}
inline const Grants grants{.permissions = permissions};

class Parish : public history::testing::OnBothEngines {
 protected:
  Parish() {
    change([&](Write& write) {
      east = body_named(write, "East Parish");
      west = body_named(write, "West Parish");
      steward = invite_first(write, east, asked("Ada Stone", "ada@east.example", "steward"));
      other_steward = invite_first(write, west, asked("Bo Reed", "bo@west.example", "steward"));
    });
  }

  clock::Date today() const { return clock::today(clock); }
  Invitation asked(const std::string& name, const std::string& email, const std::string& role) const {
    return {.name = name, .email = email, .role = role, .place = {}, .first_day = today(), .last_day = {}};
  }
  std::optional<Viewer> seen_as(PersonId person, BodyId body) {
    return door.ask([&](Read& read) { return viewer_of(read, person, body, grants); });
  }
  Result<Invited, Problems> invite_by(const Viewer& by, const Invitation& invitation) {
    return door.act(actor(by), [&](Write& write) { return invite(write, by, invitation); });
  }
  Viewer ada() { return seen_as(steward.person, east).value(); }
  Viewer bo() { return seen_as(other_steward.person, west).value(); }
  Result<SignedIn, Problems> try_password(const std::string& email, const std::string& password) {
    return sign_in(door, email, password, "192.0.2.1");
  }
  static std::string sentence(const Problems& problems) {
    return problems.any() ? problems.list().front().message : std::string{};
  }
  template <class T>
  static std::string refusal(const Result<T, Problems>& result) {
    return result ? std::string{} : sentence(result.error());
  }

  BodyId east, west;
  Invited steward, other_steward;
};

}  // namespace plumbline::people::testing
