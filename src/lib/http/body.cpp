#include "lib/http/body.h"

#include "lib/http/form.h"
#include "lib/http/text.h"

namespace plumbline::http {
namespace {

const Refusal kTooLarge{413, "What was sent is larger than this server takes."};
const Refusal kTooMany{413, "The form that was sent has too many fields."};

constexpr std::size_t kFileLimit = 200;  // of one form

std::string_view media_type(const Head& head) {
  const auto value = head.field("content-type");
  return trimmed(value.substr(0, value.find(';')));
}

}  // namespace

FormParts::FormParts(std::string_view boundary, const Settings& settings)
    : settings_(settings),
      parser_(boundary,
              PartSink{[this](PartHeader header) { return begin(std::move(header)); },
                       [this](std::string_view bytes) { return add(bytes); }, [this] { return end(); }}) {}

Refused FormParts::begin(PartHeader header) {
  if (++parts_ > kFieldLimit) return kTooMany;
  current_ = std::move(header);
  held_ += current_.name.size() + current_.file_name.size() + current_.content_type.size();
  if (held_ > settings_.plain_body_limit) return kTooLarge;
  return std::nullopt;
}

Refused FormParts::add(std::string_view bytes) {
  if (current_.file) {
    if (settings_.spool.empty()) return Refusal{415, "This server takes no files."};
    if (!file_) file_.emplace(settings_.spool);
    file_->write(bytes);
    return std::nullopt;
  }
  held_ += bytes.size();
  if (held_ > settings_.plain_body_limit) return kTooLarge;
  text_ += bytes;
  return std::nullopt;
}

Refused FormParts::end() {
  if (!current_.file) fields_.add(current_.name, readable(std::exchange(text_, {})));
  const bool chosen = current_.file && (file_ || !current_.file_name.empty());
  if (!chosen) return std::nullopt;
  if (files_.size() == kFileLimit) return kTooMany;
  if (settings_.spool.empty()) return Refusal{415, "This server takes no files."};
  if (!file_) file_.emplace(settings_.spool);
  file_->close();
  uploads_.push_back(
      {current_.name, current_.file_name, current_.content_type, file_->path(), file_->size()});
  files_.push_back(std::move(*file_));
  file_.reset();
  return std::nullopt;
}

Refused FormParts::finish(Request& request) {
  if (auto no = parser_.finish()) return no;
  request.form = std::move(fields_);
  request.uploads = std::move(uploads_);
  return std::nullopt;
}

Result<Body, Refusal> Body::for_head(const Head& head, const Settings& settings) {
  Body body;
  body.limit_ = settings.plain_body_limit;
  const auto coding = head.field("content-encoding");
  if (!coding.empty() && !same_ignoring_case(coding, "identity")) {
    return Refusal{415, "Compressed requests are not read here."};
  }
  body.form_ = same_ignoring_case(media_type(head), "application/x-www-form-urlencoded");
  if (same_ignoring_case(media_type(head), "multipart/form-data")) {
    const auto boundary = parameter(head.field("content-type"), "boundary");
    if (!boundary || !Multipart::is_boundary(*boundary))
      return Refusal{400, "The form has no usable boundary."};
    body.limit_ = settings.body_limit;
    body.parts_ = std::make_unique<FormParts>(*boundary, settings);
  }
  if (head.length.value_or(0) > body.limit_) return kTooLarge;
  return body;
}

Refused Body::take(std::string_view bytes) {
  received_ += bytes.size();
  if (received_ > limit_) return kTooLarge;
  if (parts_) return parts_->take(bytes);
  text_ += bytes;
  return std::nullopt;
}

Refused Body::finish(Request& request) {
  if (parts_) return parts_->finish(request);
  if (!form_) {
    request.body = std::move(text_);
    return std::nullopt;
  }
  auto fields = parse_form_up_to(text_, kFieldLimit);
  if (!fields) return kTooMany;
  request.form = std::move(*fields);
  return std::nullopt;
}

}  // namespace plumbline::http
