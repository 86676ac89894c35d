// What follows the head of a request, taken piece by piece and put into the request by its content type.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/http/head.h"
#include "lib/http/http.h"
#include "lib/http/multipart.h"
#include "lib/http/spool.h"

namespace plumbline::http {

// Collects the parts of one multipart form. Stays where it was made: its parser points back at it.
class FormParts {
 public:
  FormParts(std::string_view boundary, const Settings& settings);
  FormParts(const FormParts&) = delete;
  FormParts& operator=(const FormParts&) = delete;

  Refused take(std::string_view bytes) { return parser_.feed(bytes); }
  Refused finish(Request& request);
  std::uint64_t held() const { return held_; }

 private:
  Refused begin(PartHeader header);
  Refused add(std::string_view bytes);
  Refused end();

  const Settings& settings_;
  Multipart parser_;
  std::size_t parts_ = 0;
  std::uint64_t held_ = 0;  // bytes of text parts, with what their names cost
  PartHeader current_;
  std::string text_;
  std::optional<SpoolFile>
      file_;  // opened by the first byte, as a form without a chosen file sends an empty part
  Fields fields_;
  std::vector<Upload> uploads_;
  std::vector<SpoolFile> files_;  // removed with this object
};

class Body {
 public:
  // Refuses by type and stated length before a byte is read. `settings` must outlive the body.
  static Result<Body, Refusal> for_head(const Head& head, const Settings& settings);

  Refused take(std::string_view bytes);  // throws std::system_error when a file cannot be written
  Refused finish(Request& request);      // the files of the request live as long as this body
  std::uint64_t received() const { return received_; }
  std::uint64_t held() const { return parts_ ? parts_->held() : text_.size(); }  // bytes in memory

 private:
  std::uint64_t limit_ = 0, received_ = 0;
  bool form_ = false;
  std::string text_;
  std::unique_ptr<FormParts> parts_;
};

}  // namespace plumbline::http
