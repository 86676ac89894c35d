// Two of the three ways a thing can fail. A machine's fault is an exception and is not here.
//   Problems  the user's mistakes, each with the field it belongs to and a sentence to read
//   Result    an expected no, or the value asked for
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace plumbline {

struct Problem {
  std::string field;    // key of the field on the form; empty when it concerns the whole
  std::string message;  // a sentence for the person who made the mistake
  std::string clause;   // the policy clause that refuses; empty for a plain mistake
  std::string code;     // for machines that read the answer; may be empty
};

class Problems {
 public:
  void add(Problem problem) { list_.push_back(std::move(problem)); }
  void add(std::string field, std::string message) {
    list_.push_back({std::move(field), std::move(message), {}, {}});
  }
  bool any() const { return !list_.empty(); }
  const std::vector<Problem>& list() const { return list_; }
  auto begin() const { return list_.begin(); }
  auto end() const { return list_.end(); }

 private:
  std::vector<Problem> list_;
};

// Why the answer is no. `absent` also stands for "you may not know whether it exists".
enum class No { absent, forbidden, not_yet, stale };

template <class T, class E = No>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(E error) : held_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return held_.index() == 0; }
  T& operator*() { return std::get<0>(held_); }
  const T& operator*() const { return std::get<0>(held_); }
  T* operator->() { return &std::get<0>(held_); }
  const T* operator->() const { return &std::get<0>(held_); }
  const E& error() const { return std::get<1>(held_); }
  E& error() { return std::get<1>(held_); }

 private:
  std::variant<T, E> held_;
};

struct Done {};  // the value of a deed that returns nothing else

}  // namespace plumbline
