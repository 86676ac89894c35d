#include "lib/html/govuk/govuk.h"
#include "notices/pages/pages.h"
#include "shell/table.h"

namespace plumbline::notices::pages {

namespace govuk = html::govuk;

namespace {

std::string spaced(std::string text) {
  std::replace(text.begin(), text.end(), '-', ' ');
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string became(const Told& line) {
  if (line.status == "sent" && line.at) return "Sent on " + moment(*line.at);
  if (line.status == "waiting") return "Waiting to leave";
  if (line.status == "bounced") return "Came back";
  if (line.status == "failed") return "Given up after a day of tries";
  return line.person ? "No e-mail address" : "Nobody holds the role there";
}

Html again_form(const Visit& visit, RecordId record, const std::string& key) {
  Html out;
  out << "<form method=\"post\" action=\"/records/" << record.text() << "/notices/" << html::encoded(key)
      << "\" novalidate>" << shell::csrf_field(shell::csrf(visit))
      << govuk::button({.text = "Tell again whoever was not reached", .classes = "govuk-button--secondary"})
      << "</form>";
  return out;
}

// Names and addresses are for those who look after people or mail; what a relay answers may repeat an
// address.
bool may_see_names(const Visit& visit) {
  return people::may(visit.viewer(), "mail.see") || people::may(visit.viewer(), "people.see");
}

shell::Row row_of(const Told& line, bool named) {
  shell::Row row{.cells = {{.text = line.place_name},
                           {.text = became(line), .small = named ? line.error : std::string{}},
                           {.text = moment(line.queued)}}};
  if (!named) return row;
  shell::Cell who{.text = line.name.empty() ? std::string{"Nobody"} : line.name, .small = line.address};
  row.cells.insert(row.cells.begin() + 1, std::move(who));
  return row;
}

Html lines(const std::vector<Told>& log, bool named) {
  shell::Table table{.caption = "Who was told",
                     .columns = {{.heading = "Where"},
                                 {.heading = "What became of it"},
                                 {.heading = "Written", .label = "Written", .together = true}},
                     .tight = true};
  if (named) table.columns.insert(table.columns.begin() + 1, {.heading = "Who"});
  for (const auto& line : log) table.rows.push_back(row_of(line, named));
  return shell::table(table);
}

Response show(Visit& visit, Read& read, const Problems& problems) {
  const auto id = RecordId::parse(visit.request.capture("id"));
  if (!id) return shell::not_found(visit);
  const auto seen = records::open(read, visit.viewer(), visit.engine, *id);
  if (!seen || seen->sees != records::Projection::full) return shell::not_found(visit);
  Html main;
  main << shell::crumbs(
      {{.label = seen->record.title, .href = "/records/" + id->text()}, {.label = "E-mail log"}});
  for (const auto& problem : problems) {
    main << govuk::error_summary({.title = "There is a problem", .errors = {{.text = problem.message}}});
  }
  main << "<h1>Who was told</h1>";
  const auto keys = keys_told(read, *id);
  if (keys.empty()) main << "<p>Nobody has been told of this by e-mail.</p>";
  for (const auto& key : keys) {
    main << "<h2>" << spaced(key) << "</h2>" << lines(told(read, *id, key), may_see_names(visit));
    if (may_tell_again(read, visit.viewer(), visit.engine, *id, key)) main << again_form(visit, *id, key);
  }
  return shell::page(visit, "Who was told", main, problems.any() ? 422 : 200);
}

}  // namespace

Response log_of_record(Visit& visit, Read& read) { return show(visit, read, {}); }

Response tell_once_more(Visit& visit, Door& door) {
  const auto id = RecordId::parse(visit.request.capture("id"));
  if (!id) return shell::not_found(visit);
  const auto key = visit.request.capture("key");
  const auto done = door.act(people::actor(visit.viewer()), [&](Write& write) {
    return tell_again(write, visit.viewer(), visit.engine, *id, key);
  });
  if (done) return http::see_other("/records/" + id->text() + "/notices");
  return door.ask([&](Read& read) { return show(visit, read, done.error()); });
}

}  // namespace plumbline::notices::pages
