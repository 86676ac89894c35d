// A few pages made of the shell's parts, with invented people, to be looked at: shell_gallery DIR.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "lib/html/govuk/govuk.h"
#include "shell/assets.h"
#include "shell/page.h"
#include "shell/parts.h"
#include "shell/table.h"

namespace {

namespace fs = std::filesystem;
namespace govuk = plumbline::html::govuk;
using namespace std::string_literals;
using namespace plumbline::shell;

Frame frame_of(std::string title, std::string person, std::string body, std::vector<Link> nav,
               std::vector<Link> end = {}) {
  return {.title = std::move(title),
          .body_name = std::move(body),
          .person = std::move(person),
          .nav = std::move(nav),
          .nav_end = std::move(end),
          .demonstration =
              Demonstration{.now = "Monday 19 October 2026, 9:00am", .move = {"Move the clock", "/demo"}},
          .policy_line = "Alternative provision policy, version 4, in force since 1 September 2026",
          .csrf_token = "masked",
          .signed_in = true};
}

std::vector<Link> lead_nav(bool home) {
  return {{"Home", "/", home},   {"Providers", "/places"}, {"Calendar", "/calendar"},
          {"Visits", "/visits"}, {"Grades", "/grades"},    {"Policy", "/policy", !home}};
}

Html lead_left() {
  Html out("<h2>Next, for you</h2>");
  out << todo_list(
      {{"Pass The Boathouse’s disagreement to a head", "/a",
        "They disagree with their overall grade and sent 3 pieces of evidence. You made the grade, so a head "
        "decides.",
        "Today", "came Thursday 15 October"},
       {"Read Daniel Prewett’s draft note on Birkwell Stables", "/b",
        "Birkwell cannot read it until you publish it.", "Wednesday 21 October", "waiting 3 working days"},
       {"Plan a visit to two sites before the period closes", "/c",
        "Anvil Yard, Foundry Row. Loft and Loom, Market Street.", "Friday 23 October", "5 school days left"},
       {"Accept or return 4 curriculum plans", "/d",
        "Copper Kettle Kitchen, Greenlane Farm, Hopewell Arts Studio, Tidewell Hair and Care.",
        "Friday 23 October", "end of term 1"},
       {"Answer a question from Quernby Centre", "/e", "About the follow-up at Second Spark.",
        "Monday 26 October", ""},
       {"Sign the autumn summary", "/f", "Two heads have signed.", "Friday 30 October", ""}});
  out << "<h2>Late where you answer</h2>";
  out << table(
      {.caption = "Late things at the 12 providers you answer for, longest late first, in working days",
       .columns = {{.heading = "What is owed"},
                   {.heading = "Provider"},
                   {.heading = "Was due", .label = "Was due", .together = true},
                   {.heading = "Days late", .number = true, .label = "Working days late"},
                   {.heading = "Who has it", .label = "With"}},
       .rows = {{{{.text = "First-aid certificate renewed", .href = "/1"},
                  {.text = "Greenlane Farm"},
                  {.text = "30 September"},
                  {.text = "13"},
                  {.text = "Provider", .small = "reminded twice"}}},
                {{{.text = "Own QA policy and summary", .href = "/2"},
                  {.text = "Tidewell Hair and Care"},
                  {.text = "9 October"},
                  {.text = "6"},
                  {.text = "Provider", .small = "opened it on Friday"}}},
                {{{.text = "Follow-up visit within 8 weeks", .href = "/3"},
                  {.text = "Second Spark Motor Skills"},
                  {.text = "14 October"},
                  {.text = "3"},
                  {.text = "Grace Lonsdale", .small = "the three heads were told"}}}}});
  out << "<h2>Changed since Friday</h2>";
  out << log_list(
      {{"Today, 8:41am",
        "<a href=\"/x\">Refused: a new placement at Second Spark Motor Skills.</a> Its education grade is "
        "below good. Asked for by Quernby Centre."},
       {"Sunday, 6:12pm",
        "<a href=\"/x\">The Boathouse Project</a> saved its term 1 qualification tracking, 5 days early."},
       {"Friday, 4:05pm",
        "Tom Aldous recorded the walk at <a href=\"/x\">Nine Bridges College</a>: 62 minutes, 17 of 24 "
        "aspects seen."}});
  return out;
}

Html lead_home() {
  Html out(
      "<h1>Monday 19 October</h1><p class=\"lede\">The autumn walk period closes on Friday. 11 of 18 sites "
      "are visited, 5 are planned, <strong class=\"together\">2 have no visit</strong>.</p><div "
      "class=\"columns\"><div>");
  out << lead_left() << "</div><aside aria-label=\"At a glance\">";
  out << card({.title = "Autumn walk period",
               .intro = "12 to 23 October. Every site once.",
               .pairs = {{"Visited", "11"}, {"Planned", "5"}, {"No visit yet", "2", true}, {"Sites", "18"}},
               .more = {"Open the period", "/windows/1"}});
  out << card({.title = "Your policy today",
               .intro = "48 clauses, across 12 providers.",
               .pairs = {{verdict(Verdict::breached), "2"},
                         {verdict(Verdict::at_risk), "2"},
                         {verdict(Verdict::due), "3"},
                         {"Kept, met or on track", "37"},
                         {"Not testable or not in play", "4"}},
               .more = {"See each clause and its proof", "/policy"}});
  out << card({.title = "Away this week",
               .text = "Samira Haddad, until Wednesday. Tom Aldous acts for her and cannot sign."});
  out << "</aside></div>";
  return out;
}

Html provider_home() {
  Html out("<div class=\"calm\"><h1>You have one thing to reply to</h1>");
  out << one_thing(
      {.title = "Report of the learning walk on 12 October",
       .text = "<p>Daniel Prewett of Wenmoor Inclusion Trust visited your Tanner Street site. The report has "
               "2 strengths and 4 points.</p><p>Say for each point whether it is accurate. It takes about 3 "
               "minutes, and you can stop and come back.</p><p><strong>Reply by Tuesday 27 October.</strong> "
               "You have 7 working days, counting today.</p>",
       .button = {"Read the report and reply", "/replies/7"}});
  out << "<h2>Coming up</h2>";
  out << table({.caption = "What Hopewell Arts Studio owes next",
                .columns = {{.heading = "What"},
                            {.heading = "By", .label = "By", .together = true},
                            {.heading = "Where it stands"}},
                .rows = {{{{.text = "Qualification tracking, term 1", .href = "/1"},
                           {.text = "Friday 23 October"},
                           {.text = "7 of 9 pupils entered"}}},
                         {{{.text = "Curriculum plan", .href = "/2"},
                           {.text = "Friday 23 October"},
                           {.text = "Sent. The trust is reading it"}}}}});
  out << "<h2>Who can read what you send</h2><p>The alternative provision team and the heads of the centres "
         "that place pupils with you. No other provider can see your folder, or that you have one.</p>"
         "<h2>If you are stuck</h2><p>Ruth Okafor leads the team at Wenmoor: <a href=\"/m\">send her a "
         "message</a> or call <span class=\"together\">01632 960 114</span>. New to this? <a href=\"/y\">See "
         "the year ahead on one page</a>.</p></div>";
  return out;
}

Html point(int number, const std::string& title, const Content& said, const std::string& chosen,
           const std::string& why, const std::string& error) {
  const auto id = "p" + std::to_string(number);
  Html out;
  out << "<section class=\"point\" aria-labelledby=\"" << id << "-title\"><h3 id=\"" << id << "-title\">"
      << number << ". " << title << "</h3>" << quote(said);
  const auto reason = govuk::textarea({.name = id + "-why",
                                       .label = {.text = "What is inaccurate?"},
                                       .hint = {.text = "Please name no pupil or member of staff."},
                                       .error = {.text = error},
                                       .value = why});
  out << govuk::radios({.name = id,
                        .fieldset = govuk::Fieldset{.legend = {.text = "Is point " + std::to_string(number) +
                                                                       " accurate?",
                                                               .classes = "govuk-visually-hidden"}},
                        .items = {{.text = "Accurate", .value = "yes"},
                                  {.text = "Inaccurate, because…", .value = "no", .conditional = reason}},
                        .value = chosen})
      << "</section>";
  return out;
}

Html reply(bool wrong) {
  Html out("<div class=\"calm\">");
  out << govuk::back_link({.href = "/", .text = "Home"});
  if (wrong)
    out << govuk::error_summary(
        {.errors = {
             {"Point 2: take out “Mr Halloran”. Reports and replies name no member of staff.", "#p2-why"}}});
  out << "<h1>Reply to the report of 12 October</h1><p>Learning walk at Tanner Street, 10:15am to 11:30am, "
         "by Daniel Prewett. Reply by Tuesday 27 October. <span class=\"together\">2 of 4 points "
         "done.</span></p>";
  out << "<form method=\"post\" action=\"/replies/7\" data-autosave=\"/replies/7/draft\" novalidate>"
      << csrf_field("masked") << saved_line(Saved::yes, "Saved at 9:04am");
  out << "<h2>What went well</h2>"
      << strengths({"Every pupil could say what they were making, for whom and what came next.",
                    "Staff greet each pupil by name at the door, and late arrivals settle within minutes."});
  out << "<h2>The 4 points</h2><p>You reply to the facts here. If you disagree with a grade, <a "
         "href=\"/g\">that is a different form</a>.</p>"
         "<section class=\"point point--done\" aria-labelledby=\"p1-title\"><div><h3 id=\"p1-title\">1. "
         "Checking what pupils know</h3><p>You said: <strong>accurate</strong>.</p></div><a "
         "href=\"/p1\">Change<span class=\"govuk-visually-hidden\"> your reply to point "
         "1</span></a></section>";
  out << point(
      2, "Folders",
      "<p>“Three of the five folders seen had no dated feedback since the start of term.”</p><p "
      "class=\"quiet small\">Seen 10:40am, printmaking room. Feeds: behaviour and contract, folders.</p>",
      "no",
      "Two of the three belong to pupils who started on 28 September. Mr Halloran gave their first feedback "
      "on 16 October.",
      wrong ? "Take out “Mr Halloran”. You could write “the tutor”." : "");
  out << point(
      3, "Supervision between sessions",
      "<p>“For about ten minutes at 11:00am no adult was in the yard with six pupils.”</p><p class=\"quiet "
      "small\">Seen 11:00am, yard. Feeds: personal development and contract, supervision.</p>",
      "", "", "");
  out << "<div class=\"point\"><div class=\"buttons\">" << govuk::button({.text = "Check your reply"})
      << "<a href=\"/\">Stop here and come back later</a></div>"
      << "<p class=\"small quiet\">Next you see all four replies before anything is sent. When you send, "
         "Daniel Prewett answers each “inaccurate” in writing, and both stay beside the "
         "point.</p></div></form></div>";
  return out;
}

Html clause_list() {
  struct Clause {
    const char* id;
    std::string title;
    Verdict verdict;
  };
  Html out(
      "<nav aria-label=\"Clauses\" class=\"not-phone\"><h2 class=\"clauses-heading\">Visits and "
      "observations</h2><ol "
      "class=\"clauses\">");
  for (const auto& clause :
       {Clause{"AV-07", "Every site is walked in each of two periods a year", Verdict::due},
        Clause{"AV-08", "A walk lasts up to 90 minutes", Verdict::kept_by_design},
        Clause{"AV-09", "Walk periods are announced a week ahead", Verdict::breached},
        Clause{"AV-10", "Walks fall late in term 1 and in term 2", Verdict::met},
        Clause{"AV-33", "Behaviour is reviewed from daily monitoring", Verdict::not_testable},
        Clause{"AV-39", "Reassessment within 8 weeks of inadequate", Verdict::at_risk}})
    out << (clause.verdict == Verdict::breached
                ? plumbline::html::Literal("<li aria-current=\"true\"><span class=\"figure\">")
                : plumbline::html::Literal("<li><span class=\"figure\">"))
        << std::string(clause.id) << "</span><a href=\"/policy/x\">" << clause.title << "</a>"
        << verdict(clause.verdict) << "</li>";
  out << "</ol><p class=\"small\"><a href=\"/policy\">All 48 clauses</a></p></nav>";
  return out;
}

Html clause() {
  Html out("<div class=\"phone-only\">");
  out << crumbs({{"Alternative provision policy", "/policy"}, {"Visits and observations", "/policy/visits"}})
      << "</div>";
  out << "<h1>Alternative provision policy</h1><p>Version 4, in force since 1 September 2026. Adopted by the "
         "governing board on 8 July 2026. <a href=\"/doc\">Read it as one document</a></p>";
  out << "<div class=\"not-phone\">"
      << counts_row("How the 48 clauses stand today, across 12 providers",
                    {{2, verdict(Verdict::breached)},
                     {2, verdict(Verdict::at_risk)},
                     {3, verdict(Verdict::due)},
                     {9, verdict(Verdict::on_track)},
                     {11, verdict(Verdict::met)},
                     {17, verdict(Verdict::kept_by_design)},
                     {2, verdict(Verdict::not_testable)},
                     {1, verdict(Verdict::not_applicable)},
                     {1, verdict(Verdict::before_adoption)}})
      << "</div>";
  out << "<div class=\"list-and-one\">" << clause_list()
      << "<article aria-labelledby=\"clause\"><h2 id=\"clause\">AV-09 &nbsp;Walk periods are announced a "
         "week ahead</h2>";
  out << wording(
      "<p>A walk period lasts two weeks and is set in advance. Every provider is told by e-mail at least one "
      "week before it opens.</p><p class=\"small quiet\">Must. Our words, from procedure 2 and the section "
      "on learning walks. Wording in force since 1 September 2026. <a href=\"/w\">Earlier wording</a></p>");
  out << "<h3>What Plumbline does about it</h3><ul><li>Refuses a walk period that is not 14 days "
         "long.</li><li>Refuses to open one with less than 7 days’ notice to any provider, going by what is "
         "known that day.</li><li>Cannot stop an e-mail from bouncing. It tells the APT lead the same day "
         "and refuses that provider’s visits for 7 days.</li></ul>";
  out << "<div class=\"heading-row\"><h3>How it stands, autumn period, 12 to 23 October</h3>"
      << switch_links("What was known",
                      {{"As known on 1 October", "?known=2026-10-01"}, {"As known now", "?", true}})
      << "</div>";
  out << "<ul class=\"verdicts\"><li>" << verdict(Verdict::breached, "at 1 of 12 providers") << "</li><li>"
      << verdict(Verdict::met, "at 11") << "</li></ul>";
  out << table({.caption = "Both accounts of the clause",
                .columns = {{.heading = "Account", .together = true},
                            {.heading = "Known from", .label = "Known from", .together = true},
                            {.heading = "Known until", .label = "Until", .together = true},
                            {.heading = "Verdict"},
                            {.heading = "Why"}},
                .rows = {{{{.text = "As known then"},
                           {.text = "1 Oct, 2:03pm"},
                           {.text = "13 Oct, 8:10am"},
                           {.text = verdict(Verdict::met, "at 12")},
                           {.text = "12 e-mails left, 11 days before"}}},
                         {{{.text = "As known now"},
                           {.text = "13 Oct, 8:10am"},
                           {.text = "still"},
                           {.text = verdict(Verdict::breached, "at 1")},
                           {.text = "Kestrel Outdoor’s e-mail had bounced. It was told on 13 October, after "
                                    "the period opened"}}}},
                .tight = true});
  out << "<h3>Proof</h3>"
      << table({.caption = "Records that prove the verdict",
                .columns = {{.heading = "When", .together = true},
                            {.heading = "What happened"},
                            {.heading = "Record"}},
                .rows = {{{{.text = "28 Sep, 11:20am"},
                           {.text = "Refused: period opening 5 October, 4 days after notice"},
                           {.text = "Refusal 118", .href = "/r"}}},
                         {{{.text = "1 Oct, 1:58pm"},
                           {.text = "Period set for 12 to 23 October by Ruth Okafor"},
                           {.text = "Walk period 1", .href = "/r"}}},
                         {{{.text = "13 Oct, 8:10am"},
                           {.text = "Bounce of 1 October arrived late, for Kestrel Outdoor"},
                           {.text = "E-mail log, line 6", .href = "/r"}}}},
                .tight = true})
      << "<p class=\"small quiet\">5 records, sealed at 8:59am today. <span class=\"links\"><a "
         "href=\"/s\">Check the seals yourself</a> <a href=\"/t\">Take away this "
         "proof</a></span></p></article></div>";
  return out;
}

Row school(const std::string& name, const std::string& tier, std::vector<int> steps, bool group = false) {
  static const char* const words[] = {"Urgent", "Needs attention", "Expected", "Strong", "Exceptional"};
  Row row{.cells = {{.text = name, .href = "/places/x"}, {.text = tier}}, .starts_group = group};
  for (const int step : steps) row.cells.push_back({.grade = Grade{step, words[step + 2]}});
  row.cells.push_back({.text = "9.9"});
  return row;
}

Html grades() {
  Html out("<div class=\"heading-row\"><h1>Where our 24 schools stand</h1>");
  out << switch_links("Whose grades", {{"Own view", "?own"}, {"Visit", "?visit"}, {"Board", "?", true}})
      << "</div><p class=\"lede\"><strong>8 of 23 graded schools have an area below expected.</strong> "
         "Achievement is the commonest (5).</p>";
  out << "<ul class=\"key\" aria-label=\"Grades, highest first\">";
  for (const auto& [step, word] : {std::pair{2, "Exceptional"s},
                                   {1, "Strong"s},
                                   {0, "Expected"s},
                                   {-1, "Needs attention"s},
                                   {-2, "Urgent improvement (Urgent)"s}})
    out << "<li>" << grade_pill({step, word}) << "</li>";
  out << "<li>" << grade_pill({{}, "Not seen"}) << "</li></ul>";
  out << table({.caption = "Board grades by school and area, summer 2026",
                .columns = {{.heading = "School", .together = true, .sort_href = "?sort=name"},
                            {.heading = "Tier", .sort_href = "?sort=tier", .sorted = Sorted::ascending},
                            {.heading = "Inclusion"},
                            {.heading = "Achievement"},
                            {.heading = "Leadership"},
                            {.heading = "Absence %", .number = true}},
                .rows = {school("Coldstrand Academy", "Formal", {-1, -2, -1}),
                         school("Hexholm High", "Early", {0, -1, 0}, true),
                         school("Inglestone Primary", "Prevention", {2, 1, 1}, true)},
                .folds = false,
                .tight = true});
  out << "<p>" << late("1 day late") << "</p>";
  return out;
}

void write(const fs::path& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

}  // namespace

int main(int count, char** words) {
  if (count != 2) return std::fprintf(stderr, "usage: shell_gallery DIR\n"), 2;
  const fs::path out(words[1]);
  fs::create_directories(out / "assets");
  for (const auto& asset : assets()) write(out / "assets" / asset.hashed_name, asset.identity);
  const std::vector<Link> provider_nav{{"Home", "/", true},
                                       {"Your folder", "/folder"},
                                       {"Calendar", "/calendar"},
                                       {"Your account", "/account"}};
  const auto lead = [](const std::string& title, bool home) {
    return frame_of(title, "Ruth Okafor, APT lead", "Wenmoor Inclusion Trust", lead_nav(home),
                    {{"Search", "/search"}});
  };
  const auto provider = [&](const std::string& title) {
    return frame_of(title, "Nadia Rahman, manager", "Hopewell Arts Studio", provider_nav);
  };
  write(out / "home-lead.html", document(lead("Home", true), lead_home()).str());
  write(out / "home-provider.html", document(provider("Home"), provider_home()).str());
  write(out / "reply.html", document(provider("Reply"), reply(false)).str());
  auto wrong = provider("Reply");
  wrong.has_errors = true;
  write(out / "reply-error.html", document(wrong, reply(true)).str());
  write(out / "clause.html", document(lead("AV-09", false), clause()).str());
  auto sheet = lead("Schools", false);
  sheet.flash = Flash{"The period was opened. 12 providers were told.", true};
  sheet.wide_on_paper = true;
  write(out / "grades.html", document(sheet, grades()).str());
  return 0;
}
