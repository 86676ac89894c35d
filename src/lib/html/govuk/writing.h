// What the components share in writing their markup. For files of this folder.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

void write_classes(Html& out, std::string_view extra);  // " extra", when there is any
void write_attribute(Html& out, Literal opening,
                     std::string_view value);  // opening, value and a quote, when any
void write_switch(Html& out, Literal opening, const std::optional<bool>& on);  // likewise, as true or false
void write_attributes(Html& out, const Attributes& attributes);
void write_href(Html& out, std::string_view address);                      // ` href="…"`
void add(Attributes& attributes, Literal name, const std::string& value);  // when there is a value
void add(Attributes& attributes, Literal one, Literal other, const PluralText& texts);

// A class of the component itself before the caller's own.
std::string with_class(std::string_view own, const std::string& extra);

struct FieldHead {
  const std::string& id;
  const Hint& hint;
  const ErrorMessage& error;
};
// Hint and error, each with an id; returns the ids of all that describes the field.
std::string write_hint_and_error(Html& out, const FieldHead& head, std::string described_by);
void open_group(Html& out, const FormGroup& group, const ErrorMessage& error);

struct LabelledField {
  const std::string& id;
  const Label& label;
  const Hint& hint;
  const ErrorMessage& error;
  const FormGroup& group;
  const std::string& described_by;
};
// The form group of a field with one label: opened, labelled, hint and error said. The caller writes the
// field and </div>.
std::string open_labelled(Html& out, const LabelledField& field);

// Either the content alone or inside its fieldset, then the end of the group.
void close_choices(Html& out, const std::optional<Fieldset>& around, Html content, std::string described_by);

}  // namespace plumbline::html::govuk
