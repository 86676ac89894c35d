// Accounts, holdings, sessions, and the Viewer: who is asking, for which body, and with which audience keys.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/history.h"
#include "lib/crypto/crypto.h"
#include "lib/result/result.h"

namespace plumbline::people {

using history::Read;
using history::Write;

struct Body {
  BodyId id;
  std::string name;
  std::optional<PlaceId> root;  // the place that stands for the body itself
};

struct Holding {
  HoldingId id;
  PersonId person;
  BodyId body;
  std::string role;              // key of a role in the body's policy
  std::optional<PlaceId> place;  // absent: the whole body
  clock::Date first_day;
  std::optional<clock::Date> last_day;  // the last day on which it holds
};

// Who is asking. A viewer acts for one body and knows nothing of holdings in others.
struct Viewer {
  PersonId person;
  AccountId account;
  BodyId body;
  std::string name;
  std::string body_name;
  std::vector<Holding> holdings;         // those in force today, in this body
  std::vector<std::string> permissions;  // keys, sorted, granted by the roles held (the policy says which)
  std::vector<std::string> audiences;    // audience keys, sorted: see audience()
  std::string csrf;                      // the session's secret for forms
  clock::Instant seen;                   // when the session was last noted as in use: see wants_touch()
};

// The viewer as history names whoever acts: door.write(people::actor(viewer), …).
history::Actor actor(const Viewer& viewer);

// The one spelling of an audience: a role at a place, a role anywhere in the body, or one person.
std::string audience(std::string_view role, const std::optional<PlaceId>& place);
std::string audience(PersonId person);
std::string audience_anywhere(std::string_view role);  // whoever holds the role, wherever
// Whoever holds the role at a place that a relation of that kind ties to this one today:
// "role:head~placement@ID".
std::string audience_through(std::string_view role, std::string_view relation, PlaceId place);
// Joins keys for SQL that splits them again: "key\nkey". Keys hold no line end.
std::string joined(const std::vector<std::string>& keys);

// The one function that decides permission. Routes, verbs and navigation all ask it.
bool may(const Viewer& viewer, std::string_view permission);
bool holds(const Viewer& viewer, std::string_view role);
// Whether the viewer holds `role` for this place: at it, at one of `above` (its chain of parents), or
// body-wide.
bool holds_at(const Viewer& viewer, std::string_view role, const std::vector<PlaceId>& place_and_above);

// What later rooms know of a viewer; app joins them.
struct Grants {
  // Which permissions a role grants is the policy's to say.
  std::function<std::vector<std::string>(BodyId, std::string_view role)> permissions;
  // Audience keys that come from relations of the places at which the viewer's roles are held, resolved at
  // every reading, so that a relation that ends closes at once. May be empty.
  std::function<std::vector<std::string>(Read&, const Viewer&)> relations = {};
};

// --- bodies and persons
BodyId body_named(Write& write, const std::string& name);  // made when new
std::optional<Body> body_by_id(Read& read, BodyId id);
std::optional<Body> find_body(Read& read, std::string_view name);
std::vector<Body> bodies(Read& read);
void set_root(Write& write, BodyId body, PlaceId root);
PersonId add_person(Write& write, const std::string& name);
std::optional<std::string> person_name(Read& read, PersonId id);

// --- accounts begin by invitation
struct Invitation {
  std::string name, email, role;
  std::optional<PlaceId> place;
  clock::Date first_day;
  std::optional<clock::Date> last_day;
};
struct Invited {
  PersonId person;
  AccountId account;
  std::string token;  // for the mail, stored only as a hash; empty when they can enter the body already
  bool by_mail_only = false;  // another body knows the address: nobody but its owner may see the token
};
inline constexpr std::chrono::days invitation_lasts{14};
// Makes person, account and holding when new; whoever has entered this body already gains the holding and
// gets no token. A body opens only when its invitation is accepted, even to an account that has joined
// through another: that one may have handed the link to somebody else. Needs people.invite. Whether the
// policy knows the role, and whether it is held at such a place, is for the caller to ask.
Result<Invited, Problems> invite(Write& write, const Viewer& by, const Invitation& invitation);
Problems invitation_problems(Read& read, const Viewer& by,
                             const Invitation& invitation);                     // what invite() would answer
Invited invite_first(Write& write, BodyId body, const Invitation& invitation);  // command line: no viewer yet
struct Offer {                                     // what an invitation's page shows
  std::string name, email, body_name, invited_by;  // invited_by: empty when an operator did
  bool has_password = false;                       // accepting replaces it
};
Result<Offer> invitation_offer(Read& read, std::string_view token);
// Sets the password and ends every session of the account. Takes the door, not a write: a password is hashed
// outside every transaction.
Result<AccountId, Problems> accept(history::Door& door, const std::string& token,
                                   const std::string& password);
void join_without_password(Write& write,
                           AccountId account);  // the demonstration, and whoever signs in elsewhere
Problems password_problems(std::string_view password,
                           std::string_view email);  // length 12 to 128, not the obvious ones

HoldingId grant(Write& write, const Holding& holding);  // id is made here
// Needs people.invite. The day before today ends it at once; it never grows longer.
Result<Done, Problems> end_holding(Write& write, const Viewer& by, HoldingId holding, clock::Date last_day);
struct Holder {  // one line of the people page
  Holding holding;
  std::string name, email, place_name;
  bool accepted = false;
};
std::vector<Holder> holders(Read& read,
                            const Viewer& viewer);  // today's and coming, by name; needs people.see
// Who holds the role today at one of the places; with no places, who holds it for the whole body.
std::vector<PersonId> holders_of(Read& read, BodyId body, std::string_view role,
                                 const std::vector<PlaceId>& places);
struct Contact {
  PersonId person;
  std::string name, email;
};
// The same as people to tell.
std::vector<Contact> contacts(Read& read, BodyId body, std::string_view role,
                              const std::vector<PlaceId>& places);

// --- sign-in and sessions
inline constexpr std::string_view session_cookie = "session";
inline constexpr std::chrono::minutes session_idle{60};
inline constexpr std::chrono::hours session_longest{12};
struct SignedIn {
  AccountId account;
  std::string token;  // for the cookie; stored only as a hash
};
// Throttles without ever locking out: from the fifth failure within 15 minutes on, each adds a wait for that
// peer at that account; a peer, and an account whoever asks, have much more room. The same sentence answers a
// wrong password and an unknown address.
Result<SignedIn, Problems> sign_in(history::Door& door, const std::string& email, const std::string& password,
                                   const std::string& peer);
std::string begin_session(Write& write, AccountId account, std::optional<BodyId> body);  // the cookie's token
void end_session(Write& write, std::string_view token);
// A form opened in the session before, over or not, can still be sent: its secret passes on, to the same
// account.
void keep_forms(Write& write, std::string_view before, std::string_view token);
std::vector<Body> bodies_of(Read& read, AccountId account);
Result<Done> choose_body(Write& write, std::string_view token, BodyId body);

struct Session {
  AccountId account;
  std::optional<BodyId> body;  // not chosen yet when the person has holdings in several
  std::string csrf;
  clock::Instant seen;
};
// `seen` is written at most once a minute, so that showing a page changes nothing: when it wants a touch, app
// writes one in the background.
bool wants_touch(clock::Instant seen, clock::Instant now);
void touch_session(Write& write, std::string_view token);
void forget_what_is_over(Write& write);  // sessions and failures past their time; a job of every hour
std::optional<Session> session(Read& read, std::string_view token);
// The viewer of a session that acts for a body; nullopt when the session is over or no holding is left in
// that body.
std::optional<Viewer> viewer(Read& read, std::string_view token, const Grants& grants);
// The same for a person, without a session: jobs, examples and the demonstration act as people through this.
std::optional<Viewer> viewer_of(Read& read, PersonId person, BodyId body, const Grants& grants);

}  // namespace plumbline::people
