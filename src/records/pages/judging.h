// Parts of pages where grades are given or read: what they rest on, and what is proposed.
#pragma once
#include "judgements/judgements.h"
#include "lib/html/html.h"
#include "records/scene.h"

namespace plumbline::records::pages {

// A record as it would stand with what is typed, whether it exists yet or not.
struct Draught {
  const policies::Policy* policy = nullptr;
  const Type* type = nullptr;
  const forms::Form* form = nullptr;
  Record record;
  json::Object answers;
  std::optional<PersonId> person;
  RecordScene scene(Read& read) const;
};

bool asks_for_grades(const std::vector<const forms::Field*>& asked);
// Each kind of source with how many there are and the latest day. Nothing where the type asks for none.
html::Html evidence_part(Read& read, const Viewer& viewer, const Engine& engine, const Draught& draught);
// What the framework looks for in each area that is asked, to be read beside the form.
html::Html framework_part(const policies::Pack& pack, const std::vector<const forms::Field*>& asked);
// Lays what the policy proposes into what is typed, where nobody has answered; a sentence each says where it
// is from.
html::Html propose(Read& read, const Engine& engine, const Draught& draught,
                   const std::vector<const forms::Field*>& asked, forms::Raw& typed);

}  // namespace plumbline::records::pages
