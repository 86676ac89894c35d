#include "places/gias.h"

#include "places/testing/place_world.h"

namespace plumbline::places {
namespace {

using testing::codes;
using ::testing::Contains;
using testing::counts;
using testing::day;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::links_header;
using testing::national_header;
using ::testing::Not;
using testing::search_header;
using testing::search_row;
using ::testing::StartsWith;

class Gias : public testing::PlaceWorld {
 protected:
  ImportReport preview(const std::string& name, const std::string& bytes) {
    const auto path = file(name, bytes);
    return door.ask([&](Read& read) { return preview_gias(read, path, name); });
  }
  // Every text that any table of this room, or history, holds.
  std::string everything() {
    std::string out;
    for (const std::string_view text :
         {"SELECT name || sort_name || town || postcode || safeguarding_name FROM place ORDER BY id",
          "SELECT facts FROM place_version ORDER BY place, number",
          "SELECT words FROM place_search ORDER BY rowid",
          "SELECT file_name || notes FROM import ORDER BY id",
          "SELECT field || code || message || line FROM import_refusal ORDER BY import, source_row",
          "SELECT said FROM place_link ORDER BY place, other, said",
          "SELECT COALESCE(content, '') FROM entry ORDER BY id"})
      door.read([&](Read& read) {
        read.sql.each({"typed", sql::Shape::many, text, text}, {},
                      [&](const sql::Row& row) { out += row.string(0) + "\n"; });
      });
    return out;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Gias, history::testing::both_engines, history::testing::engine_name);

const std::string two_schools =
    search_header + search_row("900001", "Fernholt School", "Open", "01-09-1980", "", "14-11-2018") +
    search_row("900002", "Caf\xe9 Brook School", "Closed", "01-01-1900", "31-08-2010", "");

TEST_P(Gias, ReadsTheSearchDownloadInWindows1252) {
  const auto report = import("20220420_gias.csv", two_schools);
  EXPECT_EQ(counts(report), "2 added, 0 updated, 0 unchanged, 0 refused");
  EXPECT_EQ(report.layout, "establishments");
  EXPECT_EQ(report.known, day(2022, 4, 20));
  const auto open = *known("900001"), closed = *known("900002");
  EXPECT_EQ(open.name + "|" + open.status + "|" + open.town + "|" + open.postcode + "|" + open.kind,
            "Fernholt School|open|Much Wadding|ZZ1 2YY|establishment");
  EXPECT_EQ(open.opened, day(1980, 9, 1));
  EXPECT_EQ(closed.name, "Café Brook School");
  EXPECT_EQ(closed.status, "closed");
  EXPECT_EQ(closed.opened, std::nullopt);  // 1900-01-01 means that nobody knows
  EXPECT_EQ(closed.closed, day(2010, 8, 31));
}

TEST_P(Gias, ReadsTheFullExtractWithCodesAndSlashes) {
  const auto report = import(
      "edubasealldata20240209.csv",
      "URN,EstablishmentName,PhaseOfEducation (code),PhaseOfEducation (name),EstablishmentStatus (code),"
      "EstablishmentStatus (name),OpenDate,Town,SchoolCapacity,HeadFirstName,UPRN,Invented Flag\n"
      "0900001,Fernholt School,4,Secondary,2,\"Open, but proposed to "
      "close\",29/05/1993,Wadding,1689,Zebedee,5.00E+06,yes\n");
  EXPECT_EQ(counts(report), "1 added, 0 updated, 0 unchanged, 0 refused");
  EXPECT_THAT(report.unknown, ElementsAre("Invented Flag"));
  EXPECT_THAT(report.dropped, ElementsAre("HeadFirstName"));
  EXPECT_THAT(report.matched,
              Contains(std::pair<std::string, std::string>{"phase_code", "PhaseOfEducation (code)"}));
  EXPECT_EQ(known("900001")->status, "open");
  EXPECT_EQ(
      json::canonical(versions_of("900001").front().facts),
      R"({"Invented Flag":"yes","key":"900001","name":"Fernholt School","opened":"1993-05-29","phase":"Secondary",)"
      R"("phase_code":"4","school_capacity":1689,"status":"Open, but proposed to close","status_code":"2",)"
      R"("town":"Wadding","uprn":"5.00E+06"})");
}

TEST_P(Gias, ReadsTheNationalRegister) {
  const auto report =
      import("register-schools-2015-05-29.tsv",
             national_header +
                 "900001\tSaint-Rémy School\t1920-01-01\t\tMixed\tDoes not apply\t3\t11\tMx Z "
                 "Quillfeather\thttp://a.example\t1007\n"
                 "900002\tBrook School\t\t2011-08-31\t\t\t\t\t\thttp://zebedee@brook.example\t\n"
                 "900003\tHeath School\t\t2011\t\t\t\t\t\t\t\n"
                 "900004\tMarsh School\t\t\t\t\t3\t11\n");
  EXPECT_EQ(counts(report), "3 added, 0 updated, 0 unchanged, 1 refused");
  EXPECT_THAT(codes(report), ElementsAre("4 impossible-date"));
  EXPECT_EQ(report.problems.front().column, "end-date");
  EXPECT_EQ(known("900001")->name, "Saint-Rémy School");
  EXPECT_EQ(known("900001")->status, "open");
  EXPECT_EQ(known("900002")->status, "closed");
  EXPECT_EQ(known("900004")->status, "open");  // trailing cells only are missing
}

TEST_P(Gias, TakesLinksThatSpillOverTheLastColumn) {
  const auto report =
      import("20220420.csv", search_header +
                                 search_row("900001", "Fernholt School", "Open", "", "", "",
                                            "\"900002 Predecessor\",\"900003 Successor\"") +
                                 "900004,Wadding, Upper School,\"\",Open,,,,Wadding,ZZ1 "
                                 "2YY,Mx,Zebedee,Quillfeather,,512345,\"900002 Successor\"\r\n");
  EXPECT_EQ(counts(report), "1 added, 0 updated, 0 unchanged, 1 refused");
  EXPECT_THAT(codes(report), ElementsAre("3 too-many-cells"));
  EXPECT_EQ(json::text(versions_of("900001").front().facts.at("linked")),
            R"(["900002 Predecessor","900003 Successor"])");
  EXPECT_THAT(report.problems.front().line,
              StartsWith("900004,"));  // and nothing else: cells may stand anywhere
  EXPECT_THAT(everything(), Not(HasSubstr("Quillfeather")));
}

TEST_P(Gias, RefusesWhatCannotBeMeantAndSaysWhere) {
  const auto report =
      import("20220420.csv",
             search_header + search_row("", "No Key School", "Open", "", "", "") +
                 search_row("S900", "Lettered School", "Open", "", "", "") +
                 search_row("900003", "", "Open", "", "", "") +
                 search_row("900004", "Leap School", "Open", "29-02-2021", "", "") +
                 search_row("900005", "First School", "Open", "", "", "") +
                 search_row("900005", "Second School", "Open", "", "", "") +
                 search_row("900005", "First School", "Open", "", "", "") +
                 "900006,\"Short School\",,Open,,,,Wadding,ZZ1 2YY,Mx,Zebedee\r\n" +
                 "900007,\"Torn School,,Open,,,,Wadding,ZZ1 2YY,Mx,Zebedee,Quillfeather,,512345,\r\n");
  EXPECT_EQ(counts(report), "1 added, 0 updated, 1 unchanged, 7 refused");
  EXPECT_THAT(codes(report), ElementsAre("2 no-key", "3 key-not-a-number", "4 no-name", "5 impossible-date",
                                         "7 duplicate", "9 too-few-cells", "10 unclosed-quote"));
  EXPECT_EQ(report.problems[3].column, "OpenDate");
  EXPECT_THAT(report.problems[3].line, HasSubstr("900004,Leap School,Special schools,Open,29-02-2021"));
  EXPECT_EQ(known("900005")->name, "First School");
}

TEST_P(Gias, RefusesAFileThatIsNoRegister) {
  EXPECT_TRUE(import("sheet.csv", "Name,Age\nBrook,4\n").unreadable);
  EXPECT_TRUE(import("empty.csv", "").unreadable);
  EXPECT_TRUE(preview("sheet.csv", "\x89PNG\r\n\x1a\n").unreadable);
}

TEST_P(Gias, KeepsNoNameOfAPersonAnywhere) {
  import("20220420.csv", two_schools + search_row("900008", "Bad Day School", "Open", "31-02-2020", "", ""));
  import("chairs.csv",
         "URN,EstablishmentName,ChairOfGovernors,Main Contact,SafeguardingLeadName,HeadEmail,Notes\n"
         "900001,Fernholt School,Zebedee Quillfeather,Z Quillfeather,,z.quillfeather@fern.example,"
         "ask zebedee@fern.example\n900009,,Zebedee Quillfeather,Zebedee,,,mail zebedee@fern.example\n");
  const auto kept = everything();
  EXPECT_THAT(kept, HasSubstr("Fernholt School"));
  for (const auto* name : {"Zebedee", "zebedee", "Quillfeather", "quillfeather", "Orlando"})
    EXPECT_THAT(kept, Not(HasSubstr(name)));
}

TEST_P(Gias, ChangesNothingWhenAFileComesAgain) {
  import("20220420.csv", two_schools);
  EXPECT_EQ(counts(preview("20220420.csv", two_schools)), "0 added, 0 updated, 2 unchanged, 0 refused");
  EXPECT_EQ(counts(import("20220420.csv", two_schools)), "0 added, 0 updated, 2 unchanged, 0 refused");
  EXPECT_EQ(counts(import("20230420.csv", two_schools)), "0 added, 0 updated, 2 unchanged, 0 refused");
  EXPECT_EQ(versions_of("900001").size(), 1U);
}

TEST_P(Gias, PreviewsWhatAnImportThenDoes) {
  const auto file = two_schools + search_row("900002", "Other School", "Open", "", "", "");
  const auto before = preview("20220420.csv", file);
  EXPECT_EQ(known("900001"), std::nullopt);
  const auto after = import("20220420.csv", file);
  EXPECT_EQ(counts(before), counts(after));
  EXPECT_EQ(codes(before), codes(after));
}

TEST_P(Gias, KeepsTheHistoryOfClosuresAndNewNames) {
  import("20210420.csv",
         search_header + search_row("900001", "Fernholt School", "Open", "01-09-1980", "", ""));
  const auto later = import("20220420.csv", search_header + search_row("900001", "Fernholt Academy", "Closed",
                                                                       "", "31-08-2021", ""));
  EXPECT_EQ(counts(later), "0 added, 1 updated, 0 unchanged, 0 refused");
  EXPECT_EQ(known("900001")->name + " " + known("900001")->status, "Fernholt Academy closed");
  EXPECT_EQ(known("900001")->opened, day(1980, 9, 1));
  const auto versions = versions_of("900001");
  ASSERT_EQ(versions.size(), 2U);
  EXPECT_EQ(json::string_at(versions[0].facts, "name"), "Fernholt Academy");
  EXPECT_EQ(versions[0].file_name, "20220420.csv");
  EXPECT_EQ(versions[0].source_row, 2);
  EXPECT_EQ(json::string_at(versions[1].facts, "name"), "Fernholt School");
  EXPECT_EQ(versions[1].known, day(2021, 4, 20));
}

TEST_P(Gias, LearnsFromAnOlderFileWithoutForgettingTheNewer) {
  import("20220420.csv",
         search_header + search_row("900001", "Fernholt Academy", "Closed", "", "31-08-2021", ""));
  const auto old = national_header + "900001\tFernholt School\t1980-09-01\t\t\t\t\t\t\t\t\n";
  EXPECT_EQ(counts(import("schools-2015-05-29.tsv", old)), "0 added, 1 updated, 0 unchanged, 0 refused");
  EXPECT_EQ(known("900001")->name + " " + known("900001")->status, "Fernholt Academy closed");
  ASSERT_EQ(versions_of("900001").size(), 2U);
  EXPECT_EQ(versions_of("900001").back().known, day(2015, 5, 29));
  EXPECT_EQ(counts(import("schools-2015-05-29.tsv", old)), "0 added, 0 updated, 1 unchanged, 0 refused");
}

TEST_P(Gias, KeepsTownAndPostcodeWhenANewerLayoutHasNone) {
  import("20140420.csv", two_schools);
  import("schools-2015-05-29.tsv", national_header + "900001\tFernholt High\t\t\t\t\t\t\t\t\t\n");
  EXPECT_EQ(known("900001")->name + " " + known("900001")->town, "Fernholt High Much Wadding");
}

TEST_P(Gias, DatesAFileByItsNewestChangeWhenItsNameHasNoDay) {
  EXPECT_EQ(import("2021_936_gias.csv", two_schools).known, day(2018, 11, 14));
  EXPECT_EQ(import("register_2017.tsv", national_header + "900003\tHeath School\t\t\t\t\t\t\t\t\t\n").known,
            day(2017, 1, 1));
  EXPECT_EQ(import("register.tsv", national_header + "900003\tHeath School\t\t\t\t\t\t\t\t\t\n").known,
            today);
}

TEST_P(Gias, ImportsLinksOnceAndRefusesThoseOfUnknownPlaces) {
  import("20220420.csv", two_schools);
  const auto links = links_header + "900002,900001,\"Fernholt\",\"Successor - merged\",\"01-09-2010\"\r\n" +
                     "900001,900002,\"Brook\",\"Predecessor - merged\",\"\"\r\n" +
                     "900001,900002,\"Brook\",\"Sixth Form Centre School\",\"\"\r\n" +
                     "900001,999999,\"Caf\xe9\",\"Successor\",\"\"\r\n" + "900001,900002,\"\",\"\",\"\"\r\n";
  const auto report = import("links_edubasealldata20250422.csv", links);
  EXPECT_EQ(report.layout, "links");
  EXPECT_EQ(counts(report), "3 added, 0 updated, 0 unchanged, 2 refused");
  EXPECT_THAT(codes(report), ElementsAre("5 unknown-place", "6 no-relation"));
  EXPECT_THAT(report.problems.front().message, HasSubstr("999999"));
  EXPECT_EQ(counts(import("links_edubasealldata20250422.csv", links)),
            "0 added, 0 updated, 3 unchanged, 2 refused");

  const auto of_open =
      door.ask([&](Read& read) { return places::links(read, by_register_key(read, "gias", "900001")->id); });
  std::multiset<std::string> kinds;
  for (const auto& link : of_open) kinds.insert(link.kind + ": " + link.said);
  EXPECT_THAT(kinds, ElementsAre("other: Sixth Form Centre School", "predecessor: Predecessor - merged"));
}

TEST_P(Gias, GivesRefusedRowsBackAsAFileThatCanBeMended) {
  const auto report = import(
      "20220420.csv", search_header + search_row("900004", "Leap School", "Open", "29-02-2021", "", ""));
  auto csv = refused_rows_as_csv(report);
  EXPECT_THAT(csv, StartsWith("Refused row,Refused column,Refused code,Why refused,URN,EstablishmentName,"));
  EXPECT_THAT(csv, Not(HasSubstr("HeadLastName")));
  csv.replace(csv.find("29-02-2021"), 10, "28-02-2021");
  const auto mended = import("20220420.csv", csv);
  EXPECT_EQ(counts(mended), "1 added, 0 updated, 0 unchanged, 0 refused");
  EXPECT_THAT(mended.unknown, IsEmpty());
}

TEST_P(Gias, KeepsAPreviewUntilItIsAppliedOrADayOld) {
  const history::Actor actor{.person = {}, .body = north, .acting_for = {}};
  const auto path = file("20220420.csv", two_schools + search_row("", "Keyless School", "Open", "", "", ""));
  const auto id = keep_preview(door, actor, path, "20220420.csv");
  const auto waiting = door.ask([&](Read& read) { return import_by_id(read, id); });
  EXPECT_EQ(waiting->state, "previewed");
  EXPECT_EQ(waiting->report.added, 2);
  EXPECT_EQ(door.ask([&](Read& read) { return refusals(read, id, 10); }).size(), 1U);

  EXPECT_EQ(counts(*apply_preview(door, actor, id)), "2 added, 0 updated, 0 unchanged, 1 refused");
  EXPECT_FALSE(apply_preview(door, actor, id));
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_EQ(door.ask([&](Read& read) { return import_by_id(read, id); })->state, "applied");

  const auto left = file("20230420.csv", two_schools);
  const auto second = keep_preview(door, actor, left, "20230420.csv");
  pass(std::chrono::hours{25});
  forget_old_previews(door, actor);
  EXPECT_FALSE(std::filesystem::exists(left));
  EXPECT_FALSE(apply_preview(door, actor, second));
  EXPECT_EQ(door.ask([&](Read& read) { return imports(read, north, 10); }).size(), 2U);
  EXPECT_THAT(door.ask([&](Read& read) { return imports(read, south, 10); }), IsEmpty());
}

}  // namespace
}  // namespace plumbline::places
