// Places: anything assured. Shared reference data (a register) or a body's own; each parent is a dated
// membership of a named kind. Kinds are words of packs or of a register; the code knows none of them.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/history.h"
#include "lib/result/result.h"
#include "people/people.h"

namespace plumbline::places {

using history::Read;
using history::Write;
using people::Viewer;

struct Place {
  PlaceId id;
  std::string kind, name, status;  // status: "open", "closed", "proposed"
  std::optional<clock::Date> opened, closed;
  std::string town, postcode;
  std::string register_name;                // "gias"; "own" for a body's own places
  std::optional<std::string> register_key;  // URN
  std::optional<BodyId> owner;              // the body whose own place it is; absent for a register's
  std::string safeguarding_name, safeguarding_phone;
};

struct Membership {
  PlaceId place, parent;
  std::string kind;
  clock::Date first_day;
  std::optional<clock::Date> last_day;
};

struct NewPlace {
  std::string kind, name, town, postcode, safeguarding_name, safeguarding_phone;
  std::optional<PlaceId> parent;
  std::string membership;  // kind of the membership to parent
  clock::Date first_day;
};

PlaceId add(Write& write, BodyId owner, const NewPlace& place);
// Adds for a viewer who may edit places; under a place within the viewer's reach unless a holding is
// body-wide.
Result<PlaceId, Problems> add_checked(Write& write, const Viewer& by, const NewPlace& place);
void join(Write& write, BodyId body, const Membership& membership);  // joining twice is joining once
void leave(Write& write, BodyId body, PlaceId place, PlaceId parent, std::string_view kind,
           clock::Date last_day);

std::optional<Place> by_id(Read& read, PlaceId id);  // for rules; pages ask visible()
std::optional<Place> by_register_key(Read& read, std::string_view register_name, std::string_view key);
std::optional<Place> own_named(Read& read, BodyId body, std::string_view name);
std::vector<Membership> memberships(Read& read, PlaceId place, clock::Date day);
std::vector<PlaceId> and_above(Read& read, PlaceId place,
                               clock::Date day);  // itself, then its parents, nearest first
std::vector<Place> below(Read& read, PlaceId parent, std::string_view kind,
                         clock::Date day);  // at any depth, by name
struct Child {
  Place place;
  std::string membership;  // its kind
};
std::vector<Child> children(Read& read, PlaceId parent,
                            clock::Date day);  // directly below, by membership and name
// A body's places of a kind that are open on that day, by name: its own, and a register's that joined one of
// its own.
std::vector<Place> of_kind(Read& read, BodyId body, std::string_view kind, clock::Date day);

// What pages may show: a register's places are public reference data; a body's own only to those who may see
// all of them (a holding for the whole body, or the permission places.see-all), whose holding stands at the
// place or above it, or whose place a relation ties to it today.
Result<Place> visible(Read& read, const Viewer& viewer, PlaceId id);
struct Listed {
  Place place;
  std::string parent_name;
};
struct ListPage {
  std::vector<Listed> places;
  bool more = false;
};
// A body's places (see of_kind; an empty kind is every kind) within the viewer's reach, by name, whatever
// their status. `after` is the id, as text, of the last place of the page before.
ListPage list(Read& read, const Viewer& viewer, std::string_view kind, std::string_view starts_with,
              std::string_view after, int limit);
// Search of the register by words of name, town and postcode (the last may be a beginning) or by key; ranked,
// capped. The best come from at most 200 candidates by words and 200 by the beginning of the name.
std::vector<Place> search_register(Read& read, std::string_view words, int limit);

struct Version {  // what was known of a place, from which file and row
  int number = 0;
  clock::Instant recorded;
  std::optional<clock::Date> known;
  std::string file_name;
  std::optional<std::int64_t> source_row;
  json::Object facts;
};
// Newest knowledge first, whatever the order in which it was imported.
std::vector<Version> versions(Read& read, PlaceId place);
struct Link {
  Place other;
  std::string kind;  // predecessor, successor, other
  std::string said;  // the register's own words
  std::optional<clock::Date> since;
};
std::vector<Link> links(Read& read, PlaceId place);
// Follows successors to the place that stands open (an open place is its own); cycles and branches end in
// nullopt.
std::optional<PlaceId> successor(Read& read, PlaceId place);

}  // namespace plumbline::places
