#pragma once
#include "lib/http/http.h"

namespace plumbline::http {

// Gives a finished page an ETag of its body, and makes it a 304 when the browser has that one already. Only
// for pages without anything that differs each time, such as a masked token.
void with_etag(const Request& request, Response& response);

}  // namespace plumbline::http
