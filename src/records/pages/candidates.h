// Inside the room's pages: who and where may be chosen, and how ids read.
#pragma once
#include "records/records.h"
#include "shell/fields.h"

namespace plumbline::records::pages {

// Reads what a form needs once, so that fields can be drawn without a query each.
class Candidates {
 public:
  Candidates(Read& read, const Viewer& viewer, const Engine& engine,
             const std::vector<const forms::Field*>& asked);
  std::vector<shell::fields::Candidate> of(const forms::Field& field) const;
  const std::map<std::string, std::string>& hints() const { return hints_; }  // by field: what is not listed

 private:
  std::map<std::string, std::string> hints_;
  std::map<std::string, std::vector<shell::fields::Candidate>> by_field_;
};

// An answer in words: people and places by name, subjects only to those who know theirs: to others “A pupil”.
std::string in_words(Read& read, const Viewer& viewer, const Engine& engine, const forms::Field& field,
                     const json::Value& answer);

}  // namespace plumbline::records::pages
