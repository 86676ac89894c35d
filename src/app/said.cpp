#include "app/said.h"

#include <charconv>

#include "visits/sampling.h"

namespace plumbline::app {

namespace {

template <class Id>
std::string id_named(const std::map<std::string, Id, std::less<>>& cast, std::string_view name) {
  auto found = cast.find(name);
  return found == cast.end() ? std::string{name} : found->second.text();
}

json::Value scalar_said(const yaml::Node& node) {
  std::int64_t number = 0;
  const auto& text = node.scalar;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (!node.quoted && wrong == std::errc{} && end == text.data() + text.size()) return number;
  return json::Value(text);
}

json::Value aspect_said(const yaml::Node& node) {
  json::Object out;
  for (const auto& [key, value] : node.pairs) {
    if (key.scalar == "seen")
      out["seen"] = value.scalar == "yes";
    else
      out[key.scalar] = value.scalar;
  }
  return out;
}

// Replies are written by the field that raised the point; ids are looked up. `every: accurate` answers all of
// them.
json::Value replies_said(history::Read& read, RecordId record, const yaml::Node& node) {
  json::Object out;
  for (const auto& finding : forms::findings(read, record)) {
    const auto* said = node.find(finding.field);
    if (said == nullptr) said = node.find("every");
    if (said == nullptr || finding.mark != "point") continue;
    const bool bare = said->is_scalar();
    out[finding.id.text()] =
        json::Object{{"stance", bare ? said->scalar : std::string{said->text("stance")}},
                     {"because", bare ? std::string{} : std::string{said->text("because")}}};
  }
  return out;
}

// `every: {question: choice}` answers for all who were drawn; under the key of a subject stands what that one
// said.
json::Value sampled_said(history::Read& read, const Cast& cast, RecordId record, const forms::Field& field,
                         const yaml::Node& node) {
  json::Object out;
  const auto put = [&](std::string_view subject, const yaml::Node& said) {
    json::Object answers;
    for (const auto& [question, choice] : said.pairs) answers[question.scalar] = choice.scalar;
    out[subject] = std::move(answers);
  };
  if (const auto* every = node.find("every")) {
    const auto sample = visits::sample(read, record, field.sample);
    for (const auto& one : sample ? sample->drawn : std::vector<visits::Drawn>{})
      put(one.subject.text(), *every);
  }
  for (const auto& [key, said] : node.pairs) {
    if (key.scalar != "every") put(id_named(cast.subjects, key.scalar), said);
  }
  return out;
}

json::Value list_said(const Cast& cast, const forms::Field& field, const yaml::Node& node) {
  json::Array out;
  for (const auto& item : node.items) {
    out.emplace_back(field.kind == forms::Kind::people ? id_named(cast.people, item.scalar) : item.scalar);
  }
  return out;
}

json::Value answer_said(history::Read& read, const Cast& cast, const forms::Field& field,
                        std::optional<RecordId> record, const yaml::Node& node) {
  switch (field.kind) {
    case forms::Kind::person: return json::Value(id_named(cast.people, node.scalar));
    case forms::Kind::place: return json::Value(id_named(cast.places, node.scalar));
    case forms::Kind::subject: return json::Value(id_named(cast.subjects, node.scalar));
    case forms::Kind::people:
    case forms::Kind::choices: return list_said(cast, field, node);
    case forms::Kind::yes_no: return node.scalar == "yes";
    case forms::Kind::minutes:
    case forms::Kind::number: return scalar_said(node);
    case forms::Kind::aspect: return aspect_said(node);
    case forms::Kind::replies: return record ? replies_said(read, *record, node) : json::Value(nullptr);
    case forms::Kind::sampled: return sampled_said(read, cast, record.value_or(RecordId{}), field, node);
    default: return json::Value(node.scalar);
  }
}

json::Object answers_said(history::Read& read, const Cast& cast, const forms::Form& form,
                          const records::Step& step, std::optional<RecordId> record, const yaml::Node& said) {
  json::Object out;
  const bool rest_not_seen = said.text("all-aspects") == "not-seen";
  for (const auto& section : form.sections) {
    const bool asked = std::find(step.asks.begin(), step.asks.end(), section.key) != step.asks.end();
    for (const auto& field : section.fields) {
      if (const auto* answer = said.find(field.key)) {
        out[field.key] = answer_said(read, cast, field, record, *answer);
      } else if (asked && rest_not_seen && field.kind == forms::Kind::aspect) {
        out[field.key] = json::Object{{"seen", false}};
      }
    }
  }
  return out;
}

}  // namespace

records::Deed deed_said(history::Read& read, House& house, const Cast& cast, const yaml::Node& act) {
  records::Deed deed;
  const auto does = act.text("does");
  const auto slash = does.find('/');
  deed.type = does.substr(0, slash);
  deed.step = slash == std::string_view::npos ? std::string_view{} : does.substr(slash + 1);
  deed.reason = act.text("reason");
  if (auto on = cast.records.find(act.text("on")); on != cast.records.end()) deed.record = on->second;
  if (auto about = cast.places.find(act.text("about")); about != cast.places.end())
    deed.place = about->second;
  if (auto whole = cast.records.find(act.text("part-of")); whole != cast.records.end())
    deed.part_of = whole->second;
  const auto policy = house.library.in_force(cast.body, read.today());
  const auto* type = policy ? policy->pack->part<records::RecordsPart>().type(deed.type) : nullptr;
  const auto* step = type == nullptr ? nullptr : type->step(deed.step);
  const auto* form = type == nullptr ? nullptr : policy->pack->part<forms::FormsPart>().form(type->form);
  const auto* said = act.find("answers");
  if (step != nullptr && form != nullptr && said != nullptr) {
    deed.answers = answers_said(read, cast, *form, *step, deed.record, *said);
  }
  return deed;
}

}  // namespace plumbline::app
