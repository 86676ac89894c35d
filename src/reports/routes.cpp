#include "reports/routes.h"

#include "reports/pages/pages.h"

namespace plumbline::reports {

shell::Routes routes() { return {shell::get("/records/{id}/copies/{number}", "signed-in", pages::frozen)}; }

}  // namespace plumbline::reports
