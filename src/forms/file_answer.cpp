#include "forms/file_answer.h"

#include "forms/evidence.h"

namespace plumbline::forms {

namespace {

std::string size_in_words(std::int64_t bytes) {
  constexpr std::int64_t kilo = 1024, mega = kilo * kilo;
  if (bytes < kilo) return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
  if (bytes < mega) return std::to_string((bytes + kilo / 2) / kilo) + " KB";
  const auto tenths = (bytes * 10 + mega / 2) / mega;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

}  // namespace

bool fits_file(const json::Value& answer) {
  if (!answer.is_object() || answer.as_object().size() != 4) return false;
  const auto& said = answer.as_object();
  const auto* size = said.if_contains("size");
  return FileId::parse(json::string_at(said, "file")) && !json::string_at(said, "name").empty() &&
         !json::string_at(said, "type").empty() && size != nullptr && size->is_int64() &&
         size->as_int64() > 0 && size->as_int64() <= largest_file;
}

std::string file_in_words(const json::Object& answer) {
  return std::string{json::string_at(answer, "name")} + ", " + size_in_words(answer.at("size").as_int64());
}

json::Value file_typed(std::string_view typed) {
  auto parsed = json::parse(typed);
  return parsed && fits_file(*parsed) ? std::move(*parsed) : json::Value(nullptr);
}

}  // namespace plumbline::forms
