// The proof of a clause as a sheet to take away: wording, standing and what happened, for whoever asks to see
// it.
#include "assurance/pages/pages.h"
#include "history/sealed.h"
#include "lib/csv/csv.h"

namespace plumbline::assurance::pages {

namespace {

std::string sheet(Visit& visit, Read& read, const policies::Policy& policy, const policies::Clause& clause) {
  std::string out = csv::row({"Clause", clause.id, clause.title});
  out += csv::row({"Wording", clause.text});
  out += csv::row({"Policy", policy.pack->title + ", version " + std::to_string(policy.pack->version),
                   "in force since " + clock::in_words(policy.from)});
  out += csv::row({"Hash of the policy as adopted", policy.pack->hash});
  out += csv::row({"Taken away", moment_in_words(visit.now), visit.viewer().name});
  if (const auto sealed = history::last_seal(read)) {
    out +=
        csv::row({"Newest seal", std::to_string(sealed->number), sealed->hash, moment_in_words(sealed->at)});
  }
  out += csv::row({}) + csv::row({"Where", "Verdict", "Overrides", "Why", "Since"});
  for (const auto& one : standings(read, visit.viewer(), clause.id)) {
    out +=
        csv::row({one.place ? one.place_name : visit.viewer().body_name, std::string{words_of(one.verdict)},
                  std::to_string(one.overrides), one.why, clock::iso(one.valid_from)});
  }
  out += csv::row({}) + csv::row({"When", "What happened", "Record", "Address"});
  for (const auto& line : proof_lines(visit, read, policy, clause)) {
    out += csv::row({moment_in_words(line.at), line.what, line.link_text,
                     line.href.empty() ? std::string{} : visit.origin + line.href});
  }
  return out;
}

}  // namespace

Response proof_file(Visit& visit, Read& read) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  const auto* clause = policy ? policy->pack->clause(visit.request.capture("clause")) : nullptr;
  if (clause == nullptr) return shell::not_found(visit);
  Response out;
  out.content_type = "text/csv; charset=utf-8";
  out.body = sheet(visit, read, *policy, *clause);
  out.header("Content-Disposition", "attachment; filename=\"" + clause->id + "-proof.csv\"");
  return out;
}

}  // namespace plumbline::assurance::pages
