// Build step: embed_assets OUT FILE… names each file by its hash, packs it, and writes OUT/assets_table.cpp,
// which takes the bytes in. A script that imports "./other.js" is rewritten to the hashed name, so name the
// imported file first.
#include <brotli/encode.h>
#include <libdeflate.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Packed {
  std::string name{}, hashed_name{};
  fs::path identity{}, brotli{}, gzip{};  // the last two empty where packing saves nothing
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

fs::path write(const fs::path& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
  return path;
}

std::string short_hash(const std::string& bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), hash.data());
  std::string hex;
  for (int i = 0; i < 6; ++i) {
    constexpr const char* digits = "0123456789abcdef";
    hex += digits[hash[static_cast<std::size_t>(i)] >> 4];
    hex += digits[hash[static_cast<std::size_t>(i)] & 15];
  }
  return hex;
}

std::string with_brotli(const std::string& bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  const auto done = BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_TEXT,
                                          bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                          &size, reinterpret_cast<std::uint8_t*>(out.data()));
  if (done != BROTLI_TRUE) throw std::runtime_error("brotli failed");
  out.resize(size);
  return out;
}

std::string with_gzip(const std::string& bytes) {
  auto* packer = libdeflate_alloc_compressor(12);
  std::string out(libdeflate_gzip_compress_bound(packer, bytes.size()), '\0');
  out.resize(libdeflate_gzip_compress(packer, bytes.data(), bytes.size(), out.data(), out.size()));
  libdeflate_free_compressor(packer);
  return out;
}

void follow_imports(std::string& script, const std::vector<Packed>& earlier) {
  for (const auto& other : earlier) {
    const auto from = "\"./" + other.name + "\"";
    const auto to = "\"./" + other.hashed_name + "\"";
    for (auto at = script.find(from); at != std::string::npos; at = script.find(from, at + to.size()))
      script.replace(at, from.size(), to);
  }
  script.resize(std::min(script.find("//# sourceMappingURL="), script.size()));  // the map is not served
}

std::string content_type(const std::string& extension) {
  static const std::map<std::string, std::string, std::less<>> types{
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".svg", "image/svg+xml"}};
  return types.at(extension);
}

Packed pack(const fs::path& file, const fs::path& out, const std::vector<Packed>& earlier) {
  auto bytes = read(file);
  if (file.extension() == ".js") follow_imports(bytes, earlier);
  Packed packed{.name = file.filename(),
                .hashed_name = file.stem().string() + "-" + short_hash(bytes) + file.extension().string()};
  const auto path = (out / packed.hashed_name).string();
  packed.identity = write(path, bytes);
  if (const auto small = with_brotli(bytes); small.size() < bytes.size())
    packed.brotli = write(path + ".br", small);
  if (const auto small = with_gzip(bytes); small.size() < bytes.size())
    packed.gzip = write(path + ".gz", small);
  return packed;
}

// One pair of labels around the bytes of a file; a file that is absent has both labels in one place.
std::string bytes_of(const std::string& label, const fs::path& file) {
  auto text = ".globl " + label + "\\n.hidden " + label + "\\n" + label + ":\\n";
  if (!file.empty()) text += ".incbin \\\"" + file.string() + "\\\"\\n";
  text += ".globl " + label + "_end\\n.hidden " + label + "_end\\n" + label + "_end:\\n";
  return "asm(\".section .rodata\\n" + text + ".byte 0\\n.text\\n\");\nextern \"C\" const char " + label +
         "[], " + label + "_end[];\n";
}

void write_table(const fs::path& out, const std::vector<Packed>& all) {
  std::string head = "#include \"shell/assets.h\"\n\n";
  std::string rows;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto label = "plumbline_asset_" + std::to_string(i);
    head += bytes_of(label, all[i].identity) + bytes_of(label + "_br", all[i].brotli) +
            bytes_of(label + "_gz", all[i].gzip);
    rows += "      {\"" + all[i].name + "\", \"" + all[i].hashed_name + "\", \"" +
            content_type(fs::path(all[i].name).extension()) + "\"";
    for (const auto* form : {"", "_br", "_gz"})
      rows += ",\n       {" + label + form + ", static_cast<std::size_t>(" + label + form + "_end - " +
              label + form + ")}";
    rows += "},\n";
  }
  write(out / "assets_table.cpp", head +
                                      "\nnamespace plumbline::shell {\n\nstd::span<const Asset> assets() {\n "
                                      " static const Asset table[] = {\n" +
                                      rows +
                                      "  };\n  return table;\n}\n\n}  // namespace plumbline::shell\n");
}

}  // namespace

int main(int count, char** words) {
  try {
    const fs::path out(words[1]);
    fs::create_directories(out);
    std::vector<Packed> all;
    for (int i = 2; i < count; ++i) all.push_back(pack(words[i], out, all));
    write_table(out, all);
    return 0;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "Assets were not embedded: %s\n", problem.what());
    return 1;
  }
}
