#include "history/commitment.h"

namespace plumbline::history {

namespace {

std::string sha256(std::string_view bytes) {
  const auto hash = crypto::sha256(bytes);
  return {hash.begin(), hash.end()};
}

std::string bytes(sql::Blob blob) { return {blob.begin(), blob.end()}; }

std::optional<std::string> maybe_bytes(const sql::Row& row, int column) {
  return row.null(column) ? std::nullopt : std::optional{bytes(row.blob(column))};
}

class Fields {
 public:
  explicit Fields(std::string_view kind) {
    text_.reserve(320);
    *this << kind;
  }
  Fields& operator<<(std::string_view field) {
    text_.append(std::to_string(field.size())).append(1, ':').append(field).append(1, ',');
    return *this;
  }
  Fields& operator<<(std::int64_t number) { return *this << std::string_view{std::to_string(number)}; }
  Fields& operator<<(clock::Instant at) { return *this << std::int64_t{at.time_since_epoch().count()}; }
  template <class Tag>
  Fields& operator<<(const id::Of<Tag>& key) {
    return *this << std::string_view{reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()};
  }
  template <class T>
  Fields& operator<<(const std::optional<T>& field) {
    if (field) return *this << *field;
    text_ += '-';
    return *this;
  }
  std::string hash() const { return sha256(text_); }

 private:
  std::string text_;
};

std::string node(std::string_view left, std::string_view right) {
  return sha256(std::string{'\x01'}.append(left).append(right));
}

}  // namespace

Stored stored(const sql::Row& row) {
  return {.id = row.key<EntryId>(0),
          .chain = row.key<ChainId>(1),
          .number = row.integer(2),
          .at = row.instant(3),
          .body = row.maybe_key<BodyId>(4),
          .person = row.maybe_key<PersonId>(5),
          .acting_for = row.maybe_key<PersonId>(6),
          .via = row.string(7),
          .about = row.string(8),
          .deed = row.string(9),
          .content = row.maybe_string(10),
          .salt = maybe_bytes(row, 11),
          .content_hash = bytes(row.blob(12)),
          .before = maybe_bytes(row, 13),
          .hash = bytes(row.blob(14)),
          .seal = row.maybe_integer(15)};
}

std::string content_hash(std::string_view salt, std::string_view content) {
  return sha256(std::string{salt}.append(content));
}

std::string entry_hash(const Stored& entry) {
  Fields fields{"plumbline-entry-1"};
  fields << entry.id << entry.chain << entry.number << entry.at << entry.body << entry.person
         << entry.acting_for << std::string_view{entry.via} << std::string_view{entry.about}
         << std::string_view{entry.deed} << std::string_view{entry.content_hash} << entry.before;
  return fields.hash();
}

std::string seal_hash(const Seal& seal) {
  Fields fields{"plumbline-seal-1"};
  fields << seal.number << seal.at << seal.entries << std::string_view{seal.root} << seal.before;
  return fields.hash();
}

void Tree::add(std::string_view entry_hash) {
  complete_.push_back(sha256(std::string{'\0'}.append(entry_hash)));
  ++leaves_;
  // Each trailing zero bit of the count is a pair of equal subtrees that has just become whole.
  for (auto count = leaves_; count % 2 == 0; count /= 2) {
    const auto right = std::move(complete_.back());
    complete_.pop_back();
    complete_.back() = node(complete_.back(), right);
  }
}

std::string Tree::root() const {
  if (complete_.empty()) return sha256("");
  auto out = complete_.back();
  for (auto left = complete_.rbegin() + 1; left != complete_.rend(); ++left) out = node(*left, out);
  return out;
}

sql::Blob blob(std::string_view bytes) {
  return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

std::optional<sql::Blob> maybe_blob(const std::optional<std::string>& bytes) {
  return bytes ? std::optional{blob(std::string_view{*bytes})} : std::nullopt;
}

}  // namespace plumbline::history
