// Whatever the bytes: a tree or a mistake, never both, never an exception.
#include <cstdint>
#include <cstdlib>

#include "lib/yaml/yaml.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto parsed = plumbline::yaml::parse(text, "fuzz.yaml");
  if (parsed.root.has_value() == parsed.mistake.has_value()) std::abort();
  if (parsed.mistake && (parsed.mistake->mark.line < 1 || parsed.mistake->message.empty())) std::abort();
  return 0;
}
