// The examples GOV.UK Frontend ships with each component: options and the markup they must give. Read where
// npm put them.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lib/html/govuk/options.h"
#include "lib/json/json.h"

namespace plumbline::html::govuk {

using Options = json::Object;

// Renders every example of a component and fails for each that differs; also when npm has not installed the
// package.
void expect_as_the_package_does(const std::string& component,
                                const std::function<Html(const Options&)>& render);

// Options as the package names them, in our types. Absent, null and false are all "not given".
const Options& object_at(const Options& options, std::string_view key);
bool given(const Options& options, std::string_view key);  // anything but absent, null, false and ""
std::vector<Options> objects_at(const Options& options,
                                std::string_view key);  // one that is no object becomes an empty one
std::string text_at(const Options& options, std::string_view key);  // numbers as digits
std::string text_or(const Options& options, std::string_view key, std::string otherwise);
std::optional<int> number_at(const Options& options, std::string_view key);
std::optional<bool> flag_at(const Options& options, std::string_view key);
bool is_on(const Options& options, std::string_view key);
Content content_of(const Options& options, std::string_view html = "html", std::string_view text = "text");
Attributes attributes_at(const Options& options, std::string_view key = "attributes");
PluralText plural_at(const Options& options, std::string_view key);

Label label_of(const Options& label);
Hint hint_of(const Options& hint);
ErrorMessage error_of(const Options& error);
Fieldset fieldset_of(const Options& fieldset);
std::optional<Fieldset> fieldset_at(const Options& options);
FormGroup group_of(const Options& group, std::string_view before = "beforeInput",
                   std::string_view after = "afterInput");

}  // namespace plumbline::html::govuk
