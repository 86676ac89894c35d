#include "shell/samples.h"

#include "forms/sampled.h"
#include "lib/html/govuk/govuk.h"
#include "places/places.h"
#include "records/scene.h"
#include "visits/sampling.h"
#include "visits/windows.h"

namespace plumbline::shell {

namespace {

using html::Html;

std::string plural_of(const policies::Pack& pack, const visits::Draw& draw) {
  const auto* relation = pack.relation_kind(draw.relation);
  const auto* kind = relation == nullptr ? nullptr : pack.subject_kind(relation->subject);
  return kind == nullptr ? std::string{"people"} : visits::in_a_sentence(kind->plural);
}

bool asks_for(const records::Seen& seen, const records::Step& step, const visits::Draw& draw) {
  if (std::ranges::find(draw.at, step.key) != draw.at.end()) return true;
  const auto fields = records::asked_fields(seen.form, step);
  return std::ranges::any_of(fields, [&](const forms::Field* field) {
    return field->kind == forms::Kind::sampled && field->sample == draw.key;
  });
}

// Whether this viewer is one of those who meet the people drawn, at whatever stage the record stands.
bool asks(const Visit& visit, history::Read& read, const records::Seen& seen, const visits::Draw& draw) {
  const auto here =
      seen.record.place ? places::and_above(read, *seen.record.place, read.today()) : std::vector<PlaceId>{};
  return std::ranges::any_of(seen.type->steps, [&](const records::Step& step) {
    return asks_for(seen, step, draw) && records::may_take(visit.viewer(), step, here);
  });
}

// Why somebody was not asked, where any field of this sample says so.
std::string reason_of(const records::Seen& seen, std::string_view key, SubjectId subject) {
  for (const auto& section : seen.form == nullptr ? std::vector<forms::Section>{} : seen.form->sections) {
    for (const auto& field : section.fields) {
      if (field.kind != forms::Kind::sampled || field.sample != key) continue;
      const auto* answer = seen.answers.if_contains(field.key);
      const auto* said = answer != nullptr && answer->is_object()
                             ? answer->as_object().if_contains(subject.text())
                             : nullptr;
      if (said == nullptr || !said->is_object()) continue;
      if (auto reason = json::string_at(said->as_object(), forms::not_asked); !reason.empty())
        return std::string{reason};
    }
  }
  return {};
}

Html people_drawn(Visit& visit, history::Read& read, const records::Seen& seen, const visits::Draw& draw,
                  const visits::Sample& sample) {
  Html out;
  out << "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const auto& [subject, name] :
       visits::called(read, visit.viewer(), visit.engine, *seen.policy->pack, draw, sample)) {
    out << "<li>" << name;
    if (const auto reason = reason_of(seen, draw.key, subject); !reason.empty())
      out << ": not asked, because: " << reason;
    out << "</li>";
  }
  return out << "</ul>";
}

Html draw_again(const records::Seen& seen, const visits::Sample& sample) {
  Html inside;
  inside << "<p>First the list of all " << sample.size
         << " was frozen, a line for each, and its hash written to the history:</p><p><code>" << sample.digest
         << "</code></p><p>Then this seed was drawn:</p><p><code>" << sample.seed
         << "</code></p><p>Chosen are the first " << sample.drawn.size()
         << " lines by SHA-256 of seed and line. The lines name nobody. <a href=\"/records/"
         << seen.record.id.text() << "/samples/" << sample.key
         << "\">Download the list</a>, and draw with the script redraw.py of this software's "
            "documents:</p><pre><code>python3 redraw.py population.txt "
         << sample.size << " " << sample.digest << " " << sample.seed << " " << sample.drawn.size()
         << "</code></pre><p>It prints:</p><pre><code>";
  for (const auto& one : sample.drawn) inside << one.line << "\n";
  inside << "</code></pre>";
  return html::govuk::details({.summary = "Draw it again yourself", .text = std::move(inside)});
}

Html one_sample(Visit& visit, history::Read& read, const records::Seen& seen, const visits::Draw& draw,
                const visits::Sample& sample) {
  const auto plural = plural_of(*seen.policy->pack, draw);
  Html out;
  out << "<h2>Drawn at random</h2>";
  if (sample.size == 0) {
    return out << "<p>Nobody was drawn: on " << clock::in_words(clock::to_local(sample.at).date)
               << " there were no " << plural << " here.</p>";
  }
  out << "<p>" << sample.drawn.size() << " of " << sample.size << " " << plural << ", "
      << clock::when_in_words(sample.at) << ".</p>";
  if (asks(visit, read, seen, draw)) out << people_drawn(visit, read, seen, draw, sample);
  return out << draw_again(seen, sample);
}

}  // namespace

std::vector<fields::Candidate> drawn(Visit& visit, history::Read& read, const Sampled& of,
                                     std::string_view key) {
  std::vector<fields::Candidate> out;
  const auto draw = visits::draw_named(of.type, key);
  const auto sample = draw ? visits::sample(read, of.record, key) : std::nullopt;
  if (!sample) return out;
  for (auto& [subject, name] :
       visits::called(read, visit.viewer(), visit.engine, *of.policy.pack, *draw, *sample))
    out.push_back({subject.text(), std::move(name)});
  return out;
}

html::Html samples(Visit& visit, history::Read& read, const records::Seen& seen) {
  Html out;
  if (seen.sees != records::Projection::full || visits::draws_of(*seen.type).empty()) return out;
  for (const auto& sample : visits::samples(read, seen.record.id)) {
    if (const auto draw = visits::draw_named(*seen.type, sample.key))
      out << one_sample(visit, read, seen, *draw, sample);
  }
  return out;
}

std::string said_by_sampled(const Visit& visit, history::Read& read, const records::Seen& seen,
                            const forms::Field& field, const json::Value& answer) {
  const auto draw = visits::draw_named(*seen.type, field.sample);
  if (draw && asks(visit, read, seen, *draw)) return forms::counts_in_words(field, answer);
  const auto least = draw ? draw->least_shown.on(*seen.policy, visit.today()).value_or(0) : 0;
  return forms::counts_for_readers(field, answer, least);
}

}  // namespace plumbline::shell
