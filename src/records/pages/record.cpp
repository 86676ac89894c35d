// One record: where it stands, what it says, what can be done next, what happened.
#include "history/history.h"
#include "lib/html/govuk/govuk.h"
#include "places/places.h"
#include "records/pages/candidates.h"
#include "records/pages/judging.h"
#include "records/pages/pages.h"
#include "records/pages/parts.h"
#include "records/pages/points.h"
#include "records/store.h"
#include "reports/reports.h"
#include "shell/parts.h"
#include "shell/samples.h"
#include "shell/table.h"

namespace plumbline::records::pages {

namespace govuk = html::govuk;
using html::Html;
using html::words;
using shell::Visit;

namespace {

Html place_link(Visit& visit, Read& read, PlaceId id) {
  Html out;
  const auto place = places::by_id(read, id);
  if (!place) return out;
  const bool linked = people::may(visit.viewer(), "places.see") && places::visible(read, visit.viewer(), id);
  if (!linked) return out << " " << place->name;
  return out << " <a href=\"/places/" << id.text() << "\">" << place->name << "</a>";
}

Html heading(Visit& visit, Read& read, const Seen& seen) {
  const auto said = shown(seen.record, seen.sees, seen.type);
  Html out;
  out << shell::crumbs(
             {{.label = seen.type->plural, .href = "/records?type=" + seen.type->key}, {.label = said.title}})
      << "<h1>" << said.title << "</h1><p class=\"lede\">" << said.stage;
  if (said.day)
    out << (said.stage.empty() ? std::string{} : std::string{", "}) << clock::with_weekday(*said.day);
  if (!said.stage.empty() || said.day) out << ".";
  if (seen.record.place) out << place_link(visit, read, *seen.record.place);
  return out << "</p>";
}

bool takes_back(const Seen& seen, const Step& step) {
  const auto* stage = seen.type->stage(step.to);
  return step.reason || (stage != nullptr && stage->withdrawn);
}

bool asks_for_aspects(const Seen& seen, const Step& step) {
  const auto fields = asked_fields(seen.form, step);
  return std::any_of(fields.begin(), fields.end(),
                     [](const forms::Field* field) { return field->kind == forms::Kind::aspect; });
}

std::string address_of(const Seen& seen, const Step& step) {
  if (asks_for_aspects(seen, step)) return "/visits/" + seen.record.id.text() + "/doing";
  return "/records/" + seen.record.id.text() + "/steps/" + step.key;
}

// The step that leads on is the one green button: the first that takes nothing back and leaves the stage;
// else the first that takes nothing back.
const Step* leading(const Seen& seen) {
  const Step* first = nullptr;
  for (const auto& offer : seen.offers) {
    const auto& step = *offer.step;
    if (takes_back(seen, step)) continue;
    if (!step.to.empty() && step.to != seen.record.stage && !step.optional) return &step;
    if (first == nullptr) first = &step;
  }
  return first;
}

Html deeds(const Seen& seen) {
  const auto* first = leading(seen);
  Html button, links;
  for (const auto& offer : seen.offers) {
    const auto& step = *offer.step;
    if (&step == first)
      button << govuk::button({.text = words(step.button), .href = address_of(seen, step)});
    else
      links << "<a href=\"" << address_of(seen, step) << "\">" << step.button << "</a>";
  }
  Html out;
  if (button.empty() && links.empty()) return out;
  return out << "<div class=\"buttons\">" << button << links << "</div>";
}

// What its grades rest on counts what some may not read, so it is for whoever reads all of the record.
Html evidence_of(const Visit& visit, Read& read, const Seen& seen) {
  if (seen.sees != Projection::full) return {};
  return evidence_part(read, visit.viewer(), visit.engine,
                       {.policy = seen.policy.get(),
                        .type = seen.type,
                        .form = seen.form,
                        .record = seen.record,
                        .answers = seen.answers,
                        .person = visit.viewer().person});
}

Html answers_part(const Visit& visit, Read& read, const Seen& seen) {
  if (seen.form == nullptr || seen.sees < Projection::sections) return {};
  if (seen.answers.empty())
    return shell::fields::questions(*seen.form, [&](std::string_view key) { return seen.shows(key); });
  return shell::fields::reading(
      *seen.form, seen.answers,
      [&](const forms::Field& field, const json::Value& answer) {
        if (field.kind == forms::Kind::sampled)
          return shell::said_by_sampled(visit, read, seen, field, answer);
        return in_words(read, visit.viewer(), visit.engine, field, answer);
      },
      "/records/" + seen.record.id.text() + "/files");
}

// Copies of what was published, for whoever reads today all that they hold.
Html copies_part(Read& read, const Seen& seen) {
  Html items;
  for (const auto& copy : reports::copies(read, seen.record.id)) {
    if (!reports::may_read(seen, copy)) continue;
    items << "<li><a href=\"/records/" << seen.record.id.text() << "/copies/" << copy.number << "\">"
          << copy.title << "</a>, as published on " << clock::when_in_words(copy.at) << "</li>";
  }
  Html out;
  if (!items.empty()) out << "<h2>Published copies</h2><ul class=\"links\">" << items << "</ul>";
  return out;
}

// What is no step: a sample that was drawn, a copy that was kept, and who has read it.
std::string deed_in_words(const plumbline::history::Line& line) {
  const auto* copy = line.content.if_contains("copy");
  const auto number = copy != nullptr && copy->is_int64() ? " " + std::to_string(copy->as_int64()) : "";
  if (line.deed == "copy-kept") return "kept copy" + number;
  if (line.deed == "copy-read") return "read copy" + number;
  if (line.deed == "population-frozen") return "froze the list for a random sample";
  if (line.deed == "sample-drawn") return "drew a random sample from it";
  if (line.deed == "nobody-to-draw") return "found nobody to draw at random";
  return line.deed;
}

}  // namespace

http::Response record(Visit& visit, Read& read) {
  const auto id = RecordId::parse(visit.request.capture("id"));
  const auto seen = id ? open(read, visit.viewer(), visit.engine, *id) : Result<Seen>{No::absent};
  if (!seen) return shell::not_found(visit);
  Html main;
  main << heading(visit, read, *seen) << deeds(*seen) << makings(visit, *seen) << points(read, *seen)
       << answers_part(visit, read, *seen) << evidence_of(visit, read, *seen) << copies_part(read, *seen)
       << shell::samples(visit, read, *seen) << parts_part(visit, read, *seen);
  if (seen->sees == Projection::full) {
    main << "<p><a href=\"/records/" << id->text() << "/history\">What has happened to this</a></p>";
  }
  if (seen->type->safeguarding) main << "<p><a href=\"/safeguarding\">Worried about a child?</a></p>";
  return shell::page(visit, shown(seen->record, seen->sees, seen->type).title, main);
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
         << (line.deed == "refused" ? std::string{"refused, "} : std::string{})
         << (step == nullptr ? deed_in_words(line) : step->button);
    if (!reason.empty()) what << ". Reason: " << reason;
    changes.push_back({.when = words(clock::when_in_words(line.at)), .what = what});
  }
  Html main;
  main << shell::crumbs({{.label = seen->record.title, .href = "/records/" + id->text()},
                         {.label = "What has happened"}})
       << "<h1>What has happened to this</h1>" << shell::log_list(changes);
  return shell::page(visit, "What has happened", main);
}

}  // namespace plumbline::records::pages
