// The only file that knows the logging library.
#include "lib/log/log.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <cstdio>
#include <memory>

#include "lib/utf8/utf8.h"

namespace plumbline::log {

namespace {

spdlog::logger& logger() {
  static const auto one = [] {
    auto made =
        std::make_unique<spdlog::logger>("plumbline", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_formatter(std::make_unique<spdlog::pattern_formatter>(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ",%v})",
                                                                    spdlog::pattern_time_type::utc));
    return made;
  }();
  return *one;
}

// A character of a JSON string; bytes that are no UTF-8 become U+FFFD, or the line would not be JSON.
void append_escaped(std::string& line, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8::length_at(text, at);
    const auto first = static_cast<unsigned char>(text[at]);
    if (length == 0) {
      line += "\xef\xbf\xbd";
    } else if (first == '"' || first == '\\') {
      line += '\\';
      line += text[at];
    } else if (first < 0x20 || first == 0x7f) {
      char code[7];
      std::snprintf(code, sizeof code, "\\u%04x", unsigned{first});
      line += code;
    } else {
      line += text.substr(at, length);
    }
    at += length == 0 ? 1 : length;
  }
}

void append_pair(std::string& line, std::string_view key, std::string_view value) {
  line += '"';
  append_escaped(line, key);
  line += "\":\"";
  append_escaped(line, value);
  line += '"';
}

void write(spdlog::level::level_enum level, std::string_view level_name, std::string_view event,
           Facts facts) {
  if (!logger().should_log(level)) return;
  std::string line;
  append_pair(line, "level", level_name);
  line += ',';
  append_pair(line, "event", event);
  for (const auto& [key, value] : facts) {
    line += ',';
    append_pair(line, key, value);
  }
  logger().log(level, spdlog::string_view_t(line));
}

}  // namespace

void info(std::string_view event, Facts facts) { write(spdlog::level::info, "info", event, facts); }
void warn(std::string_view event, Facts facts) { write(spdlog::level::warn, "warn", event, facts); }
void fault(std::string_view event, Facts facts) { write(spdlog::level::err, "fault", event, facts); }

void quiet(bool only_faults) { logger().set_level(only_faults ? spdlog::level::err : spdlog::level::info); }

}  // namespace plumbline::log
