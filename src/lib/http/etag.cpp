#include "lib/http/etag.h"

#include <span>
#include <string>

#include "lib/crypto/crypto.h"
#include "lib/http/text.h"

namespace plumbline::http {

// Weak, as the same tag stands for the compressed and the plain form.
void with_etag(const Request& request, Response& response) {
  if (response.status != 200 || response.file) return;
  const auto hash = crypto::sha256(response.body);
  const auto tag = "\"" + crypto::base64url(std::span(hash).first(16)) + "\"";
  response.header("ETag", "W/" + tag);
  for (auto known : split(request.header("if-none-match"), ',')) {
    if (known.substr(0, 2) == "W/") known.remove_prefix(2);
    if (known != tag && known != "*") continue;
    response.status = 304;
    response.body.clear();
    return;
  }
}

}  // namespace plumbline::http
