// The frame that fits whoever is looking.
#include "lib/crypto/crypto.h"
#include "shell/route.h"

namespace plumbline::shell {

namespace {

struct Door {
  std::string_view permission, label, href;  // permission empty: everybody signed in
};
constexpr std::array doors = {
    Door{"", "Home", "/"},
    Door{"places.see", "Places", "/places"},
    Door{"calendar.see", "Calendar", "/calendar"},
    Door{"visits.see", "Visits", "/visits"},
    Door{"policy.see", "Policy", "/policy"},
    Door{"people.see", "People", "/people"},
    Door{"", "Your records", "/records"},
};

// Kinds of subject that somebody reads or keeps stand before their own records.
void add_subjects(const Visit& visit, std::vector<Link>& out) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  if (!policy) return;
  const auto held = [&](const std::string& role) { return people::holds(visit.viewer(), role); };
  for (const auto& kind : policy->pack->subject_kinds) {
    if (!std::ranges::any_of(kind.known_to, held) && !std::ranges::any_of(kind.kept_by, held)) continue;
    const auto href = "/subjects/" + kind.key;
    out.insert(out.end() - 1, {kind.plural, href, visit.request.path.starts_with(href)});
  }
}

std::vector<Link> navigation(const Visit& visit) {
  std::vector<Link> out;
  const auto& path = visit.request.path;
  for (const auto& door : doors) {
    if (!door.permission.empty() && !people::may(visit.viewer(), door.permission)) continue;
    const bool current = door.href == "/" ? path == "/" : path.starts_with(door.href);
    out.push_back({std::string{door.label}, std::string{door.href}, current});
  }
  add_subjects(visit, out);
  return out;
}

std::string person_line(const Visit& visit) {
  const auto& viewer = visit.viewer();
  const auto policy = visit.library.in_force(viewer.body, visit.today());
  const auto* role =
      policy && !viewer.holdings.empty() ? policy->pack->role(viewer.holdings.front().role) : nullptr;
  return role == nullptr ? viewer.name : viewer.name + ", " + role->title;
}

std::string policy_line(const Visit& visit) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  if (!policy) return {};
  return policy->pack->title + ", version " + std::to_string(policy->pack->version) + ", in force since " +
         clock::in_words(policy->from);
}

Frame frame_for(const Visit& visit, std::string title) {
  Frame frame;
  frame.title = std::move(title);
  if (visit.demonstration) {
    frame.demonstration =
        Demonstration{.now = clock::when_in_words(visit.now), .move = {"Move the clock", "/demo"}};
  }
  if (visit.someone == nullptr) return frame;
  frame.signed_in = true;
  frame.body_name = visit.viewer().body_name;
  frame.person = person_line(visit);
  frame.nav = navigation(visit);
  frame.policy_line = policy_line(visit);
  frame.csrf_token = csrf(visit);
  frame.printed_line = "Printed " + clock::when_in_words(visit.now) + " by " + visit.viewer().name;
  return frame;
}

}  // namespace

std::string csrf(const Visit& visit) {
  return visit.someone == nullptr ? std::string{} : crypto::masked(visit.someone->csrf);
}

http::Response page(Visit& visit, std::string title, const html::Html& main, int status) {
  auto frame = frame_for(visit, std::move(title));
  frame.has_errors = status == 422;
  return http::html(document(frame, main).str(), status);
}

http::Response page_with_foot(Visit& visit, std::string title, const html::Html& main, html::Html foot) {
  auto frame = frame_for(visit, std::move(title));
  frame.foot = std::move(foot);
  return http::html(document(frame, main).str());
}

http::Response not_found(Visit& visit) {
  html::Html main;
  main << "<h1>Page not found</h1><p>If you typed the address, check that it is right. It may also be about "
          "something that you "
          "cannot see.</p><p><a href=\"/\">Go to your home page</a></p>";
  return page(visit, "Page not found", main, 404);
}

http::Response forbidden(Visit& visit) {
  html::Html main;
  main << "<h1>You cannot do this</h1><p>Your role does not include it. If you think it should, ask whoever "
          "invited you.</p>"
          "<p><a href=\"/\">Go to your home page</a></p>";
  return page(visit, "You cannot do this", main, 403);
}

}  // namespace plumbline::shell
