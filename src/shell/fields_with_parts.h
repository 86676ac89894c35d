// Inside these pages: an aspect that is seen or not seen, and replies to points.
#pragma once
#include "shell/fields.h"

namespace plumbline::shell::fields {

html::Html aspect(const forms::Field& field, const Asking& asking);
html::Html replies(const forms::Field& field, const Asking& asking);

}  // namespace plumbline::shell::fields
