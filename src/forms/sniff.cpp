#include "forms/sniff.h"

#include <algorithm>
#include <array>
#include <set>

#include "lib/utf8/utf8.h"

namespace plumbline::forms {

namespace {

using std::string_view_literals::operator""sv;

const FileType pdf{"application/pdf", {".pdf"}};
const FileType png{"image/png", {".png"}};
const FileType jpeg{"image/jpeg", {".jpg", ".jpeg"}};
const FileType csv{"text/csv", {".csv", ".txt"}};
const FileType plain{"text/plain", {".txt", ".csv", ".md"}};

struct Office {  // a zip archive that is a document because of a member it holds
  std::string_view member;
  FileType type;
};
const std::array<Office, 3> office_types{
    Office{"word/document.xml",
           {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", {".docx"}}},
    Office{"xl/workbook.xml",
           {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", {".xlsx"}}},
    Office{"ppt/presentation.xml",
           {"application/vnd.openxmlformats-officedocument.presentationml.presentation", {".pptx"}}}};
const std::array<FileType, 3> open_document_types{
    FileType{"application/vnd.oasis.opendocument.text", {".odt"}},
    FileType{"application/vnd.oasis.opendocument.spreadsheet", {".ods"}},
    FileType{"application/vnd.oasis.opendocument.presentation", {".odp"}}};

std::size_t little(std::string_view bytes, std::size_t at, std::size_t count) {
  std::size_t out = 0;
  for (std::size_t i = count; i-- > 0;) out = out << 8 | static_cast<unsigned char>(bytes[at + i]);
  return out;
}

// Names of members by the central directory (APPNOTE 6.3, 4.3.12 and 4.3.16); empty when it is damaged.
std::set<std::string_view> members_of(std::string_view zip) {
  constexpr std::size_t end_size = 22, entry_size = 46;
  const auto end = zip.rfind("PK\5\6"sv);
  if (end == std::string_view::npos || zip.size() - end < end_size) return {};
  const auto count = little(zip, end + 10, 2);
  auto at = little(zip, end + 16, 4);
  std::set<std::string_view> out;
  for (std::size_t i = 0; i < count; ++i) {
    if (at > zip.size() || zip.size() - at < entry_size || zip.substr(at, 4) != "PK\1\2"sv) return {};
    const auto name = little(zip, at + 28, 2);
    if (zip.size() - at - entry_size < name) return {};
    out.insert(zip.substr(at + entry_size, name));
    at += entry_size + name + little(zip, at + 30, 2) + little(zip, at + 32, 2);
  }
  return out;
}

bool has_macros(const std::set<std::string_view>& members) {
  return std::any_of(members.begin(), members.end(), [](std::string_view name) {
    return name.ends_with("vbaProject.bin") || name.starts_with("Basic/") || name.starts_with("Scripts/");
  });
}

// An OpenDocument archive begins with the member `mimetype`, not compressed (ODF 1.3 part 2, 3.3).
std::string_view first_words(std::string_view zip) {
  constexpr std::size_t head_size = 30;
  if (zip.size() < head_size || little(zip, 8, 2) != 0) return {};
  const auto name = little(zip, 26, 2), extra = little(zip, 28, 2), size = little(zip, 18, 4);
  if (zip.size() < head_size + name + extra + size || zip.substr(head_size, name) != "mimetype") return {};
  return zip.substr(head_size + name + extra, size);
}

const FileType* archive_type(std::string_view zip) {
  const auto members = members_of(zip);
  if (members.empty() || has_macros(members)) return nullptr;
  for (const auto& office : office_types) {
    if (members.contains("[Content_Types].xml") && members.contains(office.member)) return &office.type;
  }
  const auto said = first_words(zip);
  for (const auto& type : open_document_types) {
    if (said == type.media && members.contains("content.xml")) return &type;
  }
  return nullptr;
}

bool is_text(std::string_view bytes) {
  const bool written = std::none_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || byte == 0x7f;
  });
  return written && !bytes.starts_with("\xff\xfe") && !bytes.starts_with("\xfe\xff");
}

// How often the sign separates cells in each line, quoted ones aside; only of the first lines.
std::vector<int> cells_by_line(std::string_view text, char sign) {
  constexpr std::size_t lines = 20, enough = 64 * 1024;
  std::vector<int> out;
  int cells = 0;
  bool quoted = false, any = false;
  for (char c : text.substr(0, enough)) {
    if (c == '"') quoted = !quoted;
    if (c == sign && !quoted) ++cells;
    any = any || (c != '\n' && c != '\r');
    if (c != '\n' || quoted || !any) continue;
    out.push_back(std::exchange(cells, 0));
    any = false;
    if (out.size() == lines) return out;
  }
  if (any && text.size() <= enough) out.push_back(cells);
  return out;
}

bool is_table(std::string_view text) {
  return std::any_of(std::begin(",;\t"), std::prev(std::end(",;\t")), [&](char sign) {
    const auto cells = cells_by_line(text, sign);
    return cells.size() > 1 && cells.front() > 0 &&
           std::all_of(cells.begin(), cells.end(), [&](int count) { return count == cells.front(); });
  });
}

// Signs that a name may not hold: control characters, those that reverse the direction of reading, and what
// some system reserves.
bool unsafe_at(std::string_view name, std::size_t at, std::size_t length) {
  const auto byte = static_cast<unsigned char>(name[at]);
  if (length == 1)
    return byte < 0x20 || byte == 0x7f || "<>:\"|?*"sv.find(name[at]) != std::string_view::npos;
  const auto sign = name.substr(at, length);
  if (length == 2) return byte == 0xc2 && static_cast<unsigned char>(sign[1]) < 0xa0;
  return (sign >= "\xe2\x80\x8b"sv && sign <= "\xe2\x80\x8f"sv) ||
         (sign >= "\xe2\x80\xa8"sv && sign <= "\xe2\x80\xae"sv) ||
         (sign >= "\xe2\x81\xa6"sv && sign <= "\xe2\x81\xa9"sv) || sign == "\xef\xbb\xbf"sv;
}

std::string lower(std::string_view text) {
  std::string out{text};
  for (auto& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

std::string trimmed(const std::string& name) {
  const auto first = name.find_first_not_of(" .");
  if (first == std::string::npos) return {};
  return name.substr(first, name.find_last_not_of(" .") - first + 1);
}

}  // namespace

const FileType* file_type(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return &pdf;
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return &png;
  if (bytes.starts_with("\xff\xd8\xff")) return &jpeg;
  if (bytes.starts_with("PK\3\4")) return archive_type(bytes);
  if (!is_text(bytes)) return nullptr;
  return is_table(bytes) ? &csv : &plain;
}

std::string safe_name(std::string_view said, const FileType& type) {
  constexpr std::size_t longest = 120;
  if (const auto folder = said.find_last_of("/\\"); folder != std::string_view::npos)
    said.remove_prefix(folder + 1);
  std::string name;
  for (std::size_t at = 0; at < said.size();) {
    const auto length = std::max<std::size_t>(utf8::length_at(said, at), 1);
    const bool broken = utf8::length_at(said, at) == 0;
    if (!broken && !unsafe_at(said, at, length) && name.size() + length <= longest)
      name.append(said.substr(at, length));
    at += length;
  }
  name = trimmed(name);
  const auto ends_well = [&](std::string_view ending) { return lower(name).ends_with(ending); };
  const bool fits = std::any_of(type.extensions.begin(), type.extensions.end(), ends_well);
  if (name.empty()) name = "file";
  return fits ? name : name.append(type.extensions.front());
}

}  // namespace plumbline::forms
