#include "lib/sql/prepare.h"

#include "lib/sql/engines.h"

namespace plumbline::sql {

std::vector<std::string> unpreparable(Database& database, std::span<const Query* const> queries) {
  auto& engine = dynamic_cast<Prepares&>(database);
  std::vector<std::string> out;
  for (const auto* query : queries) {
    try {
      engine.prepare(*query);
    } catch (const Fault& why) {
      out.emplace_back(why.what());  // begins with the query's name
    }
  }
  return out;
}

}  // namespace plumbline::sql
