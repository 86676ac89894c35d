// Inside the room: what a file is, told from its bytes and never from its name.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::forms {

struct FileType {
  std::string_view media;                    // "application/pdf"
  std::vector<std::string_view> extensions;  // the first is given to names that have none of them
};
// Documents, sheets, slides, pictures and text; nullptr for anything else, and for documents that carry
// macros.
const FileType* file_type(std::string_view bytes);

// A name that is safe to save under on any machine: no folders, no control characters, of reasonable length,
// and with an ending that opens it as what it is.
std::string safe_name(std::string_view said, const FileType& type);

}  // namespace plumbline::forms
