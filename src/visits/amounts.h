// Inside the room: numbers that a policy may also leave to a setting.
#pragma once
#include "visits/visits.h"

namespace plumbline::visits {

Amount amount_in(const yaml::Node& map, std::string_view key);
void must_be_amount(policies::Reading& reading, const yaml::Node& map, std::string_view key,
                    std::int64_t least);
std::string in_words(const policies::Pack& pack, const Amount& amount);  // "20", "“Share of pupils”"

}  // namespace plumbline::visits
