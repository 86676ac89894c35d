// Where every request arrives: route, gate, page; one place catches what escapes and one writes the headers
// of safety.
#pragma once
#include "app/demonstration.h"
#include "lib/http/http.h"
#include "lib/http/router.h"
#include "shell/route.h"

namespace plumbline::app {

shell::Routes all_routes(bool demonstration);  // the whole list, for the router and for `plumbline routes`

// Where people find the installation: "https://quality.example.org", when it was said.
struct Address {
  std::string said;
  bool believe_visitor = false;  // only this machine and the demonstration's visitors come here
};

class Reception {
 public:
  // The demonstration is absent in a real installation; so are its routes.
  // Without a public address, links are built from what the visitor's browser says only where that is
  // believed.
  Reception(House& house, Demonstration* demonstration, Address address);
  http::Response answer(http::Request& request);

 private:
  shell::Visit visit(http::Request& request, const people::Viewer* viewer, clock::Instant now);
  http::Response routed(http::Request& request);
  http::Response shown(http::Request& request, const shell::Route& route);
  http::Response acted(http::Request& request, const shell::Route& route);

  House& house_;
  Demonstration* demonstration_;
  Address address_;
  http::Router<shell::Route> router_;
};

}  // namespace plumbline::app
