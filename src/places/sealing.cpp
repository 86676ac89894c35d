#include "places/sealing.h"

#include "places/queries.h"

namespace plumbline::places {

namespace {

struct Sample {
  SubjectId id;
  std::string bytes;
};

std::optional<Sample> any(Read& read) {
  return read.sql.first(queries::identity_of_any, {}, [](const sql::Row& row) {
    const auto bytes = row.blob(1);
    return Sample{row.key<SubjectId>(0), {bytes.begin(), bytes.end()}};
  });
}

}  // namespace

std::string sealed(const Seal& seal, SubjectId id, const Identity& identity) {
  return crypto::sealed(
      seal.key, json::text(json::Object{
                    {"subject", id.text()}, {"name", identity.name}, {"reference", identity.reference}}));
}

Identity opened(const Seal& seal, SubjectId id, std::string_view bytes) {
  const auto said = json::parse(crypto::opened(seal.key, bytes));
  const auto* fields = said ? said->if_object() : nullptr;
  if (fields == nullptr || json::string_at(*fields, "subject") != id.text())
    throw std::runtime_error("a sealed name does not belong to its subject");
  return {std::string{json::string_at(*fields, "name")}, std::string{json::string_at(*fields, "reference")}};
}

bool holds_identities(Read& read) { return any(read).has_value(); }

bool opens_identities(Read& read, const Seal& seal) {
  const auto one = any(read);
  if (!one) return true;
  try {
    opened(seal, one->id, one->bytes);
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

}  // namespace plumbline::places
