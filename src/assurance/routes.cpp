#include "assurance/routes.h"

#include "assurance/pages/pages.h"

namespace plumbline::assurance {

shell::Routes routes() {
  using shell::get;
  return {get("/policy", "policy.see", pages::policy), get("/policy/{clause}", "policy.see", pages::clause),
          get("/policy/{clause}/proof", "policy.see", pages::proof_file)};
}

}  // namespace plumbline::assurance
