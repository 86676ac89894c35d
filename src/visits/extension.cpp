#include "visits/amounts.h"
#include "visits/queries.h"

namespace plumbline::visits {

namespace {

const forms::Field* field_named(const records::Happening& happening, const records::Effect& effect,
                                std::string_view part) {
  const auto* form = happening.policy.pack->part<forms::FormsPart>().form(happening.type.form);
  const auto name = effect.says.text(part);
  return form == nullptr || name.empty() ? nullptr : form->field(name);
}

template <class T>
std::optional<T> fact(const records::Happening& happening, const records::Effect& effect,
                      std::string_view part) {
  const auto* field = field_named(happening, effect, part);
  if (field == nullptr) return std::nullopt;
  const auto found = forms::fact_of(*field, happening.answers);
  const auto* value = std::get_if<T>(&found);
  return value == nullptr ? std::nullopt : std::optional{*value};
}

std::vector<PersonId> visitors_of(const records::Happening& happening, const records::Effect& effect) {
  std::vector<PersonId> out;
  const auto add = [&](std::string_view text) {
    if (auto person = PersonId::parse(text)) out.push_back(*person);
  };
  if (auto one = fact<std::string>(happening, effect, "visitor")) add(*one);
  if (auto several = fact<policies::Words>(happening, effect, "visitors")) {
    for (const auto& word : *several) add(word);
  }
  return out;
}

void apply(Write& write, const records::Happening& happening, const records::Effect& effect) {
  const auto& record = happening.record;
  if (!record.place) return;
  const auto* stage = happening.type.stage(record.stage);
  const bool counts = stage == nullptr || !stage->withdrawn;
  write.change.run(
      queries::put_visit,
      {record.id, record.body, record.type, *record.place, record.part_of,
       fact<clock::Date>(happening, effect, "date"), fact<std::int64_t>(happening, effect, "time"),
       fact<std::int64_t>(happening, effect, "minutes"), record.stage, counts});
  write.change.run(queries::drop_visitors, {record.id});
  for (const auto& person : visitors_of(happening, effect))
    write.change.run(queries::add_visitor, {record.id, person});
}

constexpr std::array fields = {"date", "time", "minutes", "visitor", "visitors"};
constexpr std::array amounts = {"half-days", "most-in-a-fortnight", "usual-minutes"};

void check_fields(policies::Reading& reading, const records::Type& type, const yaml::Node& map) {
  const auto* forms_part = reading.pack.part_if<forms::FormsPart>();
  const auto* form = forms_part == nullptr ? nullptr : forms_part->form(type.form);
  if (form == nullptr) return;
  for (const auto* key : fields) {
    const auto* value = map.find(key);
    if (value == nullptr || form->field(value->scalar) != nullptr) continue;
    policies::mistake(reading, *value, "the form " + form->key + " has no field called " + value->scalar);
  }
}

void check_manner(policies::Reading& reading, const yaml::Node& map) {
  for (const auto* key : amounts) must_be_amount(reading, map, key, 1);
  std::optional<clock::Minutes> before;
  for (const auto& text : policies::words(reading, map.find("usual-times"))) {
    const auto time = clock::parse_time(text);
    if (!time || (before && *time <= *before)) {
      policies::mistake(reading, *map.find("usual-times"),
                        "times of the day belong here, the earlier first, such as [\"09:30\", \"13:00\"]");
      return;
    }
    before = time;
  }
}

void check(policies::Reading& reading, const records::Type& type, const yaml::Node& map) {
  policies::known_keys(reading, map,
                       {"date", "time", "minutes", "visitor", "visitors", "half-days", "most-in-a-fortnight",
                        "usual-minutes", "usual-times", "clause", "clauses"});
  policies::must_be_clause(reading, map);
  check_fields(reading, type, map);
  check_manner(reading, map);
}

}  // namespace

VisitManner manner_of(const records::Type& type) {
  const auto says = std::ranges::find(type.extensions, "visit", &records::Effect::ability);
  if (says == type.extensions.end()) return {};
  VisitManner out{.half_days = amount_in(says->says, "half-days"),
                  .most_in_a_fortnight = amount_in(says->says, "most-in-a-fortnight"),
                  .usual_minutes = amount_in(says->says, "usual-minutes"),
                  .usual_times = {}};
  const auto add = [&](const yaml::Node& node) {
    if (const auto time = clock::parse_time(node.scalar)) out.usual_times.push_back(*time);
  };
  if (const auto* times = says->says.find("usual-times")) {
    if (times->is_scalar()) add(*times);
    for (const auto& item : times->items) add(item);
  }
  return out;
}

records::Ability extension() { return {.key = "visit", .check = check, .apply = apply, .explain = {}}; }

}  // namespace plumbline::visits
