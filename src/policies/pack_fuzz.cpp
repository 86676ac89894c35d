// Any bytes are some pack: read, explained, taken apart, its conditions weighed, and never a crash.
#include "policies/condition.h"
#include "policies/library.h"

namespace {

using std::string_view_literals::operator""sv;
using plumbline::policies::Facts;
namespace policies = plumbline::policies;
namespace sql = plumbline::sql;

struct NoDatabase final : sql::Snapshot {
  sql::Engine engine() const override { return sql::Engine::sqlite; }
  void each(const sql::Query&, sql::Values, const std::function<void(const sql::Row&)>&) override {}
};

class Anything final : public policies::Scene {
 public:
  explicit Anything(std::shared_ptr<const policies::Pack> pack) { policy_.pack = std::move(pack); }
  plumbline::history::Read& read() const override { return read_; }
  const policies::Policy& policy() const override { return policy_; }
  plumbline::BodyId body() const override { return {}; }
  std::optional<plumbline::PlaceId> place() const override { return std::nullopt; }
  policies::Fact name(std::string_view name) const override {
    if (name.size() % 3 == 0) return policies::Unknown{};
    return name.size() % 3 == 1 ? policies::Fact{std::int64_t{3}} : policies::Fact{std::string{name}};
  }

 private:
  mutable NoDatabase none_;
  mutable plumbline::history::Read read_{none_, plumbline::clock::Instant{}};
  policies::Policy policy_;
};

struct Rules final : policies::Part {
  std::vector<policies::Expr> tests;
};

policies::Readers readers() {
  auto read = [](policies::Reading& reading) {
    auto part = std::make_unique<Rules>();
    for (const auto* rule : policies::maps(reading, policies::root(reading, "rules.yaml")))
      part->tests.push_back(policies::read_test(reading, *rule, {"minutes", "its.*", "period.*"}));
    return part;
  };
  return {{typeid(Rules), {"rules.yaml"}, read, nullptr}};
}

Facts facts() {
  Facts out;
  out.sources.push_back({"rows",
                         {"about"},
                         {"n", "answer.*"},
                         [](const policies::Scene&, const policies::Query&) {
                           return std::vector<policies::FactRow>{{{"n", std::int64_t{1}}}, {}};
                         },
                         nullptr});
  return out;
}

// "== name" begins a file; what stands before the first is pack.yaml.
policies::Files files_in(std::string_view bytes) {
  policies::Files files;
  std::string name = "pack.yaml";
  while (!bytes.empty()) {
    auto end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    auto line = bytes.substr(0, end);
    if (line.starts_with("== "sv))
      name = line.substr(3, line.find_last_not_of('\n') - 2);
    else
      files[name] += line;
    bytes.remove_prefix(end);
  }
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto known = facts();
  static const auto rooms = readers();
  auto source = policies::parse(files_in({reinterpret_cast<const char*>(data), size}));
  auto loaded = policies::load(source, "hash", rooms, &known);
  Anything scene{loaded.pack};
  for (const auto& test : loaded.pack->part<Rules>().tests) policies::holds(test, scene, known);
  policies::explain(*loaded.pack, rooms);
  policies::filled(source.files.empty() ? "" : source.files.begin()->second.scalar, scene, known);
  auto found = policies::elements(source);
  if (!found.empty()) policies::load(policies::without(source, found.front()), "hash", rooms, &known);
  return 0;
}
