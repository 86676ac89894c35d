#include "policies/routes.h"

#include "policies/pages/pages.h"

namespace plumbline::policies {

shell::Routes routes() {
  using shell::get;
  using shell::post;
  return {get("/settings", "settings.see", pages::settings),
          get("/settings/{key}", "settings.see", pages::setting),
          post("/settings/{key}", "settings.see", pages::change_setting),
          get("/policy/document", "policy.see", pages::whole_document)};
}

}  // namespace plumbline::policies
