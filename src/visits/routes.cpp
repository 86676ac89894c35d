#include "visits/routes.h"

#include "visits/pages/pages.h"

namespace plumbline::visits {

shell::Routes routes() {
  using shell::get;
  using shell::post;
  return {
      get("/visits", "visits.see", pages::list),
      get("/visits/{record}/doing", "signed-in", pages::doing),
      post("/visits/{record}/doing", "signed-in", pages::save),
      get("/records/{id}/samples/{key}", "signed-in", pages::population),
      get("/planning/{record}", "visits.plan", pages::planning),
      get("/planning/{record}/proposal", "visits.plan", pages::proposal),
      post("/planning/{record}/proposal", "visits.plan", pages::propose_again),
      post("/planning/{record}/visits", "visits.plan", pages::plan),
      post("/planning/{record}/notices", "visits.plan", pages::tell_again),
  };
}

}  // namespace plumbline::visits
