// Fields of a form as people fill them in. What is shown is always what was typed, so nothing is lost on a
// mistake.
#pragma once
#include <functional>

#include "forms/forms.h"
#include "lib/html/html.h"
#include "lib/http/http.h"

namespace plumbline::shell::fields {

struct Candidate {  // somebody or somewhere that may be chosen
  std::string id, name;
};
struct Asking {
  const forms::Raw& typed;
  const Problems& problems;
  std::function<std::vector<Candidate>(const forms::Field&)> candidates;
  std::vector<forms::Finding> findings;  // for replies
  std::string files = {};                // the address below which chosen files open; empty: nowhere yet
  std::map<std::string, std::string> hints = {};  // by field: what is said besides its own hint
};

forms::Raw posted(const http::Fields& fields);
forms::Raw as_typed(const std::vector<const forms::Field*>& asked, const json::Object& answers);

html::Html field(const forms::Field& field, const Asking& asking);
html::Html sections(const forms::Form& form, const std::vector<const forms::Field*>& asked,
                    const Asking& asking);
html::Html error_summary(const Problems& problems);  // nothing when there are none
// Answers as people read them; what is not in `answers` is left out.
html::Html reading(const forms::Form& form, const json::Object& answers,
                   const std::function<std::string(const forms::Field&, const json::Value&)>& names,
                   std::string_view files = {});  // the address below which files open; empty: names only

// The questions themselves, where a form is published before anybody fills it in.
html::Html questions(const forms::Form& form, const std::function<bool(std::string_view)>& shown);

}  // namespace plumbline::shell::fields
