#include "history/history.h"
#include "history/portions.h"

namespace plumbline::history {

namespace {

json::Value hex(std::string_view bytes) { return json::Value(crypto::hex(blob(bytes))); }

json::Value maybe_hex(const std::optional<std::string>& bytes) {
  return bytes ? hex(*bytes) : json::Value(nullptr);
}

template <class Tag>
json::Value key(const std::optional<id::Of<Tag>>& id) {
  return id ? json::Value(id->text()) : json::Value(nullptr);
}

std::int64_t milliseconds(clock::Instant at) { return at.time_since_epoch().count(); }

json::Object exported(const Stored& entry) {
  return {{"kind", "entry"},
          {"id", entry.id.text()},
          {"chain", entry.chain.text()},
          {"number", entry.number},
          {"at", milliseconds(entry.at)},
          {"body", key(entry.body)},
          {"person", key(entry.person)},
          {"acting_for", key(entry.acting_for)},
          {"via", entry.via},
          {"about", entry.about},
          {"deed", entry.deed},
          {"content", entry.content ? json::Value(*entry.content) : json::Value(nullptr)},
          {"salt", maybe_hex(entry.salt)},
          {"content_hash", hex(entry.content_hash)},
          {"before", maybe_hex(entry.before)},
          {"hash", hex(entry.hash)},
          {"seal", entry.seal ? json::Value(*entry.seal) : json::Value(nullptr)}};
}

json::Object exported(const Seal& seal) {
  return {{"kind", "seal"},          {"number", seal.number},  {"at", milliseconds(seal.at)},
          {"entries", seal.entries}, {"root", hex(seal.root)}, {"before", maybe_hex(seal.before)},
          {"hash", hex(seal.hash)}};
}

}  // namespace

void export_lines(Read& read, const std::function<void(const std::string&)>& line) {
  each_entry(read, [&](const Stored& entry) {
    line(json::text(exported(entry)));
    return true;
  });
  each_seal(read, [&](const Seal& seal) {
    line(json::text(exported(seal)));
    return true;
  });
}

}  // namespace plumbline::history
