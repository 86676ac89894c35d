// Telling once more whoever was not reached.
#include "notices/telling.h"
#include "records/scene.h"

namespace plumbline::notices {

namespace {

struct Asked {  // what is told again, and by right of which step
  records::Record record;
  policies::PolicyRef policy;
  const records::Type* type = nullptr;
  std::vector<Found> found;
};

std::optional<Asked> find(Read& read, const Viewer& by, const records::Engine& engine, RecordId id,
                          std::string_view key) {
  const auto seen = records::open(read, by, engine, id);
  if (!seen || seen->sees != records::Projection::full) return std::nullopt;
  Asked out{seen->record, seen->policy, seen->type, tellings(*seen->type, key)};
  return out.found.empty() ? std::nullopt : std::optional{std::move(out)};
}

bool may_tell(Read& read, const Viewer& by, const Asked& asked) {
  const auto& place = asked.record.place;
  const auto here = place ? places::and_above(read, *place, read.today()) : std::vector<PlaceId>{};
  return std::any_of(asked.found.begin(), asked.found.end(),
                     [&](const auto& found) { return records::may_take(by, *found.step, here); });
}

bool reached(const std::vector<Told>& log, const Reader& reader) {
  return std::any_of(log.begin(), log.end(), [&](const Told& line) {
    return line.place == reader.place.id && reader.contact && line.person == reader.contact->person &&
           (line.status == "sent" || line.status == "waiting");
  });
}

Telling in_its_words(Read& read, const Viewer& by, const records::Engine& engine, const Asked& asked,
                     const records::Effect& effect) {
  const auto* form = asked.policy->pack->part<forms::FormsPart>().form(asked.type->form);
  const auto answers = records::answers_of(read, asked.record.id);
  const records::RecordScene scene(
      read, *asked.policy,
      {.type = asked.type, .form = form, .record = &asked.record, .answers = &answers, .actor = by.person});
  auto telling = telling_of(effect);
  telling.subject = policies::filled(telling.subject, scene, engine.library.facts());
  telling.text = policies::filled(telling.text, scene, engine.library.facts());
  return telling;
}

Problems sorry(std::string sentence) {
  Problems out;
  out.add({}, std::move(sentence));
  return out;
}

}  // namespace

Result<int, Problems> tell_again(Write& write, const Viewer& by, const records::Engine& engine,
                                 RecordId record, std::string_view key) {
  const auto asked = find(write, by, engine, record, key);
  if (!asked) return sorry("Nobody was told: this notice does not exist.");
  if (!may_tell(write, by, *asked)) return sorry("Nobody was told: this is for whoever gave the notice.");
  const auto log = told(write, record, key);
  if (log.empty()) return sorry("Nobody was told: this notice has not been given yet.");
  const auto& effect = *asked->found.front().effect;
  auto readers = readers_of(write, *asked->policy->pack, asked->record, telling_of(effect));
  std::erase_if(readers, [&](const Reader& reader) {
    return !reader.contact || reader.contact->email.empty() || reached(log, reader);
  });
  if (readers.empty()) return 0;
  return write_to(write, readers, in_its_words(write, by, engine, *asked, effect), asked->record);
}

bool may_tell_again(Read& read, const Viewer& viewer, const records::Engine& engine, RecordId record,
                    std::string_view key) {
  const auto asked = find(read, viewer, engine, record, key);
  return asked && may_tell(read, viewer, *asked) && !told(read, record, key).empty();
}

}  // namespace plumbline::notices
