#include "forms/evidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "forms/file_answer.h"
#include "forms/letting_go.h"
#include "forms/vault.h"
#include "lib/files/files.h"
#include "people/testing/parish.h"

namespace plumbline::forms {
namespace {

namespace fs = std::filesystem;
using std::string_literals::operator""s;
using std::string_view_literals::operator""sv;
using people::testing::Parish;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string one_page = "%PDF-1.4\nan invented plan\n%%EOF\n";

std::string little(std::size_t number, int count) {
  std::string out;
  for (; count > 0; --count, number >>= 8) out += static_cast<char>(number & 0xff);
  return out;
}

// An archive whose members are stored as they are.
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& members) {
  std::string out, directory;
  for (const auto& [name, content] : members) {
    const auto facts = little(0, 12) + little(content.size(), 4) + little(content.size(), 4) +
                       little(name.size(), 2) + little(0, 2);
    directory += "PK\1\2"s + little(0, 4) + facts + little(0, 10) + little(out.size(), 4) + name;
    out += "PK\3\4"s + little(0, 2) + facts + name + content;
  }
  const auto start = out.size();
  return out + directory + "PK\5\6" + little(0, 4) + little(members.size(), 2) + little(members.size(), 2) +
         little(directory.size(), 4) + little(start, 4) + little(0, 2);
}
std::string document() {
  return zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}});
}

std::string segment(char marker, std::string_view content) {
  const auto length = content.size() + 2;
  return "\xff"s + marker + static_cast<char>(length >> 8) + static_cast<char>(length & 0xff) +
         std::string{content};
}
// A photograph as a telephone makes it: held sideways, with a place, a comment and a second picture behind.
std::string photograph() {
  const auto camera = "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0 51.5N 0.1W"sv;
  return "\xff\xd8"s + segment('\xe0', "JFIF\0\1\1\0\0\1\0\1\0\0"sv) + segment('\xe1', camera) +
         segment('\xe1', "http://ns.adobe.com/xap/1.0/\0 51.5N"sv) +
         segment('\xfe', "51.5N, said a comment") + segment('\xe2', "MPF\0 second 51.5N"sv) +
         segment('\xe2', "ICC_PROFILE\0\1\1 colours"sv) + segment('\xdb', "table") + segment('\xda', "scan") +
         "drawn \xff\x00 and \xff\xd0 more"s + segment('\xda', "again") + "drawn finer\xff\xd9 trailer 51.5N";
}

std::string chunk(std::string_view type, std::string_view content) {
  const auto length = little(content.size(), 4);
  return std::string{length.rbegin(), length.rend()}.append(type).append(content).append("crc!");
}
std::string drawing() {
  return "\x89PNG\r\n\x1a\n"s + chunk("IHDR", "13 bytes long") + chunk("tEXt", "Comment\0 51.5N"sv) +
         chunk("eXIf", "MM 51.5N") + chunk("zzZz", "51.5N") + chunk("IDAT", "drawn") + chunk("IEND", "") +
         "51.5N";
}

