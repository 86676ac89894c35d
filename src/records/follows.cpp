// The effect `then`: a step leads to steps of other records, by nobody.
#include "places/places.h"
#include "records/moment.h"
#include "records/queries.h"
#include "records/reader.h"
#include "records/store.h"

namespace plumbline::records {

namespace {

constexpr int most_steps = 8;  // one causing the next; a policy that goes round in circles ends here
const std::vector<std::string> reaches = {"this", "whole", "parts", "siblings", "new"};

std::vector<RecordId> parts_of(Read& read, RecordId whole, std::string_view type) {
  return read.sql.all(queries::parts_of_record, {whole, type},
                      [](const sql::Row& row) { return row.key<RecordId>(0); });
}

std::vector<RecordId> reached(Read& read, const Record& record, const yaml::Node& says) {
  const auto of = says.text("of");
  if (of == "this") return {record.id};
  if (of == "parts") return parts_of(read, record.id, says.text("type"));
  if (!record.part_of) return {};
  if (of == "whole") return {*record.part_of};
  return of == "siblings" ? parts_of(read, *record.part_of, says.text("type")) : std::vector<RecordId>{};
}

// The place that a new record of the type is about: this record's, or the nearest above it of the right kind.
std::optional<PlaceId> place_for(Read& read, const Record& record, const Type& type) {
  if (type.about.empty() || !record.place) return std::nullopt;
  for (const auto& id : places::and_above(read, *record.place, read.today())) {
    const auto place = places::by_id(read, id);
    if (place && place->kind == type.about) return id;
  }
  return std::nullopt;
}

struct Beginning {
  const Type* type = nullptr;
  const Step* step = nullptr;
};
Beginning beginning_of(const policies::Pack& pack, std::string_view said) {
  const auto slash = said.find('/');
  Beginning out;
  out.type = pack.part<RecordsPart>().type(said.substr(0, slash));
  if (out.type != nullptr && slash != std::string_view::npos)
    out.step = out.type->step(said.substr(slash + 1));
  return out;
}

void begin(Write& write, const Happening& happening, const yaml::Node& says) {
  const auto& record = happening.record;
  const auto policy = happening.engine.library.in_force(record.body, write.today());
  if (!policy) return;
  const auto [type, step] = beginning_of(*policy->pack, says.text("then"));
  if (type == nullptr || step == nullptr || !step->from.empty()) return;
  const auto place = place_for(write, record, *type);
  if (!type->about.empty() && !place) return;
  const auto whole = type->part_of == record.type ? std::optional{record.id} : std::nullopt;
  if (!type->part_of.empty() && !whole) return;
  make(write, happening.engine,
       {.policy = policy,
        .type = *type,
        .step = *step,
        .place = place,
        .part_of = whole,
        .answers = {},
        .steps_before = happening.steps_before + 1});
}

void apply(Write& write, const Happening& happening, const Effect& effect) {
  if (happening.steps_before >= most_steps) return;
  if (effect.says.text("of") == "new") return begin(write, happening, effect.says);
  for (const auto& id : reached(write, happening.record, effect.says))
    advance(write, happening.engine, id, effect.says.text("then"), happening.steps_before + 1);
}

void step_exists(policies::Reading& reading, const yaml::Node& at, std::string_view type_key,
                 std::string_view step_key) {
  const auto* type = reading.pack.part<RecordsPart>().type(type_key);
  if (type == nullptr)
    return policies::mistake(reading, at, "no type of record is called " + std::string{type_key});
  if (type->step(step_key) == nullptr)
    policies::mistake(reading, at, type->key + " has no step called " + std::string{step_key});
}

// The other types are read only later.
void check(policies::Reading& reading, const Type& type, const yaml::Node& map) {
  policies::known_keys(reading, map, {"then", "of", "type", "explains", "clause", "clauses"});
  policies::required(reading, map, "explains");
  const auto then = policies::required(reading, map, "then");
  if (policies::required(reading, map, "of").empty()) return;
  policies::must_be_one_of(reading, *map.find("of"), reaches, "reach");
  const std::string of{map.text("of")}, own = type.key, whole = type.part_of, named{map.text("type")};
  reading.later.push_back(
      [at = *map.find("then"), of, own, whole, named, then](policies::Reading& then_reading) {
        const auto slash = then.find('/');
        if (of == "new") {
          step_exists(then_reading, at, then.substr(0, slash),
                      slash == std::string::npos ? std::string{} : then.substr(slash + 1));
        } else if (of == "this" || (of == "siblings" && named.empty())) {
          step_exists(then_reading, at, own, then);
        } else if (of == "whole") {
          step_exists(then_reading, at, whole, then);
        } else if (!named.empty()) {
          step_exists(then_reading, at, named, then);
        }
      });
}

// --- circles: a step that comes round to itself has no end
using Way = std::pair<std::string, std::string>;  // type, step

std::vector<Way> ways_from(const RecordsPart& part, const Type& type, const Effect& effect) {
  const auto then = effect.says.text("then");
  const auto of = effect.says.text("of"), named = effect.says.text("type");
  if (of == "new") {
    const auto slash = then.find('/');
    return {{std::string{then.substr(0, slash)},
             slash == std::string_view::npos ? std::string{} : std::string{then.substr(slash + 1)}}};
  }
  const std::string step{then};
  if (of == "this") return {{type.key, step}};
  if (of == "whole") return {{type.part_of, step}};
  if (!named.empty()) return {{std::string{named}, step}};
  std::vector<Way> out;
  const auto& whole = of == "siblings" ? type.part_of : type.key;
  for (const auto& other : part.types) {
    if (other.part_of == whole && other.step(step) != nullptr) out.emplace_back(other.key, step);
  }
  return out;
}

bool comes_round(const RecordsPart& part, const Way& at, const Way& to, std::set<Way>& seen) {
  if (!seen.insert(at).second) return false;
  const auto* type = part.type(at.first);
  const auto* step = type == nullptr ? nullptr : type->step(at.second);
  if (step == nullptr) return false;
  for (const auto& effect : step->effects) {
    if (effect.ability != "then") continue;
    for (const auto& way : ways_from(part, *type, effect)) {
      if (way == to || comes_round(part, way, to, seen)) return true;
    }
  }
  return false;
}

}  // namespace

void no_circles(policies::Reading& reading, const RecordsPart& part) {
  for (const auto& type : part.types) {
    for (const auto& step : type.steps) {
      std::set<Way> seen;
      const Way here{type.key, step.key};
      const auto leads = std::ranges::find(step.effects, "then", &Effect::ability);
      if (leads != step.effects.end() && comes_round(part, here, here, seen))
        policies::mistake(reading, leads->says,
                          type.key + "/" + step.key + " comes round to itself and has no end");
    }
  }
}

Ability follows() {
  const auto explain = [](const policies::Pack&, const yaml::Node& map) {
    return std::string{map.text("explains")};
  };
  return {.key = "then", .check = check, .apply = apply, .refuse = {}, .explain = explain};
}

}  // namespace plumbline::records
