#include "records/pages/parts.h"

namespace plumbline::records::pages {

using html::Html;
using html::words;
using shell::Visit;

namespace {

constexpr std::size_t most_parts = 200;

}  // namespace

shell::Row row_of(const policies::Policy& policy, const Listed& one) {
  const auto said = shown(one.record, one.sees, policy.pack->part<RecordsPart>().type(one.record.type));
  return {.cells = {{.text = words(said.title), .href = "/records/" + one.record.id.text()},
                    {.text = words(one.place_name)},
                    {.text = words(said.day ? clock::in_short(*said.day) : "")},
                    {.text = words(said.stage)}}};
}

Html cut_note(std::size_t rows, std::size_t most) {
  Html out;
  if (rows >= most) out << "<p class=\"small quiet\">Only the newest " << most << " are shown.</p>";
  return out;
}

Html parts_part(Visit& visit, Read& read, const Seen& seen) {
  const auto& types = seen.policy->pack->part<RecordsPart>().types;
  const bool may_have_parts =
      std::ranges::any_of(types, [&](const Type& type) { return type.part_of == seen.record.type; });
  Html out;
  if (!may_have_parts) return out;
  const auto parts =
      list(read, visit.viewer(), {.type = {}, .stages = {}, .place = {}, .part_of = seen.record.id},
           static_cast<int>(most_parts));
  for (const auto& type : types) {
    shell::Table table{.caption = type.plural,
                       .columns = {{"What"},
                                   {.heading = "Where", .label = "Where"},
                                   {.heading = "Day", .label = "Day", .together = true},
                                   {"Stands at"}}};
    for (const auto& one : parts) {
      if (one.record.type == type.key) table.rows.push_back(row_of(*seen.policy, one));
    }
    if (!table.rows.empty()) out << "<h2>" << type.plural << "</h2>" << shell::table(table);
  }
  return out << cut_note(parts.size(), most_parts);
}

Html makings(Visit& visit, const Seen& seen) {
  Html out;
  for (const auto& [type, step] : beginnings(visit.viewer(), *seen.policy)) {
    if (type->part_of != seen.record.type) continue;
    const bool same_place = seen.record.place && seen.type->about == type->about;
    out << "<a href=\"/records/new/" << type->key << "/" << step->key << "?part_of=" << seen.record.id.text();
    if (same_place) out << "&amp;place=" << seen.record.place->text();
    out << "\">" << step->button << "</a>";
  }
  Html list;
  if (!out.empty()) list << "<p class=\"doors\">" << out << "</p>";
  return list;
}

}  // namespace plumbline::records::pages
