// One line an event on standard error, as JSON. No query strings, no names, no free text of users: keys and
// numbers.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace plumbline::log {

using Facts = std::initializer_list<std::pair<std::string_view, std::string>>;
void info(std::string_view event, Facts facts = {});
void warn(std::string_view event, Facts facts = {});
void fault(std::string_view event, Facts facts = {});
void quiet(bool only_faults);  // tests

}  // namespace plumbline::log
