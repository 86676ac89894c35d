// The population of a random sample, for whoever wants to draw again.
#include "visits/pages/pages.h"
#include "visits/sampling.h"

namespace plumbline::visits::pages {

Response population(shell::Visit& page, Read& read) {
  const auto id = RecordId::parse(page.request.capture("id"));
  const auto seen =
      id ? records::open(read, page.viewer(), page.engine, *id) : Result<records::Seen>{No::absent};
  if (!seen || seen->sees != records::Projection::full) return shell::not_found(page);
  const auto found = sample(read, *id, page.request.capture("key"));
  if (!found) return shell::not_found(page);
  auto answer = http::text(found->population);
  answer.header("Content-Disposition", "attachment; filename=\"population.txt\"");
  return answer;
}

}  // namespace plumbline::visits::pages
