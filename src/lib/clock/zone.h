// Inside the library: what London's clocks showed, by the machine's time zone database.
#pragma once
#include <chrono>

namespace plumbline::clock {

std::chrono::seconds offset_at(std::chrono::sys_seconds instant);
std::chrono::seconds offset_of_local(
    std::chrono::local_seconds wall);  // the first of two, the earlier of a gap

}  // namespace plumbline::clock
