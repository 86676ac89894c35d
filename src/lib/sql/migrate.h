// Migrations: what is missing, what must be refused, and applying them. The same for both engines.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "lib/sql/sql.h"

namespace plumbline::sql {

struct Applied {
  std::string name;
  std::string digest;  // SHA-256 of the migration's common text, in hexadecimal
};

std::string digest_of(const Migration& migration);

// The migrations to apply, in order. Throws Fault when one that was applied has changed or is not known here.
std::vector<const Migration*> missing(std::span<const Migration> known, std::span<const Applied> applied);

// Runs a text of several statements inside a transaction; each engine has its own way.
using Script = std::function<void(Transaction&, const std::string& text)>;

void migrate_with(Database& database, std::span<const Migration> known, const Script& script);

}  // namespace plumbline::sql
