#include "history/sealed.h"

#include "history/queries.h"
#include "lib/crypto/crypto.h"

namespace plumbline::history {

std::optional<LastSeal> last_seal(Read& read) {
  return read.sql.first(queries::seal_last_made, {}, [](const sql::Row& row) {
    return LastSeal{.number = row.integer(0), .hash = crypto::hex(row.blob(1)), .at = row.instant(2)};
  });
}

}  // namespace plumbline::history
