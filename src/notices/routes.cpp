#include "notices/routes.h"

#include "notices/pages/pages.h"

namespace plumbline::notices {

shell::Routes routes() {
  using shell::get;
  using shell::post;
  return {get("/records/{id}/notices", "signed-in", pages::log_of_record),
          post("/records/{id}/notices/{key}", "signed-in", pages::tell_once_more),
          get("/mail", "mail.see", pages::mail), get("/mail/{id}", "mail.see", pages::one_letter),
          post("/mail/{id}/bounce", "mail.see", pages::note_bounce)};
}

}  // namespace plumbline::notices
