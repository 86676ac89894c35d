// What was found at a place, by what it counts for: a judgement area or an item of the contract. A comment
// that counts for two stands under both.
#include "places/places.h"
#include "records/pages/pages.h"
#include "records/queries.h"
#include "records/store.h"
#include "shell/parts.h"

namespace plumbline::records::pages {

using html::Html;
using html::words;
using shell::Visit;

namespace {

struct Found {
  RecordId record;
  std::string title, mark, text, feeds;
  std::optional<clock::Date> day;
};

// Only of records that this viewer reads in full.
std::vector<Found> found_at(Read& read, const people::Viewer& viewer, PlaceId place) {
  return read.sql.all(queries::found_at_place,
                      {json_list(viewer.audiences), read.now, viewer.body, place, read.today()},
                      [](const sql::Row& row) {
                        return Found{row.key<RecordId>(0), row.string(1), row.string(2),
                                     row.string(3),        row.string(4), row.maybe_date(5)};
                      });
}

bool counts_for(const Found& found, const std::string& feed) {
  const auto lines = "\n" + found.feeds + "\n";
  return lines.find("\n" + feed + "\n") != std::string::npos;
}

Html one(const Found& found) {
  Html out;
  out << "<li>" << shell::sign(found.mark == "strength" ? shell::Sign::up1 : shell::Sign::flag) << found.text
      << " <span class=\"small quiet\">" << found.title
      << (found.mark == "strength" ? std::string{", a strength"} : std::string{", a point to work on"});
  if (found.day)
    out << ", <a href=\"/records/" << found.record.text() << "\">" << clock::in_words(*found.day) << "</a>";
  return out << "</span></li>";
}

Html under(const forms::Feed& feed, const std::vector<Found>& all) {
  Html items;
  for (const auto& found : all) {
    if (counts_for(found, feed.key)) items << one(found);
  }
  Html out;
  out << "<h3>" << feed.title << "</h3>";
  if (items.empty()) return out << "<p class=\"quiet\">Nothing yet.</p>";
  return out << "<ul class=\"links\">" << items << "</ul>";
}

}  // namespace

http::Response found(Visit& visit, Read& read) {
  const auto id = PlaceId::parse(visit.request.capture("id"));
  const auto place = id ? places::visible(read, visit.viewer(), *id) : Result<places::Place>{No::absent};
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  if (!place || !policy) return shell::not_found(visit);
  const auto all = found_at(read, visit.viewer(), *id);
  Html main;
  main << shell::crumbs({{.label = "Places", .href = "/places"},
                         {.label = place->name, .href = "/places/" + id->text()},
                         {.label = "What was found"}})
       << "<h1>What was found at " << place->name
       << "</h1><p class=\"lede\">Strengths and points of every report that you can read, by what "
          "they count for.</p>";
  std::string group;
  for (const auto& feed : policy->pack->part<forms::FormsPart>().feeds) {
    if (feed.group != group) main << "<h2>" << feed.group << "</h2>";
    group = feed.group;
    main << under(feed, all);
  }
  return shell::page(visit, "What was found at " + place->name, main);
}

}  // namespace plumbline::records::pages
