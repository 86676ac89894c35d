#include "records/pages/points.h"

#include "shell/parts.h"

namespace plumbline::records::pages {

using html::Html;

namespace {

bool finding_shown(const Seen& seen, const forms::Finding& finding) {
  if (seen.sees == Projection::full || seen.shows(finding.field)) return true;
  return std::any_of(
      seen.form->sections.begin(), seen.form->sections.end(), [&](const forms::Section& section) {
        const auto here = [&](const forms::Field& field) { return field.key == finding.field; };
        return seen.shows(section.key) && std::any_of(section.fields.begin(), section.fields.end(), here);
      });
}

std::string seen_line(const forms::Finding& finding) {
  std::string out;
  if (const auto time = clock::parse_time(finding.seen_at)) out = "Seen at " + clock::time_in_words(*time);
  if (!finding.seen_where.empty()) out += (out.empty() ? "Seen in: " : ", ") + finding.seen_where;
  return out.empty() ? out : out + ". ";
}

Html reply_to(const forms::Finding& finding, const std::vector<forms::Reply>& replies) {
  Html out;
  for (const auto& reply : replies) {
    if (reply.finding != finding.id) continue;
    out << "<p>Reply: <strong>" << reply.stance << "</strong>.";
    if (!reply.because.empty()) out << " " << reply.because;
    out << "</p>";
  }
  return out;
}

}  // namespace

std::string feeds_in_words(const policies::Pack& pack, const std::vector<std::string>& feeds) {
  std::string out;
  for (const auto& key : feeds) {
    const auto* feed = pack.part<forms::FormsPart>().feed(key);
    if (feed != nullptr)
      out += (out.empty() ? "" : ", ") + feed->title + (feed->group.empty() ? "" : " (" + feed->group + ")");
  }
  return out;
}

Html points(Read& read, const Seen& seen) {
  if (seen.form == nullptr || seen.sees < Projection::sections) return {};
  std::vector<html::Content> strengths;
  Html to_work_on;
  const auto replies = forms::replies(read, seen.record.id);
  int number = 0;
  for (const auto& finding : forms::findings(read, seen.record.id)) {
    if (!finding_shown(seen, finding)) continue;
    if (finding.mark == "strength") {
      strengths.emplace_back(finding.text);
      continue;
    }
    const auto feeds = feeds_in_words(*seen.policy->pack, finding.feeds);
    Html said;
    said << "<p>“" << finding.text << "”</p><p class=\"small quiet\">" << seen_line(finding);
    if (!feeds.empty()) said << "Counts for: " << feeds << ".";
    said << "</p>";
    to_work_on << "<section class=\"point\"><h3>" << ++number << ". " << finding.title << "</h3>"
               << shell::quote(said) << reply_to(finding, replies) << "</section>";
  }
  Html out;
  if (!strengths.empty()) out << "<h2>What went well</h2>" << shell::strengths(strengths);
  if (number > 0) out << "<h2>Points to work on</h2>" << to_work_on;
  return out;
}

}  // namespace plumbline::records::pages
