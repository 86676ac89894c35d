// The pages behind routes.cpp.
#pragma once
#include "assurance/assurance.h"
#include "shell/parts.h"
#include "shell/route.h"

namespace plumbline::assurance::pages {

using html::Html;
using http::Response;
using shell::Visit;

Response policy(Visit& visit, Read& read);  // every clause and how it stands
Response clause(Visit& visit, Read& read);  // one: wording, what is done about it, how it stands, proof

shell::Verdict shown(Verdict verdict);
Html heading(const policies::Policy& policy);
// How many clauses stand worst at which verdict.
Html totals(const std::vector<Count>& counts);
// The clauses of one group with their worst verdict; `current` is the one being read.
Html clause_list(const policies::Policy& policy, const std::vector<Count>& counts, std::string_view group,
                 std::string_view current);
std::vector<std::string> groups(const policies::Pack& pack);
const Count* count_of(const std::vector<Count>& counts, std::string_view clause);

// What proves the standing of a clause, newest first: only what this viewer may open.
struct ProofLine {
  clock::Instant at;
  std::string what, link_text, href;
};
std::vector<ProofLine> proof_lines(Visit& visit, Read& read, const policies::Policy& policy,
                                   const policies::Clause& clause);
Html proof(Visit& visit, Read& read, const policies::Policy& policy, const policies::Clause& clause);
Response proof_file(Visit& visit, Read& read);  // the same as a sheet, with the newest seal
std::string moment_in_words(clock::Instant at);

}  // namespace plumbline::assurance::pages
