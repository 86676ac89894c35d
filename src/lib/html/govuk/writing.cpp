#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {

void write_classes(Html& out, std::string_view extra) {
  if (!extra.empty()) out << " " << extra;
}

void write_attribute(Html& out, Literal opening, std::string_view value) {
  if (!value.empty()) out << opening << value << "\"";
}

void write_switch(Html& out, Literal opening, const std::optional<bool>& on) {
  if (on) out << opening << (*on ? Literal("true") : Literal("false")) << "\"";
}

void write_attributes(Html& out, const Attributes& attributes) {
  for (const auto& attribute : attributes) {
    out << " " << attribute.name;
    if (!attribute.bare) out << "=\"" << attribute.value << "\"";
  }
}

void write_href(Html& out, std::string_view address) { out << " href=\"" << url(address) << "\""; }

void add(Attributes& attributes, Literal name, const std::string& value) {
  if (!value.empty()) attributes.push_back({name, value});
}

void add(Attributes& attributes, Literal one, Literal other, const PluralText& texts) {
  add(attributes, one, texts.one);
  add(attributes, other, texts.other);
}

std::string with_class(std::string_view own, const std::string& extra) {
  std::string classes(own);
  if (!extra.empty()) classes.append(" ").append(extra);
  return classes;
}

namespace {

void describe(std::string& described_by, const std::string& id) {
  if (!described_by.empty()) described_by += ' ';
  described_by += id;
}

}  // namespace

std::string write_hint_and_error(Html& out, const FieldHead& head, std::string described_by) {
  if (!head.hint.text.empty()) {
    auto said = head.hint;
    said.id = head.id + "-hint";
    describe(described_by, said.id);
    out << hint(said);
  }
  if (!head.error.text.empty()) {
    auto said = head.error;
    said.id = head.id + "-error";
    describe(described_by, said.id);
    out << error_message(said);
  }
  return described_by;
}

void open_group(Html& out, const FormGroup& group, const ErrorMessage& error) {
  out << "<div class=\"govuk-form-group";
  if (!error.text.empty()) out << " govuk-form-group--error";
  write_classes(out, group.classes);
  out << "\"";
  write_attributes(out, group.attributes);
  out << ">";
}

std::string open_labelled(Html& out, const LabelledField& field) {
  open_group(out, field.group, field.error);
  auto labelled = field.label;
  labelled.for_id = field.id;
  out << label(labelled);
  return write_hint_and_error(out, {field.id, field.hint, field.error}, field.described_by);
}

void close_choices(Html& out, const std::optional<Fieldset>& around, Html content, std::string described_by) {
  if (around) {
    auto set = *around;
    set.content = std::move(content);
    set.described_by = std::move(described_by);
    out << fieldset(set);
  } else {
    out << content;
  }
  out << "</div>";
}

}  // namespace plumbline::html::govuk
