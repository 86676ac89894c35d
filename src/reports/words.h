// Inside the room: a record in words, as a copy keeps them.
#pragma once
#include "reports/reports.h"

namespace plumbline::reports {

// Sections and fields of the form that a copy may hold, by key.
std::vector<std::string> all_sections(const forms::Form& form);
// `[{title, answers: [{label, words, …}]}]`: only what was answered, in the order of the form.
json::Array sections_in_words(Read& read, const records::Happening& happening, const forms::Form& form,
                              const std::vector<std::string>& keys);

}  // namespace plumbline::reports
