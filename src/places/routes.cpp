#include "places/routes.h"

#include "places/pages/pages.h"

namespace plumbline::places {

shell::Routes routes() {
  using shell::get;
  using shell::post;
  return {get("/places", "places.see", pages::list_of_places),
          get("/places/new", "places.edit", pages::place_form),
          post("/places", "places.edit", pages::add_place),
          get("/places/{id}", "places.see", pages::place),
          get("/places/{id}/change", "places.edit", pages::place_change_form),
          post("/places/{id}", "places.edit", pages::change_place),
          post("/places/{id}/closing", "places.edit", pages::close_place),
          post("/places/{id}/reopening", "places.edit", pages::reopen_place),
          get("/subjects/{kind}", "signed-in", pages::list_of_subjects),
          get("/subjects/{kind}/new", "signed-in", pages::subject_form),
          post("/subjects/{kind}", "signed-in", pages::add_subject),
          get("/subjects/{kind}/{id}", "signed-in", pages::subject),
          post("/subjects/{kind}/{id}", "signed-in", pages::correct_subject),
          get("/subjects/{kind}/{id}/erasure", "signed-in", pages::erasing_form),
          post("/subjects/{kind}/{id}/erasure", "signed-in", pages::erase_subject),
          get("/register", "places.see", pages::register_search),
          get("/imports", "register.import", pages::list_of_imports),
          post("/imports", "register.import", pages::preview_files),
          get("/imports/{id}", "register.import", pages::import),
          get("/imports/{id}/refused.csv", "register.import", pages::refused_rows),
          post("/imports/{id}/application", "register.import", pages::apply)};
}

}  // namespace plumbline::places
