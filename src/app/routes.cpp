// Every room's doors in one list.
#include "assurance/routes.h"
#include "app/demonstration.h"
#include "app/reception.h"
#include "calendar/routes.h"
#include "dashboards/routes.h"
#include "notices/routes.h"
#include "people/routes.h"
#include "places/routes.h"
#include "policies/routes.h"
#include "records/routes.h"
#include "reports/routes.h"
#include "visits/routes.h"

namespace plumbline::app {

shell::Routes all_routes(bool demonstration) {
  shell::Routes out;
  const auto add = [&](shell::Routes routes) { out.insert(out.end(), routes.begin(), routes.end()); };
  add(dashboards::routes());
  add(people::routes());
  add(places::routes());
  add(policies::routes());
  add(calendar::routes());
  add(records::routes());
  add(visits::routes());
  add(notices::routes());
  add(assurance::routes());
  add(reports::routes());
  if (demonstration) add(demonstration_routes());
  return out;
}

}  // namespace plumbline::app
