// For tests: two bodies, viewers of different reach, and files in the layouts of registers with invented
// content.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "history/testing/on_both_engines.h"
#include "places/gias.h"
#include "places/imports.h"
#include "places/places.h"

namespace plumbline::places::testing {

inline clock::Date day(int year, unsigned month, unsigned number) {
  return clock::date_of(year, month, number).value();
}

class PlaceWorld : public history::testing::OnBothEngines {
 protected:
  PlaceWorld() : folder_(std::filesystem::temp_directory_path() / ("places_" + id::to_text(id::secret()))) {
    std::filesystem::create_directories(folder_);
  }
  ~PlaceWorld() override { std::filesystem::remove_all(folder_); }

  Viewer viewer(BodyId body, std::optional<PlaceId> place) const {
    Viewer out;
    out.body = body;
    out.holdings.push_back({.id = {},
                            .person = {},
                            .body = body,
                            .role = "keeper",
                            .place = place,
                            .first_day = today,
                            .last_day = {}});
    out.permissions = {"places.edit", "places.see", "register.import"};
    return out;
  }
  PlaceId build(BodyId body, const std::string& kind, const std::string& name,
                std::optional<PlaceId> parent = std::nullopt) {
    NewPlace place;
    place.kind = kind;
    place.name = name;
    place.parent = parent;
    place.membership = parent ? "part" : "";
    place.first_day = today;
    return door.act({}, [&](Write& write) { return add(write, body, place); });
  }
  std::filesystem::path file(const std::string& name, const std::string& bytes) {
    const auto path = folder_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  ImportReport import(const std::string& name, const std::string& bytes) {
    return import_gias(door, {.person = {}, .body = north, .acting_for = {}}, file(name, bytes), name);
  }
  std::optional<Place> known(const std::string& key) {
    return door.ask([&](Read& read) { return by_register_key(read, "gias", key); });
  }
  std::vector<Version> versions_of(const std::string& key) {
    return door.ask([&](Read& read) {
      const auto place = by_register_key(read, "gias", key);
      return place ? versions(read, place->id) : std::vector<Version>{};
    });
  }

  const clock::Date today = day(2026, 10, 19);
  const BodyId north{id::secret()}, south{id::secret()};

 private:
  std::filesystem::path folder_;
};

inline std::vector<std::string> names(const std::vector<Place>& places) {
  std::vector<std::string> out;
  for (const auto& place : places) out.push_back(place.name);
  return out;
}

inline std::vector<std::string> codes(const ImportReport& report) {
  std::vector<std::string> out;
  for (const auto& row : report.problems) out.push_back(std::to_string(row.row) + " " + row.code);
  return out;
}

inline std::string counts(const ImportReport& report) {
  EXPECT_EQ(report.read, report.added + report.updated + report.unchanged + report.refused);
  EXPECT_EQ(report.refused, static_cast<std::int64_t>(report.problems.size()));
  return std::to_string(report.added) + " added, " + std::to_string(report.updated) + " updated, " +
         std::to_string(report.unchanged) + " unchanged, " + std::to_string(report.refused) + " refused";
}

// --- invented files

inline const std::string search_header =
    "\"URN\",\"EstablishmentName\",\"EstablishmentTypeGroup (name)\",\"EstablishmentStatus "
    "(name)\",\"OpenDate\","
    "\"CloseDate\",\"LastChangedDate\",\"Town\",\"Postcode\",\"HeadTitle "
    "(name)\",\"HeadFirstName\",\"HeadLastName\","
    "\"PropsName\",\"Easting\",\"Linked establishments\"\r\n";

// A row of the search download; the head is always Zebedee Quillfeather.
inline std::string search_row(const std::string& key, const std::string& name, const std::string& status,
                              const std::string& opened, const std::string& closed,
                              const std::string& changed,
                              const std::string& linked = "\"Does not have links\"") {
  return key + ",\"" + name + "\",\"Special schools\",\"" + status + "\",\"" + opened + "\",\"" + closed +
         "\",\"" + changed +
         "\",\"Much Wadding\",\"ZZ1 2YY\",\"Mx\",\"Zebedee\",\"Quillfeather\",\"Orlando "
         "Quillfeather\",512345," +
         linked + "\r\n";
}

inline const std::string national_header =
    "school\tname\tstart-date\tend-date\tgender\treligious-character\tminimum-age\tmaximum-"
    "age\theadteacher\twebsite\t"
    "address\n";

inline const std::string links_header =
    "\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\r\n";

}  // namespace plumbline::places::testing
