// What a viewer may see of places.
#include "places/fold.h"
#include "places/places.h"
#include "places/queries.h"
#include "places/rows.h"

namespace plumbline::places {

namespace {

bool whole_body(const Viewer& viewer) {
  return people::may(viewer, "places.see-all") ||
         std::ranges::any_of(viewer.holdings, [](const people::Holding& held) { return !held.place; });
}

// Places to which a relation leads today from one that the viewer holds a role at: the audience keys say
// them.
std::set<PlaceId> tied(const Viewer& viewer) {
  std::set<PlaceId> out;
  for (const auto& key : viewer.audiences) {
    const auto at = key.find('@');
    if (at == std::string::npos || key.find('~') > at) continue;
    if (const auto place = PlaceId::parse(std::string_view{key}.substr(at + 1))) out.insert(*place);
  }
  return out;
}

bool stands_above(const Viewer& viewer, const std::vector<PlaceId>& place_and_above) {
  return std::ranges::any_of(viewer.holdings, [&](const people::Holding& held) {
    return held.place && std::ranges::find(place_and_above, *held.place) != place_and_above.end();
  });
}

// The places that a viewer without a holding for the whole body reaches: those held, what stands below them,
// and those that a relation ties to them.
std::set<PlaceId> within_reach(Read& read, const Viewer& viewer) {
  auto reach = tied(viewer);
  for (const auto& held : viewer.holdings) {
    if (!held.place) continue;
    reach.insert(*held.place);
    for (const auto& place : below(read, *held.place, "", read.today())) reach.insert(place.id);
  }
  return reach;
}

struct Wanted {
  std::string_view kind;
  std::string beginning;
  std::string after_name;
  std::optional<PlaceId> after;
};

std::vector<Listed> some(Read& read, const Viewer& viewer, const Wanted& wanted, std::int64_t count) {
  const auto after = wanted.after ? sql::Blob{wanted.after->bytes} : sql::Blob{};
  return read.sql.all(
      queries::body_places_page,
      {viewer.body, wanted.kind, wanted.beginning, end_of_beginning(wanted.beginning), wanted.after_name,
       after, read.today(), count},
      [](const sql::Row& row) {
        return Listed{place_from(row), row.null(place_columns) ? "" : row.string(place_columns)};
      });
}

}  // namespace

Result<Place> visible(Read& read, const Viewer& viewer, PlaceId id) {
  auto place = by_id(read, id);
  if (!place) return No::absent;
  if (!place->owner) return *place;
  if (place->owner != viewer.body) return No::absent;
  if (whole_body(viewer) || tied(viewer).contains(id)) return *place;
  if (stands_above(viewer, and_above(read, id, read.today()))) return *place;
  return No::absent;
}

ListPage list(Read& read, const Viewer& viewer, std::string_view kind, std::string_view starts_with,
              std::string_view after, int limit) {
  Wanted wanted{kind, folded(starts_with), {}, {}};
  if (auto id = PlaceId::parse(after)) {
    auto last = by_id(read, *id);
    if (!last) return {};
    wanted.after = *id;
    wanted.after_name = folded(last->name);
  }
  const auto whole = whole_body(viewer);
  constexpr std::int64_t every = 1'000'000;  // a body's own tree; a narrower reach is cut from it below
  ListPage page{some(read, viewer, wanted, whole ? limit + 1 : every), false};
  if (!whole) {
    const auto reach = within_reach(read, viewer);
    std::erase_if(page.places, [&](const Listed& listed) { return !reach.contains(listed.place.id); });
  }
  const auto size = static_cast<std::size_t>(std::max(limit, 0));
  page.more = page.places.size() > size;
  if (page.more) page.places.resize(size);
  return page;
}

}  // namespace plumbline::places
