#include "records/routes.h"

#include "records/pages/pages.h"

namespace plumbline::records {

shell::Routes routes() {
  using shell::get;
  using shell::post;
  return {
      get("/records", "signed-in", pages::readable),
      get("/policy/sharing", "policy.see", pages::sharing_rules),
      get("/records/{id}", "signed-in", pages::record),
      get("/places/{id}/found", "places.see", pages::found),
      get("/records/{id}/history", "signed-in", pages::history),
      get("/records/{id}/files/{field}", "signed-in", pages::file),
      get("/records/{id}/files/{field}/{file}", "signed-in", pages::file),
      get("/records/{id}/steps/{step}", "signed-in", pages::asking),
      post("/records/{id}/steps/{step}", "signed-in", pages::taking),
      post("/records/{id}/drafts/{step}", "signed-in", pages::draft),
      get("/records/new/{type}/{step}", "signed-in", pages::beginning),
      post("/records/new/{type}/{step}", "signed-in", pages::making),
  };
}

}  // namespace plumbline::records
