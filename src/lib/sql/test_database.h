// A database of its own for each test, on SQLite in a file, SQLite in memory or PostgreSQL.
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "lib/sql/sql.h"

namespace plumbline::sql::test {

enum class Kind { file, memory, postgresql };
std::string name_of(Kind kind);

// A query written in a test: the same text for both engines, ?1 made $1.
class Text {
 public:
  Text(std::string name, std::string text);
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;
  operator const Query&() const { return query_; }

 private:
  std::string name_;
  std::string sqlite_;
  std::string postgresql_;
  Query query_;
};

class Place {
 public:
  explicit Place(Kind kind);
  ~Place();
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  Address address() const { return address_; }
  std::unique_ptr<Database> open() const { return Database::open(address_); }
  std::filesystem::path folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  std::string schema_;
  Address address_;
};

// One table `item(id INT, name TEXT unique, amount INT)` and a database to hold it.
class OnEngine : public testing::TestWithParam<Kind> {
 protected:
  void SetUp() override;
  std::int64_t count();
  void add(std::int64_t id, const std::string& name);

  Place place{GetParam()};
  std::unique_ptr<Database> database;
};

extern const Text insert_item;
extern const Text count_items;
extern const Migration item_table;

}  // namespace plumbline::sql::test
