#include "dashboards/routes.h"

#include "dashboards/pages/pages.h"

namespace plumbline::dashboards {

shell::Routes routes() {
  using shell::get;
  return {get("/", "signed-in", pages::home), get("/safeguarding", "public", pages::safeguarding),
          get("/help", "public", pages::help), get("/accessibility", "public", pages::accessibility),
          get("/privacy", "public", pages::privacy)};
}

}  // namespace plumbline::dashboards
