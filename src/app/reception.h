// Where every request arrives: route, gate, page; one place catches what escapes and one writes the headers of safety.
#pragma once
#include "app/demonstration.h"
#include "lib/http/http.h"
#include "lib/http/router.h"
#include "shell/route.h"

namespace plumbline::app {

shell::Routes all_routes(bool demonstration);  // the whole list, for the router and for `plumbline routes`

class Reception {
 public:
  // The demonstration is absent in a real installation; so are its routes.
  Reception(House& house, Demonstration* demonstration);
  http::Response answer(http::Request& request);

 private:
  http::Response routed(http::Request& request);
  http::Response shown(http::Request& request, const shell::Route& route);
  http::Response acted(http::Request& request, const shell::Route& route);

  House& house_;
  Demonstration* demonstration_;
  http::Router<shell::Route> router_;
};

}  // namespace plumbline::app
