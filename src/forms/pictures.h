// Inside the room: photographs carry where and when they were taken, and by which device. Pictures are kept
// without that.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::forms {

// The picture alone: no camera data, comments, thumbnails or anything behind its end; which way is up stays.
// nullopt when the bytes are damaged.
std::optional<std::string> bare_jpeg(std::string_view bytes);
std::optional<std::string> bare_png(std::string_view bytes);

}  // namespace plumbline::forms
