#include "places/gias_file.h"

#include <unordered_map>

namespace plumbline::places {

namespace {

constexpr std::size_t batch_size = 2000;

std::uint64_t first_eight(const crypto::Hash& hash) {
  std::uint64_t out = 0;
  for (int at = 0; at < 8; ++at) out = out << 8 | hash[static_cast<std::size_t>(at)];
  return out;
}

// One walk's state: the report so far, the batch in hand and the keys met.
class Walk {
 public:
  Walk(const GiasHeader& header, clock::Date known, const Take& take, ImportReport& report)
      : header_(header), known_(known), take_(take), report_(report) {}

  void row(const csv::Line& line, bool torn) {
    ++report_.read;
    if (torn)
      return refuse(line, {"", "unclosed-quote", "A quotation mark in this row is never closed", false});
    if (header_.layout == "links") return link(line);
    place(line);
  }

  void flush() {
    if (batch_.empty()) return;
    auto taken = take_(batch_, known_);
    report_.added += taken.added;
    report_.updated += taken.updated;
    report_.unchanged += taken.unchanged;
    for (auto& refused : taken.refused) keep(std::move(refused));
    batch_.clear();
  }

 private:
  void place(const csv::Line& line) {
    auto said = read_place(header_, line);
    if (!said) return refuse(line, said.error());
    const auto digest = first_eight(said->digest);
    const auto [met, first] = met_.emplace(std::stoull(said->key), digest);
    if (first) return push({static_cast<std::int64_t>(line.number), std::move(*said), {}});
    if (met->second == digest) return ++report_.unchanged, void();
    const auto column = header_.columns[header_.index_of("key").value_or(0)].title;
    refuse(line,
           {column, "duplicate", "An earlier row of this file says something else of the same " + column});
  }

  void link(const csv::Line& line) {
    auto said = read_link(header_, line);
    if (!said) return refuse(line, said.error());
    const auto whole = first_eight(crypto::sha256(said->key + " " + said->other + " " + said->said));
    if (!met_.emplace(whole, 0).second) return ++report_.unchanged, void();
    auto shown = harmless_line(header_, line, true);
    push({static_cast<std::int64_t>(line.number), std::move(*said), std::move(shown)});
  }

  void push(GiasRow row) {
    batch_.push_back(std::move(row));
    if (batch_.size() == batch_size) flush();
  }

  void refuse(const csv::Line& line, Refusal refusal) {
    keep({static_cast<std::int64_t>(line.number), std::move(refusal.column), std::move(refusal.code),
          std::move(refusal.message), harmless_line(header_, line, refusal.aligned)});
  }

  void keep(RefusedRow row) {
    ++report_.refused;
    report_.problems.push_back(std::move(row));
  }

  const GiasHeader& header_;
  const clock::Date known_;
  const Take& take_;
  ImportReport& report_;
  std::vector<GiasRow> batch_;
  std::unordered_map<std::uint64_t, std::uint64_t> met_;  // a key, and the first bytes of what was said of it
};

void tell_columns(ImportReport& report, const GiasHeader& header) {
  for (const auto& column : header.columns) {
    if (column.use == GiasColumn::Use::fact) report.matched.emplace_back(column.fact.name, column.title);
    if (column.use == GiasColumn::Use::unknown) report.unknown.push_back(column.title);
    if (column.use == GiasColumn::Use::personal) report.dropped.push_back(column.title);
  }
  report.titles = header.titles();
}

ImportReport unreadable(ImportReport report, std::string why) {
  report.unreadable = std::move(why);
  return report;
}

}  // namespace

ImportReport walk(const std::filesystem::path& file, const std::string& file_name, clock::Date today,
                  const Take& take) {
  ImportReport report;
  report.file_name = file_name;
  csv::Reader reader({file});
  csv::Line line;
  if (!reader.next(line)) return unreadable(std::move(report), "The file is empty");
  const auto header = read_gias_header(line.cells);
  if (!header)
    return unreadable(
        std::move(report),
        "The first row does not name the columns of a register of establishments, or of links between them");
  report.layout = header->layout;
  report.known = known_on(file, file_name, *header, today);
  tell_columns(report, *header);

  Walk walk(*header, *report.known, take, report);
  csv::Line ahead;
  for (bool more = reader.next(ahead); more;) {  // one row ahead, because only the last can be torn
    std::swap(line, ahead);
    more = reader.next(ahead);
    walk.row(line, !more && reader.unclosed());
  }
  walk.flush();
  std::ranges::sort(report.problems, {}, &RefusedRow::row);
  return report;
}

}  // namespace plumbline::places
