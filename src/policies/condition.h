// Conditions and values of packs: a closed algebra, three-valued, no string language. docs/pack-format.md
// shows it to people who write packs. What was never recorded is unknown: never zero, never false.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "history/history.h"
#include "policies/pack.h"

namespace plumbline::policies {

struct Unknown {
  bool operator==(const Unknown&) const = default;
};
using Words = std::vector<std::string>;
// A fact as conditions see it. Times of day are minutes; instants are local date plus minutes where packs
// look at them.
using Fact =
    std::variant<Unknown, bool, std::int64_t, double, std::string, clock::Date, clock::Instant, Words>;

enum class Truth { no, yes, unknown };

struct Expr;
// `{count: {records: …, where: …}}`: rows of a source that some room provides. Arguments are words whose
// meaning is the source's ("place", "this", a stage: op "name"), lists of such ("list"), literals, or
// expressions, and an expression has become a literal by the time the source is asked.
struct Query {
  std::string source;                                   // "records", "notices", "obligations" …
  std::string of;                                       // its main word: a record type, a role …
  std::vector<std::pair<std::string, Expr>> arguments;  // `about: place`, `stage: [written]` …
  std::shared_ptr<const Expr> where;                    // over `its.column`; applied here, not by the source
  yaml::Mark mark;
};
struct Expr {
  std::string op = "literal";  // literal, name, list, setting, is, above, …, count, latest, days, plus, all,
                               // any, not, every, some
  Fact literal;
  std::string
      name;  // a field of this record, `parent.field`, `its.column`, `today`, a setting's key, a window's key
  std::string unit;  // calendar-days, working-days, school-days, months
  std::vector<Expr> arguments;
  std::shared_ptr<const Query> query;
  std::string give;  // column given by latest, earliest, sum, distinct
  yaml::Mark mark;
};

// Reads an expression; mistakes go into `reading` with a suggestion. `names` lists what a bare word may be:
// "minutes", "period.*" for anything below, "*" where it cannot be known. `today` always may. What cannot be
// read is unknown.
Expr read_expr(Reading& reading, const yaml::Node& node, const std::vector<std::string>& names);
// The same where only yes, no or unknown makes sense: `when`, `refuse-when`, `where`.
Expr read_test(Reading& reading, const yaml::Node& node, const std::vector<std::string>& names);
// Names in the braces of a sentence must be among `names`, be `today` or settings of the pack.
void check_sentence(Reading& reading, const yaml::Node& sentence, const std::vector<std::string>& names);

class Policy;
using FactRow = std::vector<std::pair<std::string, Fact>>;

// What a condition is asked about. Rooms make one; names they know resolve first, the rest through `parent`.
class Scene {
 public:
  virtual ~Scene() = default;
  virtual history::Read& read() const = 0;
  virtual const Policy& policy() const = 0;
  virtual BodyId body() const = 0;
  virtual std::optional<PlaceId> place() const = 0;
  virtual std::optional<RecordId> record() const { return std::nullopt; }
  virtual std::optional<PersonId> actor() const { return std::nullopt; }
  virtual Fact name(std::string_view name) const = 0;  // Unknown when it is not recorded
};

// One row of the facts table: a source that conditions may query. Later rooms contribute rows; app joins
// them.
struct FactSource {
  std::string key;                     // "records"
  std::vector<std::string> arguments;  // argument names it understands
  std::vector<std::string> columns;    // columns of its rows, without `its.`; "answer.*" for anything below
  std::function<std::vector<FactRow>(const Scene&, const Query&)>
      rows;  // oldest first; `where` is applied by the caller
  std::function<void(Reading&, const Query&)>
      check;  // of the main word and arguments, once all is read; may be empty
};
using FactSources = std::vector<FactSource>;

// For owners of sources: an argument, nullptr when it was not written; and its words, however many.
const Expr* argument(const Query& query, std::string_view key);
std::vector<std::string> words_of(const Expr* argument);

// Days between and date arithmetic need a calendar, which is a later room: app joins it.
struct DayMath {
  std::function<std::optional<std::int64_t>(const Scene&, clock::Date from, clock::Date to,
                                            std::string_view unit)>
      between;
  std::function<std::optional<clock::Date>(const Scene&, clock::Date from, std::int64_t count,
                                           std::string_view unit)>
      plus;
  // `{window: second-half-of-term-1}`: first and last day of the named window that holds or follows the day
  std::function<std::optional<std::pair<clock::Date, clock::Date>>(const Scene&, std::string_view window,
                                                                   clock::Date day)>
      window;
  std::function<std::vector<std::string>(const Pack&)> windows;  // their keys, for the checker; may be empty
};

struct Facts {
  FactSources sources;
  DayMath days;
};

Fact value(const Expr& expr, const Scene& scene, const Facts& facts);
Truth holds(const Expr& expr, const Scene& scene, const Facts& facts);
std::string in_words(const Fact& fact);  // "90", "12 October 2026", "yes"

// Sentences of packs with `{name}` in them: let-values first, then what the scene knows, then settings.
// Unknown: nothing.
std::string filled(std::string_view sentence, const Scene& scene, const Facts& facts,
                   const std::vector<std::pair<std::string, Expr>>& lets = {});

}  // namespace plumbline::policies
