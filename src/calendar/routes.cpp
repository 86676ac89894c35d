#include "calendar/routes.h"

#include "calendar/pages/pages.h"

namespace plumbline::calendar {

shell::Routes routes() {
  using shell::get;
  using shell::post;
  return {get("/calendar", "calendar.see", pages::year),
          get("/calendar/terms", "calendar.edit", pages::terms_form),
          post("/calendar/terms", "calendar.edit", pages::set_dates),
          get("/obligations/{id}/waiver", "calendar.waive", pages::waiver_form),
          post("/obligations/{id}/waiver", "calendar.waive", pages::waive_it)};
}

}  // namespace plumbline::calendar
