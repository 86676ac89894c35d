// Inside these pages: an aspect that is seen or not seen, and replies to points.
#pragma once
#include "forms/pages/fields.h"

namespace plumbline::forms::pages {

html::Html aspect(const Field& field, const Asking& asking);
html::Html replies(const Field& field, const Asking& asking);

}  // namespace plumbline::forms::pages
