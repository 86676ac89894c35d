#include "people/routes.h"

#include "people/pages/pages.h"

namespace plumbline::people {

shell::Routes routes() {
  using shell::get;
  using shell::post;
  return {get("/sign-in", "public", pages::sign_in_form),
          post("/sign-in", "public", pages::sign_in),
          post("/sign-out", "signed-in", pages::sign_out),
          get("/invitation/{token}", "link", pages::invitation),
          post("/invitation/{token}", "link", pages::accept_invitation),
          get("/bodies", "signed-in", pages::bodies),
          post("/bodies", "signed-in", pages::choose),
          get("/people", "people.see", pages::list),
          get("/people/invitations", "people.invite", pages::invitation_form),
          post("/people/invitations", "people.invite", pages::invite_person),
          post("/people/holdings/{id}/ending", "people.invite", pages::end)};
}

}  // namespace plumbline::people
