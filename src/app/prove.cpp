#include "app/prove.h"

#include <atomic>
#include <thread>

#include "app/installation.h"
#include "policies/rubrics.h"

namespace plumbline::app {

namespace {

const policies::Files nowhere;  // the packs of proofs lie nowhere, and their hash says so

// One example: its own lines over the world that all examples share.
struct Example {
  std::string file;
  std::filesystem::path packs;  // where holidays lie
  std::set<std::string> clauses;
  yaml::Node world;
  yaml::Node acts;
};

void lay_over(yaml::Node& world, const yaml::Node& own) {
  for (std::string_view key : {"terms", "closed", "places", "subjects", "people"}) {
    const auto* more = own.find(key);
    if (more == nullptr) continue;
    bool found = false;
    for (auto& [name, list] : world.pairs) {
      if (name.scalar != key) continue;
      list.items.insert(list.items.end(), more->items.begin(), more->items.end());
      found = true;
    }
    if (!found) {
      yaml::Node name;
      name.scalar = key;
      world.pairs.emplace_back(std::move(name), *more);
    }
  }
}

std::vector<Example> examples_of(const policies::Source& source, const std::filesystem::path& packs) {
  std::vector<Example> out;
  yaml::Node shared;
  if (auto world = source.files.find("examples/world.yaml"); world != source.files.end())
    shared = world->second;
  for (const auto& [path, root] : source.files) {
    if (!path.starts_with("examples/") || path == "examples/world.yaml") continue;
    Example example{.file = path, .packs = packs, .clauses = {}, .world = shared, .acts = {}};
    if (const auto* clauses = root.find("clauses")) {
      for (const auto& clause : clauses->items) example.clauses.insert(clause.scalar);
    }
    lay_over(example.world, root);
    if (const auto* acts = root.find("acts")) example.acts = *acts;
    out.push_back(std::move(example));
  }
  return out;
}

// Runs one example against a pack that lies nowhere, in a database of its own. The first thing that is
// otherwise.
std::optional<Missed> run(const Example& example, const std::shared_ptr<const policies::Pack>& pack) {
  const auto database = memory_database();
  clock::FrozenClock clock(clock::Instant{});
  House house(*database, clock);
  house.library.know(pack);
  know_holidays(house, example.packs);
  const auto adopt = [&](history::Write& write, BodyId body, clock::Date from) {
    if (auto adopted = policies::adopt(write, body, nowhere, {pack, {}}, from); !adopted) {
      throw std::runtime_error(adopted.error().list().front().message);
    }
  };
  auto cast = build_world(house, clock, example.world, adopt, false);
  std::size_t next = 0;
  const auto missed = run_acts(house, clock, cast, example.acts, next);
  return missed.empty() ? std::nullopt : std::optional{missed.front()};
}

bool turns_red(const Example& example, const std::shared_ptr<const policies::Pack>& pack) {
  try {
    return run(example, pack).has_value();
  } catch (const std::exception&) {
    return true;  // without the element the example cannot even be told
  }
}

bool about(const Example& example, const policies::Element& element) {
  return std::any_of(element.clauses.begin(), element.clauses.end(),
                     [&](const std::string& id) { return example.clauses.contains(id); });
}

struct Bench {  // what proving needs again and again
  const policies::Source& source;
  const std::vector<Example>& examples;
  const House& house;
};

bool missed_by_somebody(const Bench& bench, const policies::Element& element) {
  const auto loaded = policies::load(policies::without(bench.source, element), policies::hash_of(nowhere),
                                     bench.house.library.readers(), &bench.house.library.facts());
  return std::any_of(bench.examples.begin(), bench.examples.end(), [&](const Example& example) {
    return about(example, element) && turns_red(example, loaded.pack);
  });
}

// Elements are independent: as many at a time as there are cores.
std::vector<char> missed_elements(const Bench& bench, const std::vector<policies::Element>& elements) {
  std::vector<char> missed(elements.size(), 0);
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (auto i = next++; i < elements.size(); i = next++)
      missed[i] = missed_by_somebody(bench, elements[i]) ? 1 : 0;
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < std::max(2u, std::thread::hardware_concurrency()); ++i) threads.emplace_back(work);
  work();
  for (auto& thread : threads) thread.join();
  return missed;
}

bool speaks_of(const policies::Element& element, const std::string& clause) {
  return std::find(element.clauses.begin(), element.clauses.end(), clause) != element.clauses.end();
}

void weigh(ClauseProof& clause, const std::vector<policies::Element>& elements,
           const std::vector<char>& missed) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (!speaks_of(elements[i], clause.clause.id)) continue;
    clause.realised_by.push_back(elements[i].name);
    if (!missed.empty() && missed[i] == 0) clause.unmissed.push_back(elements[i].name);
  }
  clause.proved = !missed.empty() && !clause.realised_by.empty() && clause.unmissed.empty();
}

}  // namespace

Proof check_pack(const std::filesystem::path& folder, const std::filesystem::path& packs, bool prove) {
  const auto database = memory_database();
  const clock::FrozenClock clock(clock::Instant{});
  const House house(*database, clock);
  const auto source = policies::parse(policies::read_pack(folder, packs));
  const auto loaded =
      policies::load(source, policies::hash_of(nowhere), house.library.readers(), &house.library.facts());
  Proof proof{{}, loaded.mistakes};
  const auto examples = examples_of(source, packs);
  if (loaded.mistakes.empty()) {
    for (const auto& example : examples) {
      if (auto missed = run(example, loaded.pack))
        proof.mistakes.push_back({missed->mark, "the example does not come out: " + missed->sentence});
    }
  }
  const auto elements = policies::elements(source);
  const auto missed = prove && proof.mistakes.empty() ? missed_elements({source, examples, house}, elements)
                                                      : std::vector<char>{};
  for (const auto& clause : loaded.pack->clauses) {
    ClauseProof one{.clause = clause, .realised_by = {}, .examples = 0, .proved = false, .unmissed = {}};
    for (const auto& example : examples) one.examples += example.clauses.contains(clause.id) ? 1 : 0;
    weigh(one, elements, missed);
    proof.clauses.push_back(std::move(one));
  }
  return proof;
}

}  // namespace plumbline::app
