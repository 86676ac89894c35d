// Forms from arbitrary bytes: the first byte says how, and into what pieces the network cut them.
#include <cstdint>
#include <cstdlib>

#include "lib/http/form.h"
#include "lib/http/multipart.h"
#include "lib/http/text.h"

namespace plumbline::http {

namespace {

// What came out of the parts, so that two ways of cutting can be compared.
std::string read_parts(std::string_view bytes, std::size_t step) {
  std::string seen;
  bool open = false;
  const auto expect = [](bool condition) {
    if (!condition) std::abort();
  };
  PartSink sink{[&](PartHeader header) {
                  expect(!open && is_readable(header.name) && is_readable(header.file_name));
                  open = true;
                  seen += "[" + header.name + "]";
                  return Refused();
                },
                [&](std::string_view piece) {
                  expect(open && !piece.empty());
                  seen += piece;
                  return Refused();
                },
                [&] {
                  expect(open);
                  open = false;
                  seen += "|";
                  return Refused();
                }};
  Multipart parser("b", std::move(sink));
  for (; !bytes.empty(); bytes.remove_prefix(std::min(step, bytes.size()))) {
    if (parser.feed(bytes.substr(0, step))) return "refused";
  }
  return parser.finish() ? "refused" : seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] == 0) {
    const auto form = parse_form(bytes);
    for (const auto& [name, value] : form.list()) {
      if (!is_readable(name) || !is_readable(value)) std::abort();
    }
    if (const auto boundary = parameter(bytes, "boundary")) Multipart::is_boundary(*boundary);
    return 0;
  }
  if (read_parts(bytes, data[0]) != read_parts(bytes, size)) std::abort();
  return 0;
}

}  // namespace plumbline::http
