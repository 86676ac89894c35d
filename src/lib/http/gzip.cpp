#include "lib/http/gzip.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>

#include "lib/http/text.h"

namespace plumbline::http {
namespace {

constexpr int kLevel = 4;  // pages are made for each request: time counts as much as size

struct Free {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

// One per thread: it is far larger than most pages.
libdeflate_compressor* compressor() {
  thread_local const std::unique_ptr<libdeflate_compressor, Free> mine(libdeflate_alloc_compressor(kLevel));
  return mine.get();
}

bool is_zero(std::string_view quality) {
  return !quality.empty() && quality.front() == '0' &&
         quality.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

bool takes_gzip(std::string_view accept_encoding) {
  bool any = false;
  for (const auto offer : split(accept_encoding, ',')) {
    const auto coding = trimmed(offer.substr(0, offer.find(';')));
    const bool wanted = !is_zero(parameter(offer, "q").value_or("1"));
    if (same_ignoring_case(coding, "gzip")) return wanted;
    if (coding == "*") any = wanted;
  }
  return any;
}

bool is_text_like(std::string_view content_type) {
  constexpr std::string_view kTypes[] = {"application/json",          "application/javascript",
                                         "application/xml",           "image/svg+xml",
                                         "application/manifest+json", "application/problem+json"};
  const auto type = lower_case(trimmed(content_type.substr(0, content_type.find(';'))));
  return type.rfind("text/", 0) == 0 ||
         std::find(std::begin(kTypes), std::end(kTypes), type) != std::end(kTypes);
}

std::optional<std::string> gzipped(std::string_view bytes) {
  if (!compressor()) return std::nullopt;
  std::string result(bytes.size(), '\0');
  const auto size =
      libdeflate_gzip_compress(compressor(), bytes.data(), bytes.size(), result.data(), result.size());
  if (size == 0) return std::nullopt;
  result.resize(size);
  return result;
}

}  // namespace plumbline::http
