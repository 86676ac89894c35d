#include "lib/http/multipart.h"

#include <algorithm>

#include "lib/http/text.h"

namespace plumbline::http {
namespace {

constexpr std::size_t kHeaderLimit = 8 * 1024;  // of one part
constexpr std::size_t kPaddingLimit = 128;      // spaces a sender may put behind a boundary

const Refusal kMalformed{400, "The form that was sent is malformed."};

// Browsers escape exactly these three in names (HTML, "multipart form data").
std::string unescaped(std::string text) {
  constexpr std::pair<std::string_view, char> kEscapes[] = {{"%22", '"'}, {"%0D", '\r'}, {"%0A", '\n'}};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto* const escape = std::find_if(std::begin(kEscapes), std::end(kEscapes), [&](const auto& e) {
      return text.compare(at, e.first.size(), e.first) == 0;
    });
    const bool escaped = escape != std::end(kEscapes);
    result += escaped ? escape->second : text[at];
    at += escaped ? 3 : 1;
  }
  return readable(std::move(result));
}

bool read_disposition(std::string_view value, PartHeader& part) {
  if (!same_ignoring_case(trimmed(value.substr(0, value.find(';'))), "form-data")) return false;
  auto name = parameter(value, "name");
  auto file_name = parameter(value, "filename");
  if (!name) return false;
  part.name = unescaped(std::move(*name));
  part.file = file_name.has_value();
  if (file_name) part.file_name = unescaped(std::move(*file_name));
  return true;
}

std::optional<PartHeader> read_part_header(std::string_view block) {
  PartHeader part;
  bool named = false;
  while (!block.empty()) {
    const auto end = std::min(block.find("\r\n"), block.size());
    const auto line = block.substr(0, end);
    block.remove_prefix(std::min(end + 2, block.size()));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto name = line.substr(0, colon);
    const auto value = trimmed(line.substr(colon + 1));
    if (same_ignoring_case(name, "content-disposition")) {
      if (named || !read_disposition(value, part)) return std::nullopt;
      named = true;
    }
    if (same_ignoring_case(name, "content-type")) part.content_type = readable(std::string(value));
  }
  if (!named) return std::nullopt;
  return part;
}

}  // namespace

Multipart::Multipart(std::string_view boundary, PartSink sink)
    : delimiter_("\r\n--" + std::string(boundary)), sink_(std::move(sink)), held_("\r\n") {}
// held_ begins with a line end so that the first boundary looks like all others.

bool Multipart::is_boundary(std::string_view text) {
  constexpr std::string_view kSigns = "'()+_,-./:=? ";
  const auto fits = [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           kSigns.find(c) != std::string_view::npos;
  };
  return !text.empty() && text.size() <= 70 && text.back() != ' ' &&
         std::all_of(text.begin(), text.end(), fits);
}

Refused Multipart::feed(std::string_view bytes) {
  if (place_ == Place::behind_all) return std::nullopt;
  held_ += bytes;
  Refused refused;
  while (!refused && step(refused)) {
  }
  held_.erase(0, at_);
  at_ = 0;
  return refused;
}

Refused Multipart::finish() const {
  if (place_ == Place::behind_all) return std::nullopt;
  return Refusal{400, "The form that was sent ends too early."};
}

bool Multipart::step(Refused& refused) {
  switch (place_) {
    case Place::before:
    case Place::content: return find_boundary(refused);
    case Place::behind_boundary: return pass_boundary(refused);
    case Place::header: return read_header(refused);
    case Place::behind_all: at_ = held_.size(); return false;
  }
  return false;
}

bool Multipart::find_boundary(Refused& refused) {
  const auto found = rest().find(delimiter_);
  if (found == std::string_view::npos) {
    const auto keep = std::min(rest().size(), delimiter_.size() - 1);  // may be the beginning of a boundary
    pass_on(rest().size() - keep, refused);
    return false;
  }
  pass_on(found, refused);
  if (!refused && place_ == Place::content) refused = sink_.end();
  at_ += delimiter_.size();
  place_ = Place::behind_boundary;
  return true;
}

void Multipart::pass_on(std::size_t count, Refused& refused) {
  if (place_ == Place::content && count > 0) refused = sink_.data(rest().substr(0, count));
  at_ += count;
}

bool Multipart::pass_boundary(Refused& refused) {
  if (rest().size() < 2) return false;
  if (rest().substr(0, 2) == "--") {
    place_ = Place::behind_all;
    return true;
  }
  const auto end = rest().find_first_not_of(" \t");
  if (end == std::string_view::npos || rest().size() - end < 2) {
    if (rest().size() > kPaddingLimit) refused = kMalformed;
    return false;
  }
  if (rest().substr(end, 2) != "\r\n") {
    refused = kMalformed;
    return false;
  }
  at_ += end + 2;
  place_ = Place::header;
  return true;
}

bool Multipart::read_header(Refused& refused) {
  const auto end = rest().find("\r\n\r\n");
  if (std::min(end, rest().size()) > kHeaderLimit)
    refused = Refusal{400, "A part of the form has too large a header."};
  if (refused || end == std::string_view::npos) return false;
  auto part = read_part_header(rest().substr(0, end));
  refused = part ? sink_.begin(std::move(*part)) : Refused(kMalformed);
  at_ += end + 4;
  place_ = Place::content;
  return true;
}

}  // namespace plumbline::http
