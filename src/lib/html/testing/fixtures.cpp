#include "lib/html/testing/fixtures.h"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>
#include <list>
#include <sstream>

#include "lib/html/testing/markup.h"
#include "lib/html/testing/trusted.h"

namespace plumbline::html::govuk {
namespace {

constexpr const char* package = "node_modules/govuk-frontend/dist/govuk/components/";

// Kept for the whole run: names of attributes are views into it.
const json::Array* fixtures_of(const std::string& component) {
  static std::list<json::Value> kept;
  std::ifstream in(package + component + "/fixtures.json");
  if (!in) return nullptr;
  std::stringstream text;
  text << in.rdbuf();
  kept.push_back(boost::json::parse(text.str()));
  return &kept.back().at("fixtures").as_array();
}

const json::Value* value_at(const Options& options, std::string_view key) {
  const auto* value = options.if_contains(key);
  return value == nullptr || value->is_null() ? nullptr : value;
}

std::string text_of(const json::Value& value) {
  if (value.is_string()) return std::string(value.as_string());
  if (value.is_int64()) return std::to_string(value.as_int64());
  if (value.is_uint64()) return std::to_string(value.as_uint64());
  return "";
}

}  // namespace

void expect_as_the_package_does(const std::string& component,
                                const std::function<Html(const Options&)>& render) {
  const auto* fixtures = fixtures_of(component);
  ASSERT_NE(fixtures, nullptr) << "No examples of " << component << " under " << package
                               << ": run npm ci first.";
  EXPECT_GE(fixtures->size(), 6U);
  for (const auto& fixture : *fixtures) {
    const auto& example = fixture.as_object();
    EXPECT_EQ(normalised(render(example.at("options").as_object()).str()),
              normalised(text_at(example, "html")))
        << component << ": " << text_at(example, "name") << "\n"
        << boost::json::serialize(example.at("options"));
  }
}

const Options& object_at(const Options& options, std::string_view key) {
  static const Options none;
  const auto* value = value_at(options, key);
  return value != nullptr && value->is_object() ? value->as_object() : none;
}

bool given(const Options& options, std::string_view key) {
  const auto* value = value_at(options, key);
  if (value == nullptr || (value->is_bool() && !value->as_bool())) return false;
  return !(value->is_string() && value->as_string().empty());
}

std::vector<Options> objects_at(const Options& options, std::string_view key) {
  std::vector<Options> out;
  const auto* value = value_at(options, key);
  if (value == nullptr || !value->is_array()) return out;
  for (const auto& item : value->as_array()) out.push_back(item.is_object() ? item.as_object() : Options());
  return out;
}

std::string text_at(const Options& options, std::string_view key) {
  const auto* value = value_at(options, key);
  return value == nullptr ? "" : text_of(*value);
}

std::string text_or(const Options& options, std::string_view key, std::string otherwise) {
  auto text = text_at(options, key);
  return text.empty() ? otherwise : text;
}

std::optional<int> number_at(const Options& options, std::string_view key) {
  const auto text = text_at(options, key);
  if (text.empty()) return std::nullopt;
  return std::stoi(text);
}

std::optional<bool> flag_at(const Options& options, std::string_view key) {
  const auto* value = value_at(options, key);
  if (value == nullptr || !value->is_bool()) return std::nullopt;
  return value->as_bool();
}

bool is_on(const Options& options, std::string_view key) { return flag_at(options, key).value_or(false); }

Content content_of(const Options& options, std::string_view html, std::string_view text) {
  const auto markup = text_at(options, html);
  return markup.empty() ? Content(text_at(options, text)) : Content(Trusted::html(markup));
}

Attributes attributes_at(const Options& options, std::string_view key) {
  static std::list<std::string> names;
  Attributes out;
  for (const auto& entry : object_at(options, key)) {
    names.emplace_back(entry.key());
    out.push_back({Trusted::literal(names.back()), text_of(entry.value())});
  }
  return out;
}

PluralText plural_at(const Options& options, std::string_view key) {
  const auto& texts = object_at(options, key);
  return {text_at(texts, "one"), text_at(texts, "other")};
}

Label label_of(const Options& label) {
  return {.text = content_of(label),
          .is_page_heading = is_on(label, "isPageHeading"),
          .for_id = text_at(label, "for"),
          .classes = text_at(label, "classes"),
          .attributes = attributes_at(label)};
}

Hint hint_of(const Options& hint) {
  return {.text = content_of(hint),
          .id = text_at(hint, "id"),
          .classes = text_at(hint, "classes"),
          .attributes = attributes_at(hint)};
}

ErrorMessage error_of(const Options& error) {
  return {
      .text = content_of(error),
      .id = text_at(error, "id"),
      .hidden_prefix = error.contains("visuallyHiddenText") ? text_at(error, "visuallyHiddenText") : "Error",
      .classes = text_at(error, "classes"),
      .attributes = attributes_at(error)};
}

Fieldset fieldset_of(const Options& fieldset) {
  const auto& legend = object_at(fieldset, "legend");
  return {.legend = {.text = content_of(legend),
                     .is_page_heading = is_on(legend, "isPageHeading"),
                     .classes = text_at(legend, "classes")},
          .content = content_of(fieldset),
          .role = text_at(fieldset, "role"),
          .described_by = text_at(fieldset, "describedBy"),
          .classes = text_at(fieldset, "classes"),
          .attributes = attributes_at(fieldset)};
}

std::optional<Fieldset> fieldset_at(const Options& options) {
  if (!given(options, "fieldset")) return std::nullopt;
  return fieldset_of(object_at(options, "fieldset"));
}

FormGroup group_of(const Options& group, std::string_view before, std::string_view after) {
  return {.before = content_of(object_at(group, before)),
          .after = content_of(object_at(group, after)),
          .classes = text_at(group, "classes"),
          .attributes = attributes_at(group)};
}

}  // namespace plumbline::html::govuk
