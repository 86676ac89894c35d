// Doing a visit, on a phone and with one thumb: what do I look for next, and is what I wrote safe?
#include "lib/html/govuk/govuk.h"
#include "places/places.h"
#include "shell/fields.h"
#include "shell/parts.h"
#include "shell/samples.h"
#include "visits/pages/aspects.h"
#include "visits/pages/pages.h"

namespace plumbline::visits::pages {

namespace {

namespace govuk = html::govuk;
using html::Html;

constexpr std::size_t most_next = 4;

std::string address(const UnderWay& under_way) {
  return "/visits/" + under_way.seen.record.id.text() + "/doing";
}
std::string finish_address(const UnderWay& under_way) {
  return "/records/" + under_way.seen.record.id.text() + "/steps/" + under_way.step->key;
}

std::string typed(const forms::Raw& raw, const std::string& name) {
  const auto found = raw.find(name);
  return found == raw.end() || found->second.empty() ? std::string{} : found->second.front();
}

// Minutes since the visit was begun, while it is the same day.
std::optional<std::int64_t> minutes_used(const UnderWay& under_way, clock::Instant now) {
  const auto begun = under_way.seen.record.changed;
  if (clock::to_local(begun).date != clock::to_local(now).date || now < begun) return std::nullopt;
  return std::chrono::duration_cast<clock::Minutes>(now - begun).count();
}

Html meter(std::int64_t used, std::int64_t limit) {
  Html out;
  out << "<svg class=\"meter\" viewBox=\"0 0 " << limit
      << " 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect width=\""
      << std::min(used, limit) << "\" height=\"6\"/></svg>";
  return out;
}

Html heading(const shell::Visit& page, const UnderWay& under_way) {
  Html out;
  const auto saved = under_way.saved
                         ? "Saved at " + clock::time_in_words(clock::to_local(*under_way.saved).time)
                         : std::string{"What you write is saved by itself"};
  out << shell::saved_line(under_way.saved ? shell::Saved::yes : shell::Saved::not_yet, saved) << "<h1>"
      << (under_way.visit ? under_way.visit->place_name : under_way.seen.record.title)
      << "</h1><p class=\"small\">" << under_way.seen.type->title << ".";
  const auto used = minutes_used(under_way, page.now);
  const auto limit = under_way.visit ? under_way.visit->minutes : 0;
  if (used && limit > 0) out << " " << *used << " of " << limit << " minutes.";
  out << " " << under_way.done() << " of " << under_way.aspects.size() << " aspects done.</p>";
  if (used && limit > 0) out << meter(*used, limit);
  return out;
}

std::string feeds_words(const UnderWay& under_way, const forms::Field& field) {
  std::string out;
  const auto& part = under_way.seen.policy->pack->part<forms::FormsPart>();
  for (const auto& key : field.feeds) {
    if (const auto* feed = part.feed(key)) out += (out.empty() ? " Feeds: " : ", ") + feed->title;
  }
  return out.empty() ? out : out + ".";
}

void write_choice(Html& out, const forms::Field& field, const forms::Raw& raw, bool seen) {
  const auto value = seen ? std::string{"yes"} : std::string{"no"};
  const auto id = field.key + "-" + value;
  out << "<div><input type=\"radio\" name=\"" << field.key << "-seen\" id=\"" << id << "\" value=\"" << value
      << "\"";
  if (typed(raw, field.key + "-seen") == value) out << " checked";
  out << "><label for=\"" << id << "\">" << shell::sign(seen ? shell::Sign::eye : shell::Sign::dash)
      << (seen ? std::string{"Seen"} : std::string{"Not seen"}) << "</label></div>";
}

Html choices(const forms::Field& field, const forms::Raw& raw, const Problems& problems) {
  Html out;
  out << "<fieldset class=\"pair\" id=\"" << field.key << "\"";
  if (problems.any()) out << " aria-describedby=\"why\"";
  out << "><legend class=\"govuk-visually-hidden\">" << field.label << ": seen or not seen?</legend>";
  write_choice(out, field, raw, true);
  write_choice(out, field, raw, false);
  return out << "</fieldset>";
}

Html what_was_seen(const forms::Field& field, const forms::Raw& raw) {
  Html label;
  label << "What you saw <span class=\"quiet regular\">(no names)</span>";
  Html out;
  out << govuk::textarea({.name = field.key + "-saw",
                          .label = {.text = std::move(label)},
                          .value = typed(raw, field.key + "-saw"),
                          .rows = 4})
      << govuk::radios({.name = field.key + "-mark",
                        .fieldset = govuk::Fieldset{.legend = {.text = "For those who read it, is this"}},
                        .items = {{.text = "a strength", .value = "strength"},
                                  {.text = "a point to work on", .value = "point"},
                                  {.text = "neither", .value = "none"}},
                        .value = typed(raw, field.key + "-mark"),
                        .classes = "govuk-radios--small"})
      << govuk::input({.name = field.key + "-where",
                       .label = {.text = "Where (optional)"},
                       .value = typed(raw, field.key + "-where")});
  return out;
}

Html prompt(const shell::Visit& page, const UnderWay& under_way, const forms::Field& field,
            const forms::Raw& raw, const Problems& problems) {
  Html out;
  // The address is the prompt's own, so that words kept on a phone come back to their prompt.
  out << "<form id=\"prompt\" method=\"post\" action=\"" << address(under_way)
      << "\" data-autosave=\"/records/" << under_way.seen.record.id.text() << "/drafts/"
      << under_way.step->key << "?prompt=" << field.key << "\" novalidate>"
      << shell::csrf_field(shell::csrf(page)) << "<input type=\"hidden\" name=\"prompt\" value=\""
      << field.key << "\"><section class=\"prompt\" aria-labelledby=\"prompt-title\"><h2 id=\"prompt-title\">"
      << under_way.number(field) << ". " << field.label << "</h2>";
  const auto hint = field.hint + feeds_words(under_way, field);
  if (!hint.empty()) out << "<p class=\"small quiet\">" << hint << "</p>";
  if (problems.any()) {
    out << "<p class=\"govuk-error-message\" id=\"why\"><span class=\"govuk-visually-hidden\">Error:</span> "
        << problems.list().front().message << "</p>";
  }
  out << choices(field, raw, problems) << what_was_seen(field, raw) << "</section></form>";
  return out;
}

std::string answer_word(const UnderWay& under_way, const forms::Field& field) {
  if (!under_way.answered(field)) return "–";
  return under_way.answers.at(field.key).as_object().at("seen").as_bool() ? "Seen" : "Not seen";
}

void write_prompt_link(Html& out, const UnderWay& under_way, const forms::Field& field) {
  out << "<li><a href=\"" << address(under_way) << "?prompt=" << field.key << "\">" << under_way.number(field)
      << ". " << field.label << "</a><span>" << answer_word(under_way, field) << "</span></li>";
}

Html next_prompts(const UnderWay& under_way, const forms::Field& current) {
  Html out;
  std::size_t shown = 0;
  for (const auto* field : under_way.aspects) {
    if (under_way.number(*field) <= under_way.number(current) || under_way.answered(*field) ||
        shown == most_next)
      continue;
    write_prompt_link(out, under_way, *field);
    ++shown;
  }
  if (out.empty()) return out;
  Html list;
  return list << "<h2>Next in this room</h2><ul class=\"prompts\">" << out << "</ul>";
}

Html all_prompts(const UnderWay& under_way) {
  Html list;
  list << "<ul class=\"prompts\">";
  for (const auto* field : under_way.aspects) write_prompt_link(list, under_way, *field);
  list << "</ul>";
  return govuk::details(
      {.summary = "All " + std::to_string(under_way.aspects.size()) + " aspects", .text = std::move(list)});
}

// Opened in place, without leaving what was being written. Nothing of it is stored.
Html worried(const shell::Visit& page, Read& read, const UnderWay& under_way) {
  Html who;
  const auto& place = under_way.seen.record.place;
  for (const auto& id : place ? places::and_above(read, *place, page.today()) : std::vector<PlaceId>{}) {
    const auto found = places::by_id(read, id);
    if (!found || found->safeguarding_phone.empty()) continue;
    who << "<p><strong>" << found->safeguarding_name << "</strong>, " << found->name << "<br><a href=\""
        << html::url("tel:" + found->safeguarding_phone) << "\">Call " << found->safeguarding_phone
        << "</a></p>";
    break;
  }
  Html out;
  out << "<details class=\"worried\"><summary>Worried about a child?</summary><div><p><strong>Tell someone "
         "now. Do not write it here.</strong></p>"
      << who << "<p><a href=\"tel:999\">Call 999</a> if a child is in danger now. <a href=\"/safeguarding";
  if (place) out << "?place=" << place->text();
  return out << "\">More help</a></p></div></details>";
}

Html finished(const UnderWay& under_way) {
  Html out;
  out << "<div class=\"note\"><p><strong>Every aspect has an answer.</strong> Read it through, then "
         "finish.</p></div>"
      << all_prompts(under_way);
  return out;
}

Response show(shell::Visit& page, Read& read, const UnderWay& under_way, const forms::Field* field,
              const forms::Raw& raw, const Problems& problems) {
  Html main, foot;
  main << "<div class=\"visit\">" << heading(page, under_way);
  foot << worried(page, read, under_way);
  if (field == nullptr) {
    main << finished(under_way);
    foot << govuk::button({.text = under_way.step->button, .href = finish_address(under_way)});
  } else {
    main << prompt(page, under_way, *field, raw, problems) << next_prompts(under_way, *field)
         << all_prompts(under_way) << "<p class=\"small\"><a href=\"" << finish_address(under_way) << "\">"
         << under_way.step->button << "</a></p>";
    foot << "<button class=\"govuk-button\" form=\"prompt\">Save and next</button>";
  }
  main << shell::samples(page, read, under_way.seen) << "</div>";
  auto answer = shell::page_with_foot(page, under_way.seen.record.title, main, std::move(foot));
  if (problems.any()) answer.status = 422;
  return answer;
}

// A prompt that is opened is answered one way or the other.
Problems problems_of(const UnderWay& under_way, const forms::Field& field, const forms::Raw& raw,
                     json::Object& answers) {
  Problems out;
  answers = forms::understood({under_way.aspect(field.key)}, raw, out);
  const auto* answer = answers.if_contains(field.key);
  if ((answer == nullptr || answer->is_null()) && !out.any())
    out.add(field.key, "Choose Seen or Not seen. Not seen never counts against anybody.");
  return out;
}

}  // namespace

Response doing(shell::Visit& page, Read& read) {
  const auto under_way = pages::under_way(page, read);
  if (!under_way) {
    const auto id = RecordId::parse(page.request.capture("record"));
    const bool readable = id && records::open(read, page.viewer(), page.engine, *id);
    return readable ? http::see_other("/records/" + id->text()) : shell::not_found(page);
  }
  const auto* wanted = under_way->aspect(page.request.query.text("prompt"));
  const auto* field = wanted != nullptr ? wanted : under_way->next({});
  const auto raw = field == nullptr ? forms::Raw{} : shell::fields::as_typed({field}, under_way->answers);
  return show(page, read, *under_way, field, raw, {});
}

Response save(shell::Visit& page, Door& door) {
  const auto under_way = door.ask([&](Read& read) { return pages::under_way(page, read); });
  const auto* field = under_way ? under_way->aspect(page.request.form.text("prompt")) : nullptr;
  if (field == nullptr) return shell::not_found(page);
  const auto raw = shell::fields::posted(page.request.form);
  json::Object answers;
  const auto problems = problems_of(*under_way, *field, raw, answers);
  if (problems.any())
    return door.ask([&](Read& read) { return show(page, read, *under_way, field, raw, problems); });
  const auto next = door.act(people::actor(page.viewer()), [&](history::Write& write) {
    forms::save_draft(write, {page.viewer().person, under_way->seen.record.id.bytes, under_way->step->key},
                      under_way->seen.record.version, answers);
    auto now = *under_way;
    for (const auto& [key, answer] : answers) now.answers[key] = answer;
    const auto* following = now.next(field->key);
    return following == nullptr ? std::string{} : following->key;
  });
  return http::see_other(address(*under_way) + (next.empty() ? "" : "?prompt=" + next));
}

}  // namespace plumbline::visits::pages
