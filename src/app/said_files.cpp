#include "app/said.h"

namespace plumbline::app {

namespace {

// Text of a PDF stands in parentheses; what is not plain ASCII would need a font of its own.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c >= ' ' && c <= '~' ? c : '?';
  }
  return out;
}

// One A4 page with a line of words (ISO 32000-1, 7.5).
std::string page_saying(std::string_view words) {
  const auto drawn = "BT /F1 16 Tf 60 760 Td (" + escaped(words) + ") Tj ET";
  const std::array<std::string, 5> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
      "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + std::to_string(drawn.size()) + " >>\nstream\n" + drawn + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  std::string out = "%PDF-1.4\n", places = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const auto at = std::to_string(out.size());
    places += std::string(10 - at.size(), '0') + at + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const auto start = std::to_string(out.size());
  return out + "xref\n0 6\n" + places + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + start +
         "\n%%EOF\n";
}

}  // namespace

json::Object files_said(House& house, const Cast& cast, PersonId who, const yaml::Node& act) {
  json::Object out;
  const auto* said = act.find("answers");
  const auto policy = house.library.in_force(cast.body, clock::today(house.door.clock()));
  const std::string does{act.text("does")};
  const auto* type =
      policy ? policy->pack->part<records::RecordsPart>().type(does.substr(0, does.find('/'))) : nullptr;
  const auto* form = type == nullptr ? nullptr : policy->pack->part<forms::FormsPart>().form(type->form);
  if (said == nullptr || form == nullptr) return out;
  for (const auto& [key, name] : said->pairs) {
    const auto* field = form->field(key.scalar);
    if (field == nullptr || field->kind != forms::Kind::file || !name.is_scalar()) continue;
    const auto file =
        forms::shelve_bytes(house.vault, cast.body, field->key, name.scalar, page_saying(name.scalar));
    if (!file) continue;  // the answer stays a mere name, and the deed says that this will not do
    out[field->key] =
        house.door.act({.person = who, .body = cast.body, .acting_for = {}}, [&](history::Write& write) {
          return forms::answer_of(*forms::evidence(write, forms::keep(write, cast.body, who, *file)));
        });
  }
  return out;
}

}  // namespace plumbline::app
