// The year itself: filling, remembering and moving on.
#include "app/demonstration.h"

#include "app/queries.h"
#include "lib/files/files.h"
#include "lib/log/log.h"
#include "policies/rubrics.h"

namespace plumbline::app {

namespace fs = std::filesystem;

namespace {

const history::Actor by_itself{.person = {}, .body = {}, .acting_for = {}, .via = "command"};
const yaml::Node nothing_happens{};

std::vector<fs::path> packs_with_a_year(const fs::path& packs) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(packs)) {
    if (fs::exists(entry.path() / "demonstration.yaml")) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

yaml::Node script_of(const fs::path& pack) {
  const auto file = pack / "demonstration.yaml";
  auto parsed = yaml::parse(files::read(file).value_or(""), file.filename().string());
  if (!parsed.root)
    throw std::runtime_error(file.string() + ": " +
                             (parsed.mistake ? parsed.mistake->message : "cannot be read"));
  return std::move(*parsed.root);
}

template <class Id>
json::Object as_json(const std::map<std::string, Id, std::less<>>& names) {
  json::Object out;
  for (const auto& [name, id] : names) out[name] = id.text();
  return out;
}

template <class Id>
void from_json(const json::Object& object, std::map<std::string, Id, std::less<>>& names) {
  for (const auto& [name, text] : object) {
    if (auto id = Id::parse(text.as_string())) names[std::string{name}] = *id;
  }
}

std::optional<std::string> kept_value(House& house, const std::string& key) {
  return house.door.ask([&](history::Read& read) {
    return read.sql.first(queries::demonstration_value, {key},
                          [](const sql::Row& row) { return row.string(0); });
  });
}

}  // namespace

bool is_demonstration(history::Read& read) {
  return read.sql.first(queries::demonstration_value, {"made"}, [](const sql::Row&) { return true; })
      .has_value();
}

Demonstration::Demonstration(House& house, clock::FrozenClock& clock, Timetable& jobs, const fs::path& packs,
                             Filling filling, clock::Instant now)
    : house_(house), clock_(clock), jobs_(jobs), filling_(filling) {
  const bool ours = kept_value(house_, "made").has_value();
  const auto accounts =
      house_.door.ask([](history::Read& read) { return read.sql.number(queries::accounts, {}); });
  if (!ours && accounts > 0)
    throw std::runtime_error(
        "This data folder is not a demonstration: it holds real accounts. Choose an empty one.");
  for (const auto& pack : packs_with_a_year(packs)) {
    auto& story = stories_.emplace_back(
        Story{.key = pack.filename().string(), .script = script_of(pack), .cast = {}, .next = 0});
    if (auto kept = kept_value(house_, story.key))
      recall(story, *kept);
    else
      fill(story, pack);
  }
  const auto clock_kept = kept_value(house_, "made");
  const auto start = clock_kept ? clock::Instant{std::chrono::milliseconds{std::stoll(*clock_kept)}} : now;
  move_to(std::max(start, now));
}

void Demonstration::fill(Story& story, const fs::path& pack) {
  const auto files = policies::read_pack(pack);
  const auto loaded = policies::load(files, house_.library.readers(), &house_.library.facts());
  if (!loaded.mistakes.empty()) {
    const auto& first = loaded.mistakes.front();
    throw std::runtime_error("The pack " + story.key + " has mistakes, first at " + first.mark.file + ":" +
                             std::to_string(first.mark.line) + ": " + first.message);
  }
  const auto adopt = [&](history::Write& write, BodyId body, clock::Date from) {
    if (auto adopted = policies::adopt(write, body, files, loaded, from); !adopted) {
      throw std::runtime_error("The pack " + story.key +
                               " was not adopted: " + adopted.error().list().front().message);
    }
  };
  story.cast = build_world(house_, clock_, story.script, adopt, true);
}

void Demonstration::recall(Story& story, const std::string& kept) {
  const auto parsed = json::parse(kept);
  const auto& object = parsed.value().as_object();
  story.cast.body = BodyId::parse(json::string_at(object, "body")).value();
  from_json(object.at("people").as_object(), story.cast.people);
  from_json(object.at("places").as_object(), story.cast.places);
  from_json(object.at("subjects").as_object(), story.cast.subjects);
  from_json(object.at("records").as_object(), story.cast.records);
  story.next = static_cast<std::size_t>(object.at("next").as_int64());
}

void Demonstration::keep() {
  house_.door.write(by_itself, [&](history::Write& write) {
    for (const auto& story : stories_) {
      const json::Object object{
          {"body", story.cast.body.text()},         {"people", as_json(story.cast.people)},
          {"places", as_json(story.cast.places)},   {"subjects", as_json(story.cast.subjects)},
          {"records", as_json(story.cast.records)}, {"next", static_cast<std::int64_t>(story.next)}};
      write.change.run(queries::keep_demonstration, {story.key, json::text(object)});
    }
    write.change.run(queries::keep_demonstration,
                     {"made", std::to_string(clock_.now().time_since_epoch().count())});
  });
}

clock::Instant Demonstration::furthest() const {
  auto last = clock_.now();
  for (const auto& story : stories_) {
    const auto* acts = story.script.find("acts");
    if (acts == nullptr || acts->items.empty()) continue;
    if (auto at = clock::parse_local(acts->items.back().text("at"))) last = std::max(last, *at);
  }
  return last + std::chrono::days{365};
}

// Each body's acts up to the moment, then the night jobs of the day that it has become.
void Demonstration::move_to(clock::Instant to) {
  const std::lock_guard lock(moving_);
  if (filling_ == Filling::whole_year) {
    for (auto& story : stories_) {
      const auto* acts = story.script.find("acts");
      for (auto& miss :
           run_acts(house_, clock_, story.cast, acts == nullptr ? nothing_happens : *acts, story.next, to)) {
        log::warn("demonstration-act", {{"line", std::to_string(miss.mark.line)}, {"what", miss.sentence}});
        missed_.push_back(std::move(miss));
      }
    }
  }
  clock_.set(to);
  morning(house_);
  jobs_.run_due();
  keep();
}

}  // namespace plumbline::app
