// What a transaction left to be done once its change is durable.
#pragma once
#include <functional>
#include <vector>

namespace plumbline::sql {

// What an act throws is logged: the change is durable and stays so.
void run_after_commit(const std::vector<std::function<void()>>& acts);

}  // namespace plumbline::sql
