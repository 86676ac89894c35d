// Inside the room: reads one expression, knowing which names and which row's columns it may use.
#pragma once
#include "policies/condition.h"
#include "policies/operations.h"

namespace plumbline::policies {

class ExprReader {
 public:
  ExprReader(Reading& reading, const std::vector<std::string>& names) : reading_(reading), names_(names) {}
  Expr read(const yaml::Node& node);
  Expr test(const yaml::Node& node);
  void check_name(const yaml::Node& at, const std::string& name);

 private:
  Expr scalar(const yaml::Node& node);
  Expr map(const yaml::Node& node);
  void fill(const Operation& operation, const yaml::Node& node, const yaml::Node& value, Expr& expr);
  void values(const Operation& operation, const yaml::Node& value, Expr& expr);
  void tests(const yaml::Node& value, Expr& expr);
  void unit(const Operation& operation, const yaml::Node& node, Expr& expr);
  void setting(const yaml::Node& value, Expr& expr);
  void in_window(const yaml::Node& value, Expr& expr);
  void near(const yaml::Node& value, Expr& expr);
  void window(const yaml::Node& word, Expr& expr);
  void give(const yaml::Node& node, Expr& expr);
  void have(const yaml::Node& value, Expr& expr);
  void band(const yaml::Node& node, Expr& expr);
  void rows(const yaml::Node& value, Expr& expr);
  Expr argument(const yaml::Node& node);
  Expr over_row(const FactSource* source, const yaml::Node& node);
  void check_column(const yaml::Node& at, std::string_view column, const FactSource* source);
  void check_sorts(const Expr& expr);
  Sort sort_of(const Expr& expr) const;

  Reading& reading_;
  const std::vector<std::string>& names_;
  bool in_row_ = false;                // `its.` has a meaning here
  const FactSource* row_ = nullptr;    // whose columns they are; absent: not known
  const FactSource* asked_ = nullptr;  // the source that rows() read last
  int depth_ = 0;
};

// Whether `name` is among `patterns`: "minutes" itself, "period.*" for anything below, "*" for anything.
bool among(std::string_view name, const std::vector<std::string>& patterns);

}  // namespace plumbline::policies
