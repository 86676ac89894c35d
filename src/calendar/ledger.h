// What is owed beside what is written down: makes the second equal the first.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "calendar/obligations.h"
#include "lib/sql/sql.h"

namespace plumbline::calendar {

class Ledger {
 public:
  Ledger(Write& write, BodyId body) : write_(write), body_(body) {}
  // Which obligations to compare with. The query's last column is the stable key.
  void load(const sql::Query& query, sql::Values values);

  struct Held {
    Obligation obligation;
    bool wanted = false;
  };
  const std::unordered_map<std::string, Held>& held() const { return held_; }
  const Obligation* find(const Obligation& like) const;

  // Made when new, changed while it is open, opened again when it was withdrawn; what is met or waived stays
  // as it is. The first to want an obligation decides what it says.
  void want(Obligation obligation);
  void withdraw_unwanted(const std::function<bool(const Obligation&)>& which);
  int finish(std::string_view why);  // one entry in history for the batch; how many obligations changed

 private:
  void add(const Obligation& wanted, const std::string& key);
  void change(Obligation& held, const Obligation& wanted);

  Write& write_;
  BodyId body_;
  std::unordered_map<std::string, Held> held_;
  int added_ = 0, changed_ = 0, withdrawn_ = 0;
};

}  // namespace plumbline::calendar
