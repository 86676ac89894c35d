// Inside these pages: an aspect that is seen or not seen, replies to points, a file.
#pragma once
#include "lib/html/govuk/options.h"
#include "shell/fields.h"

namespace plumbline::shell::fields {

std::string typed(const Asking& asking, const std::string& name);  // the first of that name; empty: none
html::govuk::ErrorMessage error_for(const Asking& asking, const std::string& key);
html::Html aspect(const forms::Field& field, const Asking& asking);
html::Html replies(const forms::Field& field, const Asking& asking);
html::Html file(const forms::Field& field, const Asking& asking);
html::Html sampled(const forms::Field& field, const Asking& asking);

}  // namespace plumbline::shell::fields
