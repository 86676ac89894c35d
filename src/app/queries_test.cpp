// Every query of every room fits the schema of both engines.
#include <gtest/gtest.h>

#include "app/queries.h"
#include "assurance/queries.h"
#include "calendar/queries.h"
#include "forms/queries.h"
#include "history/queries.h"
#include "history/testing/on_both_engines.h"
#include "lib/sql/prepare.h"
#include "notices/queries.h"
#include "people/queries.h"
#include "places/queries.h"
#include "policies/queries.h"
#include "records/queries.h"
#include "visits/queries.h"

namespace plumbline::app {

namespace {

class Queries : public history::testing::OnBothEngines {};

TEST_P(Queries, FitTheSchemaOfBothEngines) {
  std::vector<const sql::Query*> every;
  const auto add = [&](const auto& room) { every.insert(every.end(), room.begin(), room.end()); };
  add(queries::all);
  add(assurance::queries::all);
  add(calendar::queries::all);
  add(forms::queries::all);
  add(history::queries::all);
  add(notices::queries::all);
  add(people::queries::all);
  add(places::queries::all);
  add(policies::queries::all);
  add(records::queries::all);
  add(visits::queries::all);
  ASSERT_GT(every.size(), 100u);
  EXPECT_EQ(sql::unpreparable(*database, every), std::vector<std::string>{});
}

INSTANTIATE_TEST_SUITE_P(Engines, Queries, history::testing::both_engines, history::testing::engine_name);

}  // namespace

}  // namespace plumbline::app