class Evidences : public Parish {
 protected:
  Evidences() {
    std::string name = (fs::temp_directory_path() / "evidence_test.XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    folder = name;
    vault.folder = folder / "vault";
    vault.key.fill(7);
  }
  ~Evidences() override { fs::remove_all(folder); }

  Result<Shelved, Problems> shelved(std::string_view name, std::string_view bytes) {
    return shelve_bytes(vault, east, "plan", name, bytes);
  }
  std::string refused(std::string_view name, std::string_view bytes) { return refusal(shelved(name, bytes)); }
  std::string type_of(std::string_view bytes) {
    const auto file = shelved("anything", bytes);
    return file ? file->type : "refused";
  }
  std::string name_of(std::string_view name, std::string_view bytes = "Words, and no table.") {
    return shelved(name, bytes).operator*().name;
  }
  FileId kept(const Shelved& file, BodyId body, PersonId by) {
    return door.act({}, [&](Write& write) { return keep(write, body, by, file); });
  }
  FileId kept(std::string_view bytes) { return kept(*shelved("plan", bytes), east, steward.person); }
  std::string taken_out(FileId id) {
    return door.ask([&](Read& read) { return bytes_of(vault, read, id); });
  }
  bool answers(BodyId body, PersonId by, const json::Value& answer) {
    return door.ask([&](Read& read) { return may_be_answer(read, body, by, answer); });
  }
  fs::path where(const Shelved& file) const {
    return vault.folder / file.address.substr(0, 2) / file.address;
  }
  std::size_t files_in_vault() const {
    std::size_t out = 0;
    for (const auto& entry : fs::recursive_directory_iterator(vault.folder)) out += entry.is_regular_file();
    return out;
  }

  fs::path folder;
  Vault vault;
};

TEST_P(Evidences, WhatWasBroughtInComesBackAsItWas) {
  const auto long_text = std::string(3 * 1024 * 1024 + 17, 'x');
  EXPECT_EQ(taken_out(kept(long_text)), long_text);
  EXPECT_EQ(taken_out(kept(std::string(1024 * 1024, 'y'))), std::string(1024 * 1024, 'y'));
  EXPECT_EQ(taken_out(kept(one_page)), one_page);
}

TEST_P(Evidences, TheVaultShowsNothingToWhoeverLooksIntoIt) {
  const auto file = *shelved("plan.pdf", one_page);
  EXPECT_THAT(*files::read(where(file)), Not(HasSubstr("invented")));
  auto other = vault;
  other.key.fill(8);
  const auto id = kept(file, east, steward.person);
  EXPECT_THROW(door.ask([&](Read& read) { return bytes_of(other, read, id); }), std::runtime_error);
}

TEST_P(Evidences, AlteredBytesAreNoticed) {
  const auto file = *shelved("long", std::string(2 * 1024 * 1024 + 5, 'x'));
  const auto id = kept(file, east, steward.person);
  const auto good = *files::read(where(file));
  constexpr std::size_t part = 1024 * 1024 + 73 + 40;  // with its label, and what sealing adds
  auto flipped = good;
  flipped[good.size() / 2] = static_cast<char>(flipped[good.size() / 2] ^ 1);
  const std::vector<std::string> altered{
      flipped,
      good.substr(0, part),
      good.substr(part, part) + good.substr(0, part) + good.substr(2 * part),
      good + "x",
      good.substr(0, part) + good.substr(0, part) + good.substr(2 * part),
      ""};
  for (const auto& bytes : altered) {
    files::write_durably(where(file), bytes);
    EXPECT_THROW(taken_out(id), std::runtime_error) << bytes.size();
  }
  fs::remove(where(file));
  EXPECT_THROW(taken_out(id), std::runtime_error);
}

TEST_P(Evidences, BringingTheFileInAgainMendsWhatWasLost) {
  const auto file = *shelved("plan.pdf", one_page);
  const auto id = kept(file, east, steward.person);
  files::write_durably(where(file), "broken");
  ASSERT_TRUE(shelved("plan.pdf", one_page));
  EXPECT_EQ(taken_out(id), one_page);
}

TEST_P(Evidences, TheSameBytesOfABodyAreStoredOnce) {
  const auto first = *shelved("plan.pdf", one_page), again = *shelved("renamed.pdf", one_page);
  EXPECT_EQ(files_in_vault(), 1u);
  EXPECT_EQ(kept(first, east, steward.person), kept(first, east, steward.person));
  EXPECT_NE(kept(first, east, steward.person), kept(again, east, steward.person));
}

TEST_P(Evidences, AFileOfAnotherBodyCannotBeReached) {
  const auto ours = *shelved("plan.pdf", one_page);
  const auto theirs = shelve_bytes(vault, west, "plan", "plan.pdf", one_page);
  ASSERT_TRUE(theirs);
  EXPECT_NE(ours.address, theirs->address);
  fs::copy_file(where(ours), where(*theirs), fs::copy_options::overwrite_existing);
  const auto id = kept(*theirs, west, other_steward.person);
  EXPECT_THROW(taken_out(id), std::runtime_error) << "bytes are bound to the body that brought them in";
}

TEST_P(Evidences, AnAnswerNamesAFileThatThisPersonBroughtInHere) {
  const auto id = kept(*shelved("plan.pdf", one_page), east, steward.person);
  const auto answer = answer_of(*door.ask([&](Read& read) { return evidence(read, id); }));
  EXPECT_TRUE(answers(east, steward.person, answer));
  EXPECT_FALSE(answers(west, steward.person, answer));
  EXPECT_FALSE(answers(east, other_steward.person, answer));
  auto renamed = answer;
  renamed["name"] = "Something else.pdf";
  EXPECT_FALSE(answers(east, steward.person, renamed));
  auto missing = answer;
  missing["file"] = FileId{id::secret()}.text();
  EXPECT_FALSE(answers(east, steward.person, missing));
  EXPECT_FALSE(answers(east, steward.person, "plan.pdf"));
}

TEST_P(Evidences, ARowNeverStandsWithoutItsBytes) {
  const auto rows = [&] {
    return door.ask([&](Read& read) {
      return read.sql.number(
          {"rows", sql::Shape::one, "SELECT COUNT(*) FROM evidence", "SELECT COUNT(*) FROM evidence"}, {});
    });
  };
  const auto file = *shelved("plan.pdf", one_page);
  EXPECT_EQ(rows(), 0) << "a program that is killed here leaves bytes that nothing names";
  const auto undone = [&](Write& write) {
    keep(write, east, steward.person, file);
    throw history::Abandon{};
  };
  EXPECT_THROW(door.write({}, undone), history::Abandon);
  EXPECT_EQ(rows(), 0);
  EXPECT_EQ(taken_out(kept(*shelved("plan.pdf", one_page), east, steward.person)), one_page);
  files::write_durably(folder / "no folder", "");
  vault.folder = folder / "no folder";
  EXPECT_ANY_THROW((void)shelved("plan.pdf", one_page + "more"));
  EXPECT_EQ(rows(), 1);
}

TEST_P(Evidences, BytesThatNoRowNamesAreSweptWhenTheyHaveLainForLong) {
  const auto named = *shelved("plan.pdf", one_page), nameless = *shelved("plan.pdf", one_page + "more");
  const auto fresh = *shelved("plan.pdf", one_page + "even more");
  const auto id = kept(named, east, steward.person);
  const auto begun = fs::path{where(nameless)} += ".Xy12Zq";  // a program was killed while it wrote
  files::write_durably(begun, "half");
  const auto apart = vault.folder / "notes.txt";
  files::write_durably(apart, "not ours");
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours{49};
  for (const auto& path : {where(named), where(nameless), begun, apart}) fs::last_write_time(path, long_ago);
  sweep(vault, door, std::chrono::hours{48});
  EXPECT_EQ(taken_out(id), one_page);
  EXPECT_TRUE(fs::exists(where(fresh))) << "its row may be about to be written";
  EXPECT_FALSE(fs::exists(where(nameless)));
  EXPECT_FALSE(fs::exists(begun));
  EXPECT_TRUE(fs::exists(apart));
}

TEST_P(Evidences, BytesOutliveTheirRowAndNotTheOtherWayRound) {
  const auto file = *shelved("plan.pdf", one_page);
  const auto id = kept(file, east, steward.person);
  kept(one_page + "of another file");
  const auto row = [&] { return door.ask([&](Read& read) { return evidence(read, id); }); };
  const auto undone = [&](Write& write) {
    let_go(write, *evidence(write, id));
    throw history::Abandon{};
  };
  EXPECT_THROW(door.write({}, undone), history::Abandon);
  EXPECT_EQ(taken_out(id), one_page) << "killed before the row was gone: all is as it was";
  const auto of_before = *row();
  door.write({}, [&](Write& write) { let_go(write, of_before); });
  EXPECT_TRUE(fs::exists(where(file))) << "killed after it: bytes that nothing names";
  fs::last_write_time(where(file), fs::file_time_type::clock::now() - std::chrono::hours{72});
  const auto again = kept(*shelved("plan.pdf", one_page), east, steward.person);
  sweep(vault, door, std::chrono::hours{48});
  EXPECT_EQ(taken_out(again), one_page) << "brought in again before they were swept";
}

TEST_P(Evidences, PuttingTheSameBytesAwayAgainKeepsThemFromBeingSwept) {
  const auto file = *shelved("plan.pdf", one_page);
  kept(one_page + "of another file");
  fs::last_write_time(where(file), fs::file_time_type::clock::now() - std::chrono::hours{72});
  ASSERT_TRUE(shelved("plan.pdf", one_page));
  sweep(vault, door, std::chrono::hours{48});
  EXPECT_TRUE(fs::exists(where(file))) << "the row follows now";
}

TEST_P(Evidences, ADatabaseThatKnowsNoFilesSweepsNoVault) {
  const auto file = *shelved("plan.pdf", one_page);
  fs::last_write_time(where(file), fs::file_time_type::clock::now() - std::chrono::hours{72});
  sweep(vault, door, std::chrono::hours{48});
  EXPECT_TRUE(fs::exists(where(file)));
}

TEST_P(Evidences, WhatAFileIsIsToldFromItsBytes) {
  EXPECT_EQ(type_of(one_page), "application/pdf");
  EXPECT_THAT(type_of(document()), HasSubstr("wordprocessingml"));
  EXPECT_THAT(type_of(zip_of({{"[Content_Types].xml", ""}, {"xl/workbook.xml", ""}})),
              HasSubstr("spreadsheetml"));
  EXPECT_THAT(type_of(zip_of({{"[Content_Types].xml", ""}, {"ppt/presentation.xml", ""}})),
              HasSubstr("presentationml"));
  EXPECT_EQ(type_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", ""}})),
            "application/vnd.oasis.opendocument.text");
  EXPECT_EQ(type_of("name,place\r\n\"Ada, Stone\",Mill Lane\r\n"), "text/csv");
  EXPECT_EQ(type_of("Dear all,\n\nthe plan is below.\n"), "text/plain");
  EXPECT_EQ(type_of(photograph()), "image/jpeg");
  EXPECT_EQ(type_of(drawing()), "image/png");
}

TEST_P(Evidences, WhatNobodyCanOpenSafelyIsRefusedWhateverItsName) {
  EXPECT_THAT(refused("plan.pdf", "MZ\x90\0\3 a program"sv), HasSubstr("“plan.pdf” cannot be kept"));
  EXPECT_THAT(refused("plan.docx", zip_of({{"run.exe", "MZ"}})), HasSubstr("cannot be kept"));
  EXPECT_THAT(
      refused("plan.docx",
              zip_of({{"[Content_Types].xml", ""}, {"word/document.xml", ""}, {"word/vbaProject.bin", ""}})),
      HasSubstr("without macros"));
  EXPECT_THAT(refused("plan.docx", document().substr(0, 60)), HasSubstr("cannot be kept"));
  EXPECT_THAT(refused("clip.gif", "GIF89a\1\0\1\0"sv), HasSubstr("cannot be kept"));
  EXPECT_THAT(refused("photo.jpg", photograph().substr(0, 90)), HasSubstr("damaged picture"));
  EXPECT_FALSE(fs::exists(vault.folder)) << "what is refused leaves nothing behind";
}

TEST_P(Evidences, AnEmptyOrTooLargeFileIsRefused) {
  EXPECT_EQ(refused("plan.pdf", ""), "“plan.pdf” is empty: choose a file with something in it");
  files::write_durably(folder / "large", "%PDF-1.4");
  fs::resize_file(folder / "large", largest_file + 1);
  EXPECT_EQ(refusal(shelve(vault, east, "plan", "large.pdf", folder / "large")),
            "“large.pdf” is larger than 25 MB: choose a smaller file");
  fs::resize_file(folder / "large", largest_file);
  EXPECT_TRUE(shelve(vault, east, "plan", "large.pdf", folder / "large"));
}

TEST_P(Evidences, NamesLoseFoldersAndWhatMisleads) {
  EXPECT_EQ(name_of("..\\..\\secret/plan.txt"), "plan.txt");
  EXPECT_EQ(name_of("pl\nan\x7f\"<b>.txt"), "planb.txt");
  EXPECT_EQ(name_of("plan\u202Etxt.exe"), "plantxt.exe.txt") << "text opens as text";
  EXPECT_EQ(name_of("plan.html"), "plan.html.txt");
  EXPECT_EQ(name_of("PLAN.PDF", one_page), "PLAN.PDF");
  EXPECT_EQ(name_of("", one_page), "file.pdf");
  EXPECT_EQ(name_of("...", one_page), "file.pdf");
  EXPECT_EQ(name_of("Lehrplan für Müller.txt"), "Lehrplan für Müller.txt");
  EXPECT_LE(name_of(std::string(4000, 'x')).size(), 130u);
}

TEST_P(Evidences, PhotographsLoseThePlaceWhereTheyWereTaken) {
  const auto kept_photograph = taken_out(kept(photograph()));
  EXPECT_THAT(kept_photograph, Not(HasSubstr("51.5N")));
  EXPECT_THAT(kept_photograph, HasSubstr("ICC_PROFILE"));
  EXPECT_THAT(kept_photograph, HasSubstr("drawn \xff\x00 and \xff\xd0 more"s));
  EXPECT_TRUE(kept_photograph.ends_with("drawn finer\xff\xd9"));
  EXPECT_THAT(kept_photograph, HasSubstr("\x01\x12\0\x03\0\0\0\x01\0\x06"s)) << "it stays the right way up";
  const auto kept_drawing = taken_out(kept(drawing()));
  EXPECT_THAT(kept_drawing, Not(HasSubstr("51.5N")));
  EXPECT_THAT(kept_drawing, HasSubstr("drawn"));
  EXPECT_TRUE(kept_drawing.ends_with("IENDcrc!"));
}

INSTANTIATE_TEST_SUITE_P(Both, Evidences, people::testing::both_engines, people::testing::engine_name);

TEST(FileAnswer, ReadsAsNameAndSize) {
  const auto of = [](std::int64_t size) { return file_in_words({{"name", "plan.pdf"}, {"size", size}}); };
  EXPECT_EQ(of(1), "plan.pdf, 1 byte");
  EXPECT_EQ(of(312 * 1024 + 100), "plan.pdf, 312 KB");
  EXPECT_EQ(of(3 * 1024 * 1024 / 2), "plan.pdf, 1.5 MB");
}

TEST(FileAnswer, IsSentBackAsItWasGivenOrNotAtAll) {
  const json::Object answer{
      {"file", FileId{id::secret()}.text()}, {"name", "plan.pdf"}, {"size", 40}, {"type", "application/pdf"}};
  EXPECT_EQ(file_typed(json::text(answer)), answer);
  EXPECT_TRUE(file_typed("plan.pdf").is_null());
  EXPECT_TRUE(file_typed("{}").is_null());
  EXPECT_TRUE(file_typed("").is_null());
}

}  // namespace
}  // namespace plumbline::forms
