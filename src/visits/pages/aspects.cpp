#include "visits/pages/aspects.h"

#include "records/scene.h"

namespace plumbline::visits::pages {

namespace {

// The first step on offer that asks what was seen.
bool find_step(UnderWay& out) {
  for (const auto& offer : out.seen.offers) {
    auto asked = records::asked_fields(out.seen.form, *offer.step);
    std::vector<const forms::Field*> aspects;
    std::ranges::copy_if(asked, std::back_inserter(aspects),
                         [](const forms::Field* f) { return f->kind == forms::Kind::aspect; });
    if (aspects.empty()) continue;
    out.step = offer.step;
    out.asked = std::move(asked);
    out.aspects = std::move(aspects);
    return true;
  }
  return false;
}

}  // namespace

bool UnderWay::answered(const forms::Field& field) const {
  const auto* answer = answers.if_contains(field.key);
  return answer != nullptr && answer->is_object() && answer->as_object().contains("seen");
}

std::size_t UnderWay::done() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(aspects, [&](const forms::Field* field) { return answered(*field); }));
}

const forms::Field* UnderWay::aspect(std::string_view key) const {
  const auto found = std::ranges::find(aspects, key, &forms::Field::key);
  return found == aspects.end() ? nullptr : *found;
}

const forms::Field* UnderWay::next(std::string_view after) const {
  const auto open = [&](const forms::Field* field) { return !answered(*field); };
  const auto from = std::ranges::find(aspects, after, &forms::Field::key);
  const auto following = std::find_if(from, aspects.end(), open);
  if (following != aspects.end()) return *following;
  const auto earlier = std::ranges::find_if(aspects, open);
  return earlier == aspects.end() ? nullptr : *earlier;
}

int UnderWay::number(const forms::Field& field) const {
  return static_cast<int>(std::ranges::find(aspects, &field) - aspects.begin()) + 1;
}

std::optional<UnderWay> under_way(shell::Visit& page, Read& read) {
  const auto id = RecordId::parse(page.request.capture("record"));
  auto seen = id ? records::open(read, page.viewer(), page.engine, *id) : Result<records::Seen>{No::absent};
  if (!seen) return std::nullopt;
  UnderWay out{.seen = std::move(*seen), .asked = {}, .aspects = {}, .answers = {}, .saved = {}, .visit = {}};
  if (!find_step(out)) return std::nullopt;
  out.answers = out.seen.answers;
  if (auto kept = forms::draft(read, {page.viewer().person, id->bytes, out.step->key});
      kept && kept->version == out.seen.record.version) {
    for (const auto& [key, answer] : kept->answers) out.answers[key] = answer;
    out.saved = kept->saved;
  }
  out.visit = by_record(read, *id);
  return out;
}

}  // namespace plumbline::visits::pages
