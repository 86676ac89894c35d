#include "calendar/days.h"

namespace plumbline::calendar {

namespace {

void read_holiday(const yaml::Node& node, HolidayFile& out) {
  auto refuse = [&](const yaml::Node& at, std::string message) {
    out.mistakes.push_back({at.mark, std::move(message)});
  };
  const auto* date = node.find("date");
  const auto* name = node.find("name");
  if (!date || !name)
    return refuse(node, "A bank holiday is written {date: 2026-12-25, name: Christmas Day}");
  const auto day = clock::parse_date(date->scalar);
  if (!day) return refuse(*date, "“" + date->scalar + "” is no date; write it as 2026-12-25");
  out.holidays.emplace_back(*day, name->scalar);
}

}  // namespace

HolidayFile read_holidays(std::string_view text, std::string file_name) {
  HolidayFile out;
  auto parsed = yaml::parse(text, std::move(file_name));
  if (parsed.mistake) out.mistakes.push_back(*parsed.mistake);
  if (!parsed.root) return out;
  if (!parsed.root->is_list())
    out.mistakes.push_back({parsed.root->mark, "A file of bank holidays is a list"});
  for (const auto& node : parsed.root->items) read_holiday(node, out);
  return out;
}

}  // namespace plumbline::calendar
