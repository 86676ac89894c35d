// Taking a step: the form it asks for, the refusals it meets, and where it leads.
#include "lib/html/govuk/govuk.h"
#include "places/places.h"
#include "records/pages/beginning.h"
#include "records/pages/candidates.h"
#include "records/pages/files.h"
#include "records/pages/judging.h"
#include "records/pages/pages.h"
#include "records/pages/refused.h"
#include "records/store.h"
#include "shell/parts.h"
#include "shell/samples.h"

namespace plumbline::records::pages {

namespace govuk = html::govuk;
using html::Html;
using html::words;
using plumbline::history::Door;
using shell::Visit;

namespace {

// What a step page is about, whether the record exists already or not.
struct Asked {
  policies::PolicyRef policy;
  const Type* type = nullptr;
  const Step* step = nullptr;
  const forms::Form* form = nullptr;
  std::optional<Record> record;
  std::optional<PlaceId> place;
  std::optional<RecordId> part_of;
  json::Object answers;  // as they stand, with this person's draft over them
  std::string address;
  std::optional<clock::Instant> draft_saved;
  json::Object old_draft;  // typed over an earlier version: shown, never laid over
};

std::optional<Asked> existing(Visit& visit, Read& read) {
  const auto id = RecordId::parse(visit.request.capture("id"));
  const auto seen = id ? open(read, visit.viewer(), visit.engine, *id) : Result<Seen>{No::absent};
  if (!seen) return std::nullopt;
  const auto wanted = visit.request.capture("step");
  const auto offer = std::find_if(seen->offers.begin(), seen->offers.end(),
                                  [&](const Offer& o) { return o.step->key == wanted; });
  if (offer == seen->offers.end()) return std::nullopt;
  Asked out{.policy = seen->policy,
            .type = seen->type,
            .step = offer->step,
            .form = seen->form,
            .record = seen->record,
            .place = seen->record.place,
            .part_of = seen->record.part_of,
            .answers = seen->answers,
            .address = "/records/" + id->text() + "/steps/" + offer->step->key,
            .draft_saved = {},
            .old_draft = {}};
  if (auto kept = forms::draft(read, {visit.viewer().person, id->bytes, out.step->key})) {
    if (kept->version == seen->record.version) {
      for (const auto& [key, answer] : kept->answers) out.answers[key] = answer;
      out.draft_saved = kept->saved;
    } else {
      out.old_draft = std::move(kept->answers);
    }
  }
  return out;
}

std::optional<Asked> fresh(Visit& visit, Read& read) {
  Asked out;
  out.policy = visit.library.in_force(visit.viewer().body, visit.today());
  if (!out.policy) return std::nullopt;
  out.type = out.policy->pack->part<RecordsPart>().type(visit.request.capture("type"));
  out.step = out.type == nullptr ? nullptr : out.type->step(visit.request.capture("step"));
  if (out.step == nullptr || !out.step->from.empty()) return std::nullopt;
  const bool offered = std::any_of(out.step->by.begin(), out.step->by.end(), [&](const std::string& role) {
    return people::holds(visit.viewer(), role);
  });
  if (!offered) return std::nullopt;
  out.form = out.policy->pack->part<forms::FormsPart>().form(out.type->form);
  const auto& given = visit.request.method == http::Method::post ? visit.request.form : visit.request.query;
  out.place = PlaceId::parse(given.text("place"));
  if (out.place && !places::visible(read, visit.viewer(), *out.place)) return std::nullopt;
  out.part_of = RecordId::parse(given.text("part_of"));
  if (out.part_of && !open(read, visit.viewer(), visit.engine, *out.part_of)) return std::nullopt;
  out.address = "/records/new/" + out.type->key + "/" + out.step->key;
  return out;
}

bool wants_reason(const Asked& asked, const Problems& problems) {
  return asked.step->reason || std::any_of(problems.begin(), problems.end(),
                                           [](const Problem& p) { return p.code == "needs-reason"; });
}

Html reason_box(const Asked& asked, const Problems& problems, std::string_view typed) {
  if (!wants_reason(asked, problems) && typed.empty()) return {};
  govuk::Textarea box{.name = "reason",
                      .label = {.text = "Your reason"},
                      .hint = {.text = "It is kept beside the record and shown on the policy page."},
                      .value = std::string{typed},
                      .rows = 3};
  for (const auto& problem : problems) {
    if (problem.field == "reason") box.error = {.text = words(problem.message)};
  }
  return govuk::textarea(box);
}

// A record that exists saves what is typed by itself; one that is being made has nowhere to keep it yet.
Html form_start(const Asked& asked) {
  Html out;
  out << "<form method=\"post\" action=\"" << asked.address << "\" novalidate";
  if (asks_for_files(asked_fields(asked.form, *asked.step))) out << " enctype=\"multipart/form-data\"";
  if (asked.record)
    out << " data-autosave=\"/records/" << asked.record->id.text() << "/drafts/" << asked.step->key << "\"";
  return out << ">";
}

Html saved_part(const Asked& asked) {
  if (!asked.record || asked.step->asks.empty()) return {};
  if (!asked.draft_saved)
    return shell::saved_line(shell::Saved::not_yet, "What you write is saved by itself");
  return shell::saved_line(
      shell::Saved::yes, words("Saved at " + clock::time_in_words(clock::to_local(*asked.draft_saved).time)));
}

// Words typed before somebody else changed the record: to be read and copied, not sent unseen.
Html old_words(const Visit& visit, Read& read, const Asked& asked) {
  if (asked.old_draft.empty() || asked.form == nullptr) return {};
  Html inside;
  inside << shell::fields::reading(*asked.form, asked.old_draft,
                                   [&](const forms::Field& field, const json::Value& answer) {
                                     return in_words(read, visit.viewer(), visit.engine, field, answer);
                                   });
  return govuk::details(
      {.summary = "Somebody has changed this since you last typed here. Read what you had typed",
       .text = inside});
}

// After a refusal because of a newer version: what stands now, beside what was typed.
Html what_stands(const Visit& visit, Read& read, const Asked& asked, const Problems& problems) {
  const bool stale =
      std::any_of(problems.begin(), problems.end(), [](const Problem& p) { return p.code == "stale"; });
  if (!stale || asked.form == nullptr || !asked.record) return {};
  const auto seen = open(read, visit.viewer(), visit.engine, asked.record->id);
  if (!seen) return {};
  Html out;
  return out << "<h2>What it says now</h2>"
             << shell::fields::reading(*asked.form, seen->answers,
                                       [&](const forms::Field& field, const json::Value& answer) {
                                         return in_words(read, visit.viewer(), visit.engine, field, answer);
                                       });
}

bool replies_to_points(const Asked& asked) {
  const auto fields = asked_fields(asked.form, *asked.step);
  return std::any_of(fields.begin(), fields.end(),
                     [](const forms::Field* field) { return field->kind == forms::Kind::replies; });
}

// The record as it would stand; one that is being made has no row yet.
Draught draught_of(const Visit& visit, Read& read, const Asked& asked) {
  Draught out{.policy = asked.policy.get(),
              .type = asked.type,
              .form = asked.form,
              .record = asked.record.value_or(Record{}),
              .answers = asked.answers,
              .person = visit.viewer().person};
  if (asked.record) return out;
  out.record.body = visit.viewer().body;
  out.record.type = asked.type->key;
  out.record.place = asked.place;
  out.record.part_of = asked.part_of;
  out.record.made = read.now;
  return out;
}

std::vector<shell::fields::Candidate> drawn_for(Visit& visit, Read& read, const Asked& asked,
                                                const forms::Field& field) {
  if (!asked.record) return {};
  return shell::drawn(visit, read, {*asked.policy, *asked.type, asked.record->id}, field.sample);
}

http::Response step_page(Visit& visit, Read& read, const Asked& asked, forms::Raw typed,
                         const Problems& problems) {
  const auto fields = asked_fields(asked.form, *asked.step);
  Html proposed, evidence;
  if (asked.form != nullptr) {
    const auto draught = draught_of(visit, read, asked);
    proposed = propose(read, visit.engine, draught, fields, typed);
    if (asks_for_grades(fields)) {
      evidence = evidence_part(read, visit.viewer(), visit.engine, draught);
      evidence << framework_part(*asked.policy->pack, fields);
    }
  }
  const Candidates candidates(read, visit.viewer(), visit.engine, fields);
  const auto findings =
      asked.record ? forms::findings(read, asked.record->id) : std::vector<forms::Finding>{};
  const shell::fields::Asking asking{
      typed,
      problems,
      [&](const forms::Field& field) {
        return field.kind == forms::Kind::sampled ? drawn_for(visit, read, asked, field)
                                                  : candidates.of(field);
      },
      findings,
      asked.record ? "/records/" + asked.record->id.text() + "/files" : std::string{},
      candidates.hints()};
  const auto reason = typed.contains("reason") ? typed.at("reason").front() : std::string{};
  const auto back = asked.record ? "/records/" + asked.record->id.text() : std::string{"/"};
  Html main;
  main << "<div class=\"calm\">"
       << govuk::back_link({.href = back, .text = words(asked.record ? asked.record->title : "Home")})
       << shell::fields::error_summary(problems) << "<h1>" << asked.step->title << "</h1>"
       << refusals_part(visit.viewer(), *asked.policy->pack, problems) << saved_part(asked)
       << old_words(visit, read, asked) << form_start(asked) << shell::csrf_field(shell::csrf(visit));
  if (asked.record)
    main << "<input type=\"hidden\" name=\"version\" value=\"" << asked.record->version << "\">";
  if (!asked.record)
    main << beginning_choices(
        visit, read, {asked.policy.get(), asked.type, asked.step, asked.place, asked.part_of}, problems);
  main << evidence << proposed;
  if (asked.form != nullptr) main << shell::fields::sections(*asked.form, fields, asking);
  main << reason_box(asked, problems, reason) << "<div class=\"buttons\">"
       << govuk::button({.text = words(replies_to_points(asked) ? "Check your reply" : asked.step->button)})
       << "<a href=\"" << back << "\">Stop here and come back later</a></div>";
  if (replies_to_points(asked))
    main << "<p class=\"small quiet\">Next you see all your replies before anything is sent.</p>";
  else if (!asked.step->next.empty())
    main << "<p class=\"small quiet\">" << asked.step->next << "</p>";
  main << "</form>" << what_stands(visit, read, asked, problems);
  if (asked.type->safeguarding) main << "<p><a href=\"/safeguarding\">Worried about a child?</a></p>";
  main << "</div>";
  return shell::page(visit, asked.step->title, main, problems.any() ? 422 : 200);
}

// Replies are checked before they are sent: everything said, once more, with the way back.
http::Response check_page(Visit& visit, Read& read, const Asked& asked, const forms::Raw& typed,
                          const json::Object& answers) {
  Html rows, kept;
  int number = 0;
  for (const auto& finding : forms::findings(read, asked.record->id)) {
    if (finding.mark != "point") continue;
    ++number;
    for (const auto& [key, value] : answers) {
      const auto* reply = value.is_object() ? value.as_object().if_contains(finding.id.text()) : nullptr;
      if (reply == nullptr) continue;
      const auto because = json::string_at(reply->as_object(), "because");
      rows << "<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">" << number
           << ". " << finding.title << "</dt><dd class=\"govuk-summary-list__value\"><p><strong>"
           << (json::string_at(reply->as_object(), "stance") == "accurate" ? std::string{"Accurate"}
                                                                           : std::string{"Inaccurate"})
           << "</strong></p>" << html::paragraphs(because) << "</dd></div>";
    }
  }
  for (const auto& [name, values] : typed) {
    if (name == "csrf" || name == "sure") continue;
    for (const auto& value : values)
      kept << "<input type=\"hidden\" name=\"" << name << "\" value=\"" << value << "\">";
  }
  Html main;
  main << "<div class=\"calm\">" << govuk::back_link({.href = asked.address, .text = "Change your reply"})
       << "<h1>Check your reply</h1>"
       << "<dl class=\"govuk-summary-list\">" << rows << "</dl><form method=\"post\" action=\""
       << asked.address << "\">" << shell::csrf_field(shell::csrf(visit)) << kept
       << "<input type=\"hidden\" name=\"sure\" value=\"yes\"><div class=\"buttons\">"
       << govuk::button({.text = words(asked.step->button)}) << "<a href=\"" << asked.address
       << "\">Change your reply</a></div>";
  if (!asked.step->next.empty()) main << "<p class=\"small quiet\">" << asked.step->next << "</p>";
  main << "</form></div>";
  return shell::page(visit, "Check your reply", main);
}

void keep_draft(Visit& visit, Door& door, const Asked& asked, const json::Object& answers) {
  door.write(people::actor(visit.viewer()), [&](Write& write) {
    forms::save_draft(write, {visit.viewer().person, asked.record->id.bytes, asked.step->key},
                      asked.record->version, answers);
  });
}

void unanswered(Door& door, const Asked& asked, const json::Object& answers, Problems& problems) {
  for (const auto* field : asked_fields(asked.form, *asked.step)) {
    if (field->kind != forms::Kind::replies) continue;
    door.read([&](Read& read) { forms::check_replies(read, asked.record->id, *field, answers, problems); });
  }
}

using Find = std::optional<Asked> (*)(Visit&, Read&);

http::Response show(Visit& visit, Read& read, Find find) {
  const auto asked = find(visit, read);
  if (!asked) return shell::not_found(visit);
  return step_page(visit, read, *asked,
                   shell::fields::as_typed(asked_fields(asked->form, *asked->step), asked->answers), {});
}

std::optional<std::int64_t> version_in(const http::Fields& form) {
  const std::string text{form.text("version")};
  if (text.empty() || text.find_first_not_of("0123456789") != std::string::npos || text.size() > 9)
    return std::nullopt;
  return std::stoll(text);
}

http::Response act(Visit& visit, Door& door, Find find) {
  const auto asked = door.ask([&](Read& read) { return find(visit, read); });
  if (!asked) return door.ask([&](Read&) { return shell::not_found(visit); });
  auto typed = shell::fields::posted(visit.request.form);
  Problems problems;
  const auto brought = bring_in(visit, door, asked_fields(asked->form, *asked->step), typed, problems);
  if (asked->record && !brought.empty()) keep_draft(visit, door, *asked, brought);
  Deed deed{.record = {},
            .type = asked->type->key,
            .place = asked->place,
            .part_of = asked->part_of,
            .step = asked->step->key,
            .answers = forms::understood(asked_fields(asked->form, *asked->step), typed, problems),
            .reason = std::string{visit.request.form.text("reason")},
            .version = version_in(visit.request.form)};
  if (asked->record) deed.record = asked->record->id;
  if (replies_to_points(*asked) && asked->record && visit.request.form.text("sure") != "yes") {
    keep_draft(visit, door, *asked, deed.answers);
    unanswered(door, *asked, deed.answers, problems);
    return door.ask([&](Read& read) {
      return problems.any() ? step_page(visit, read, *asked, typed, problems)
                            : check_page(visit, read, *asked, typed, deed.answers);
    });
  }
  if (!problems.any()) {
    const auto taken = door.act(people::actor(visit.viewer()), [&](Write& write) {
      return take(write, visit.viewer(), visit.engine, deed);
    });
    if (taken) return http::see_other("/records/" + taken->record.text());
    problems = as_problems(taken.error());
  }
  return door.ask([&](Read& read) { return step_page(visit, read, *asked, typed, problems); });
}

}  // namespace

http::Response asking(Visit& visit, Read& read) { return show(visit, read, existing); }
http::Response beginning(Visit& visit, Read& read) { return show(visit, read, fresh); }
http::Response taking(Visit& visit, Door& door) { return act(visit, door, existing); }
http::Response making(Visit& visit, Door& door) { return act(visit, door, fresh); }

// Autosave: a subset of a step's fields. What cannot be understood yet is left as it was.
http::Response draft(Visit& visit, Door& door) {
  const auto asked = door.ask([&](Read& read) { return existing(visit, read); });
  if (!asked) return http::text("Not saved: this can no longer be changed here.", 404);
  Problems unfinished;
  const auto answers = forms::understood(asked_fields(asked->form, *asked->step),
                                         shell::fields::posted(visit.request.form), unfinished);
  keep_draft(visit, door, *asked, answers);
  return http::text("", 204);
}

}  // namespace plumbline::records::pages
