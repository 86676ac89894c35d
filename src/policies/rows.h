// Rows of a source as a condition meets them, and one row as a scene: for this room, and for whoever shows
// what a condition would count.
#pragma once
#include "policies/condition.h"

namespace plumbline::policies {

// A row, and whether `where` takes it: yes or unknown. Rows it does not take are left out.
struct Taken {
  FactRow row;
  Truth truth;
};
// Oldest first. Nullopt: nobody provides the source.
std::optional<std::vector<Taken>> taken_rows(const Query& query, const Scene& scene, const Facts& facts);

class RowScene final : public Scene {
 public:
  RowScene(const Scene& outer, const FactRow& row) : outer_(outer), row_(row) {}
  history::Read& read() const override { return outer_.read(); }
  const Policy& policy() const override { return outer_.policy(); }
  BodyId body() const override { return outer_.body(); }
  std::optional<PlaceId> place() const override { return outer_.place(); }
  std::optional<RecordId> record() const override { return outer_.record(); }
  std::optional<PersonId> actor() const override { return outer_.actor(); }
  Fact name(std::string_view name) const override;

 private:
  const Scene& outer_;
  const FactRow& row_;
};

Fact column(const FactRow& row, std::string_view name);
Truth both(Truth a, Truth b);    // Kleene's and
Truth either(Truth a, Truth b);  // Kleene's or
Truth opposite(Truth a);

// What a number may be, once rows that are not certain are counted neither in nor out.
struct Range {
  double least, most;
};
Range range_of_count(const std::vector<Taken>& rows);
std::optional<Range> range_of_share(const Expr& expr, const std::vector<Taken>& rows, const Scene& scene,
                                    const Facts& facts);
Truth all_or_some(const Expr& expr, const Scene& scene, const Facts& facts);  // every, some
Fact from_rows(const Expr& expr, const Scene& scene, const Facts& facts);  // latest, earliest, sum, distinct

}  // namespace plumbline::policies
