#include "records/scene.h"

#include "places/places.h"

namespace plumbline::records {

using policies::Fact;
using policies::Unknown;

Fact RecordScene::name(std::string_view name) const {
  const auto& record = *about_.record;
  if (name == "today") return read_.today();
  if (name == "now-time") return static_cast<std::int64_t>(clock::to_local(read_.now).time.count());
  if (name == "stage") return record.stage;
  if (name == "version") return record.version;
  if (name == "day") return record.day ? Fact{*record.day} : Fact{Unknown{}};
  if (name == "made") return clock::to_local(record.made).date;
  if (name == "this") return record.id.text();
  if (name == "reason") return about_.reason.empty() ? Fact{Unknown{}} : Fact{std::string{about_.reason}};
  if (name == "actor") return about_.actor ? Fact{about_.actor->text()} : Fact{Unknown{}};
  if (name == "author") return record.author ? Fact{record.author->text()} : Fact{Unknown{}};
  if (name == "place" || name.starts_with("place."))
    return of_place(name.size() > 6 ? name.substr(6) : "name");
  if (name == "actor.name") {
    auto found = about_.actor ? people::person_name(read_, *about_.actor) : std::nullopt;
    return found ? Fact{*found} : Fact{Unknown{}};
  }
  const auto& link = about_.type->link;
  if (!link.empty() && name.size() > link.size() && name.starts_with(link) && name[link.size()] == '.') {
    return of_whole(name.substr(link.size() + 1));
  }
  if (about_.form != nullptr) {
    if (name.ends_with(".title")) return in_its_words(name.substr(0, name.size() - 6));
    if (const auto* field = about_.form->field(name)) return forms::fact_of(*field, *about_.answers);
  }
  return Unknown{};
}

// The words of an answer that is kept as a key or counts as a number.
Fact RecordScene::in_its_words(std::string_view key) const {
  const auto* field = about_.form->field(key);
  const auto* answer = field == nullptr ? nullptr : about_.answers->if_contains(field->key);
  return answer == nullptr || answer->is_null() ? Fact{Unknown{}} : Fact{forms::in_words(*field, *answer)};
}

Fact RecordScene::of_place(std::string_view what) const {
  if (!about_.record->place) return Unknown{};
  auto place = places::by_id(read_, *about_.record->place);
  if (!place) return Unknown{};
  if (what == "name") return place->name;
  if (what == "kind") return place->kind;
  return Unknown{};
}

Fact RecordScene::of_whole(std::string_view field) const {
  if (!about_.record->part_of) return Unknown{};
  if (!whole_) {
    auto record = by_id(read_, *about_.record->part_of);
    if (!record) return Unknown{};
    auto answers = answers_of(read_, record->id);
    whole_ = Whole{std::move(*record), std::move(answers)};
  }
  if (field == "stage") return whole_->record.stage;
  if (field == "title") return whole_->record.title;
  if (field == "author") return whole_->record.author ? Fact{whole_->record.author->text()} : Fact{Unknown{}};
  if (field == "day") return whole_->record.day ? Fact{*whole_->record.day} : Fact{Unknown{}};
  const auto* type = policy_.pack->part<RecordsPart>().type(whole_->record.type);
  const auto* form = type == nullptr ? nullptr : policy_.pack->part<forms::FormsPart>().form(type->form);
  const auto* asked = form == nullptr ? nullptr : form->field(field);
  return asked == nullptr ? Fact{Unknown{}} : forms::fact_of(*asked, whole_->answers);
}

}  // namespace plumbline::records
