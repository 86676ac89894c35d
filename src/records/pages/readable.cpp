// The records that somebody can read: all, of one type, or those of a type that answer a choice in one way.
#include "lib/html/govuk/govuk.h"
#include "records/pages/pages.h"
#include "records/pages/parts.h"

namespace plumbline::records::pages {

namespace govuk = html::govuk;
using html::Html;
using html::words;
using shell::Visit;

namespace {

constexpr std::size_t most_listed = 200;

const forms::Form* form_of(const policies::Policy& policy, const Type* type) {
  return type == nullptr ? nullptr : policy.pack->part<forms::FormsPart>().form(type->form);
}

std::vector<const forms::Field*> choices_of(const forms::Form* form) {
  std::vector<const forms::Field*> out;
  if (form == nullptr) return out;
  for (const auto& section : form->sections) {
    for (const auto& field : section.fields) {
      if (field.kind == forms::Kind::choice && field.required) out.push_back(&field);
    }
  }
  return out;
}

bool offers(const forms::Field& field, std::string_view choice) {
  return std::ranges::find(field.choices, choice, &forms::Choice::key) != field.choices.end();
}

// What the address asks for: a choice that the form knows, else everything of the type.
Filter asked(const Visit& visit, const Type* type, const forms::Form* form) {
  Filter out{.type = type == nullptr ? std::string{} : type->key, .stages = {}, .place = {}, .part_of = {}};
  for (const auto* field : choices_of(form)) {
    const auto choice = visit.request.query.text(field->key);
    if (!offers(*field, choice)) continue;
    out.field = field->key;
    out.choice = choice;
    break;
  }
  return out;
}

// One way of narrowing at a time: a list that is short needs no more.
Html narrowing(const Type* type, const forms::Form* form, const Filter& filter) {
  Html out;
  for (const auto* field : choices_of(form)) {
    const auto here = "/records?type=" + type->key;
    std::vector<shell::Link> links = {{"All", here, filter.field != field->key}};
    for (const auto& choice : field->choices) {
      const bool chosen = filter.field == field->key && filter.choice == choice.key;
      links.push_back({choice.title, here + "&" + field->key + "=" + choice.key, chosen});
    }
    if (links.size() <= 6)
      out << "<p class=\"small quiet\">" << field->label << "</p>"
          << shell::switch_links(field->label, links);
  }
  return out;
}

Html making(const Visit& visit, const policies::Policy& policy, const Type* type) {
  Html links;
  for (const auto& [kind, step] : beginnings(visit.viewer(), policy)) {
    if ((type != nullptr && kind != type) || !kind->part_of.empty()) continue;
    links << "<a href=\"/records/new/" << kind->key << "/" << step->key << "\">" << step->button << "</a>";
  }
  Html out;
  if (!links.empty()) out << "<p class=\"doors\">" << links << "</p>";
  return out;
}

}  // namespace

http::Response readable(Visit& visit, Read& read) {
  const auto policy = visit.library.in_force(visit.viewer().body, visit.today());
  const auto* type =
      policy ? policy->pack->part<RecordsPart>().type(visit.request.query.text("type")) : nullptr;
  const auto* form = policy ? form_of(*policy, type) : nullptr;
  const auto filter = asked(visit, type, form);
  shell::Table table{.caption = "Records that you can read",
                     .columns = {{"What"},
                                 {.heading = "Where", .label = "Where"},
                                 {.heading = "Day", .label = "Day", .together = true},
                                 {"Stands at"}},
                     .when_empty = "There is nothing here that you can read yet."};
  if (policy) {
    for (const auto& one : list(read, visit.viewer(), filter, static_cast<int>(most_listed)))
      table.rows.push_back(row_of(*policy, one));
  }
  const auto title = type == nullptr ? std::string{"Records"} : type->plural;
  Html main;
  main << "<h1>" << title << "</h1>";
  if (policy) main << making(visit, *policy, type);
  if (type != nullptr) main << narrowing(type, form, filter);
  main << shell::table(table) << cut_note(table.rows.size(), most_listed);
  return shell::page(visit, title, main);
}

}  // namespace plumbline::records::pages
