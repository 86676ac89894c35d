// One record: where it stands, what it says, what can be done next, what happened.
#include "history/history.h"
#include "lib/html/govuk/govuk.h"
#include "places/places.h"
#include "records/pages/candidates.h"
#include "records/pages/pages.h"
#include "records/pages/points.h"
#include "records/store.h"
#include "shell/parts.h"
#include "shell/table.h"

namespace plumbline::records::pages {

namespace govuk = html::govuk;
using html::Html;
using html::words;
using shell::Visit;

namespace {

std::string stage_title(const Seen& seen) {
  const auto* stage = seen.type->stage(seen.record.stage);
  return stage == nullptr ? seen.record.stage : stage->title;
}

Html heading(Read& read, const Seen& seen) {
  Html out;
  const auto place = seen.record.place ? places::by_id(read, *seen.record.place) : std::nullopt;
  out << shell::crumbs({{.label = seen.type->plural, .href = "/records?type=" + seen.type->key}, {.label = seen.record.title}}) << "<h1>"
      << seen.record.title << "</h1><p class=\"lede\">" << stage_title(seen);
  if (seen.record.day) out << ", " << clock::with_weekday(*seen.record.day);
  out << ".";
  if (place) out << " <a href=\"/places/" << place->id.text() << "\">" << place->name << "</a>";
  return out << "</p>";
}

bool takes_back(const Seen& seen, const Step& step) {
  const auto* stage = seen.type->stage(step.to);
  return step.reason || (stage != nullptr && stage->withdrawn);
}

bool asks_for_aspects(const Seen& seen, const Step& step) {
  const auto fields = asked_fields(seen.form, step);
  return std::any_of(fields.begin(), fields.end(), [](const forms::Field* field) { return field->kind == forms::Kind::aspect; });
}

std::string address_of(const Seen& seen, const Step& step) {
  if (asks_for_aspects(seen, step)) return "/visits/" + seen.record.id.text() + "/doing";
  return "/records/" + seen.record.id.text() + "/steps/" + step.key;
}

// The step that leads on is the one green button; what takes something back is a link.
Html deeds(const Seen& seen) {
  Html button, links;
  for (const auto& offer : seen.offers) {
    const auto& step = *offer.step;
    if (button.empty() && !takes_back(seen, step)) {
      button << govuk::button({.text = words(step.button), .href = address_of(seen, step)});
    } else {
      links << "<a href=\"" << address_of(seen, step) << "\">" << step.button << "</a>";
    }
  }
  Html out;
  if (button.empty() && links.empty()) return out;
  return out << "<div class=\"buttons\">" << button << links << "</div>";
}

Html parts_part(Visit& visit, Read& read, const Seen& seen) {
  const auto& types = seen.policy->pack->part<RecordsPart>().types;
  const auto inside = std::find_if(types.begin(), types.end(), [&](const Type& type) { return type.part_of == seen.record.type; });
  if (inside == types.end()) return {};
  shell::Table table{.caption = inside->plural, .columns = {{"What"}, {"Where"}, {"Day"}, {"Stands at"}}};
  for (const auto& one : list(read, visit.viewer(), {.type = {}, .stages = {}, .place = {}, .part_of = seen.record.id}, 200)) {
    const auto* type = seen.policy->pack->part<RecordsPart>().type(one.record.type);
    const auto* stage = type == nullptr ? nullptr : type->stage(one.record.stage);
    table.rows.push_back({.cells = {{.text = words(one.record.title), .href = "/records/" + one.record.id.text()},
                                    {.text = words(one.place_name)},
                                    {.text = words(one.record.day ? clock::day_and_month(*one.record.day) : "")},
                                    {.text = words(stage == nullptr ? "" : stage->title)}}});
  }
  Html out;
  return out << "<h2>" << inside->plural << "</h2>" << shell::table(table);
}

Html answers_part(Read& read, const Seen& seen) {
  if (seen.form == nullptr || seen.sees < Projection::sections) return {};
  if (seen.answers.empty()) return shell::fields::questions(*seen.form, [&](std::string_view key) { return seen.shows(key); });
  return shell::fields::reading(*seen.form, seen.answers, [&](const forms::Field& field, const json::Value& answer) {
    return in_words(read, field, answer);
  });
}

}  // namespace

http::Response record(Visit& visit, Read& read) {
  const auto id = RecordId::parse(visit.request.capture("id"));
  const auto seen = id ? open(read, visit.viewer(), visit.engine, *id) : Result<Seen>{No::absent};
  if (!seen) return shell::not_found(visit);
  Html main;
  main << heading(read, *seen) << deeds(*seen) << points(read, *seen) << answers_part(read, *seen) << parts_part(visit, read, *seen);
  if (seen->sees == Projection::full) {
    main << "<p><a href=\"/records/" << id->text() << "/history\">What has happened to this</a></p>";
  }
  if (seen->type->safeguarding) main << "<p><a href=\"/safeguarding\">Worried about a child?</a></p>";
  return shell::page(visit, seen->record.title, main);
}

http::Response readable(Visit& visit, Read& read) {
  const std::string type{visit.request.query.text("type")};
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  const auto* known = policy ? policy->pack->part<RecordsPart>().type(type) : nullptr;
  shell::Table table{.caption = "Records that you can read",
                     .columns = {{"What"}, {"Where"}, {"Day"}, {"Stands at"}},
                     .when_empty = "There is nothing here that you can read yet."};
  for (const auto& one : list(read, visit.viewer(), {.type = known == nullptr ? "" : type, .stages = {}, .place = {}, .part_of = {}}, 100)) {
    const auto* kind = policy->pack->part<RecordsPart>().type(one.record.type);
    const auto* stage = kind == nullptr ? nullptr : kind->stage(one.record.stage);
    table.rows.push_back({.cells = {{.text = words(one.record.title), .href = "/records/" + one.record.id.text()},
                                    {.text = words(one.place_name)},
                                    {.text = words(one.record.day ? clock::in_short(*one.record.day) : "")},
                                    {.text = words(stage == nullptr ? "" : stage->title)}}});
  }
  Html main;
  const auto title = known == nullptr ? std::string{"Records"} : known->plural;
  main << "<h1>" << title << "</h1>";
  if (policy) {
    Html begin;
    for (const auto& [kind, step] : beginnings(visit.viewer(), *policy)) {
      if (known != nullptr && kind != known) continue;
      if (!kind->part_of.empty()) continue;
      begin << "<li><a href=\"/records/new/" << kind->key << "/" << step->key << "\">" << step->button << "</a></li>";
    }
    if (!begin.empty()) main << "<ul class=\"links\">" << begin << "</ul>";
  }
  main << shell::table(table);
  return shell::page(visit, title, main);
}

http::Response history(Visit& visit, Read& read) {
  const auto id = RecordId::parse(visit.request.capture("id"));
  const auto seen = id ? open(read, visit.viewer(), visit.engine, *id) : Result<Seen>{No::absent};
  if (!seen || seen->sees != Projection::full) return shell::not_found(visit);
  std::vector<shell::Change> changes;
  for (const auto& line : plumbline::history::of_chain(read, id->bytes, 200, seen->since)) {
    Html what;
    const auto* step = seen->type->step(json::string_at(line.content, "step"));
    const auto reason = json::string_at(line.content, "reason");
    what << (line.person_name.empty() ? std::string{"The program"} : line.person_name) << ": "
         << (line.deed == "refused" ? std::string{"refused, "} : std::string{}) << (step == nullptr ? line.deed : step->button);
    if (!reason.empty()) what << ". Reason: " << reason;
    changes.push_back({.when = words(clock::when_in_words(line.at)), .what = what});
  }
  Html main;
  main << shell::crumbs({{.label = seen->record.title, .href = "/records/" + id->text()}, {.label = "What has happened"}})
       << "<h1>What has happened to this</h1>" << shell::log_list(changes);
  return shell::page(visit, "What has happened", main);
}

}  // namespace plumbline::records::pages
