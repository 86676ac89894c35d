// Finds what answers a path. "/visits/new" wins over "/visits/{id}": segment by segment from the left, the
// literal is tried first. A path that another method serves is told apart from one that nothing serves.
#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/http/http.h"

namespace plumbline::http {

using Captures = std::map<std::string, std::string, std::less<>>;

class Patterns {  // the part of a router that does not depend on its targets
 public:
  Patterns();
  Patterns(Patterns&&) noexcept;
  Patterns& operator=(Patterns&&) noexcept;
  ~Patterns();

  // Throws std::logic_error for a malformed pattern, or one that is there already for that method.
  void add(Method method, std::string_view pattern, std::size_t target);

  struct Found {
    std::optional<std::size_t> target;
    bool other_method = false;  // the path exists, but not for this method
  };
  Found match(Method method, std::string_view path, Captures& captures) const;

 private:
  struct Node;
  std::unique_ptr<Node> root_;
};

template <class Target>
class Router {
 public:
  struct Found {
    const Target* target = nullptr;
    std::string allow;  // for the Allow header of a 405; empty unless only another method serves this path
  };

  void add(Method method, std::string_view pattern, Target target) {
    patterns_.add(method, pattern, targets_.size());
    targets_.push_back(std::move(target));
  }

  Found match(Method method, std::string_view path, Captures& captures) const {
    const auto found = patterns_.match(method, path, captures);
    if (found.target) return {&targets_[*found.target], {}};
    if (!found.other_method) return {};
    return {nullptr, method == Method::get ? "POST" : "GET, HEAD"};
  }

 private:
  Patterns patterns_;
  std::vector<Target> targets_;
};

}  // namespace plumbline::http
