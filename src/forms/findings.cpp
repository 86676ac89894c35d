#include "forms/forms.h"
#include "forms/queries.h"

namespace plumbline::forms {

namespace {

std::string joined_feeds(const std::vector<std::string>& feeds) {
  std::string out;
  for (const auto& feed : feeds) out += (out.empty() ? "" : "\n") + feed;
  return out;
}

std::vector<std::string> split_feeds(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const auto end = text.find('\n');
    out.emplace_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return out;
}

Finding finding_from(const sql::Row& row) {
  return {.id = row.key<FindingId>(0),
          .record = row.key<RecordId>(1),
          .field = row.string(2),
          .title = row.string(3),
          .mark = row.string(4),
          .text = row.string(5),
          .seen_at = row.string(6),
          .seen_where = row.string(7),
          .feeds = split_feeds(row.text(8)),
          .position = static_cast<int>(row.integer(9))};
}

}  // namespace

void settle_findings(Write& write, const Form& form, RecordId record, const json::Object& answers) {
  const auto milliseconds = write.now.time_since_epoch().count();
  int position = 0;
  for (const auto& section : form.sections) {
    for (const auto& field : section.fields) {
      if (field.kind != Kind::aspect) continue;
      ++position;
      const auto* answer = answers.if_contains(field.key);
      const auto mark = answer != nullptr && answer->is_object()
                            ? json::string_at(answer->as_object(), "mark")
                            : std::string_view{};
      if (mark != "strength" && mark != "point") {
        write.change.run(queries::withdraw_finding, {record, field.key, write.now});
        continue;
      }
      const auto& said = answer->as_object();
      write.change.run(queries::put_finding,
                       {FindingId{id::timed(milliseconds)}, record, field.key, field.label, mark,
                        json::string_at(said, "saw"), json::string_at(said, "at"),
                        json::string_at(said, "where"), joined_feeds(field.feeds), position});
    }
  }
}

std::vector<Finding> findings(Read& read, RecordId record) {
  return read.sql.all(queries::findings_of_record, {record}, finding_from);
}

void reply(Write& write, RecordId record, PersonId person, const json::Object& replies) {
  for (const auto& finding : findings(write, record)) {
    const auto* given = replies.if_contains(finding.id.text());
    if (given == nullptr || !given->is_object()) continue;
    const auto& said = given->as_object();
    const auto stance = json::string_at(said, "stance");
    if (stance != "accurate" && stance != "inaccurate") continue;
    write.change.run(queries::add_reply,
                     {finding.id, person, write.now, stance, json::string_at(said, "because")});
  }
}

void check_replies(Read& read, RecordId record, const Field& field, const json::Object& answers,
                   Problems& problems) {
  const auto* said = answers.if_contains(field.key);
  for (const auto& finding : findings(read, record)) {
    if (finding.mark != "point") continue;
    const auto* reply =
        said == nullptr || !said->is_object() ? nullptr : said->as_object().if_contains(finding.id.text());
    const auto name = field.key + "-" + finding.id.text();
    const auto stance = reply == nullptr || !reply->is_object()
                            ? std::string_view{}
                            : json::string_at(reply->as_object(), "stance");
    const auto because = stance.empty() ? std::string_view{} : json::string_at(reply->as_object(), "because");
    if (stance != "accurate" && stance != "inaccurate") {
      problems.add({name, "Say whether it is accurate: " + finding.title, field.clause, "missing"});
    } else if (stance == "inaccurate" && because.empty()) {
      problems.add({name, "Say what is inaccurate: " + finding.title, field.clause, "missing"});
    } else if (because.size() > longest_text) {
      problems.add(name, "Your reply is too long: " + finding.title);
    }
  }
}

std::vector<Reply> replies(Read& read, RecordId record) {
  return read.sql.all(queries::replies_of_record, {record}, [](const sql::Row& row) {
    return Reply{row.key<FindingId>(0), row.string(3), row.string(4), row.key<PersonId>(1), row.instant(2)};
  });
}

}  // namespace plumbline::forms
