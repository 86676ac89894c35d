// The pages of a long list, or the neighbours of one page.
#pragma once
#include "lib/html/govuk/options.h"

namespace plumbline::html::govuk {

struct PaginationLink {  // shown when it has an address
  std::string href{};
  Content text{};       // "Previous page" or "Next page", unless given
  std::string label{};  // what is there: "Applying for a provisional lorry or bus licence"
  Attributes attributes{};
};

struct PaginationItem {
  std::string number{};  // an item without number and ellipsis is left out
  std::string href{};
  bool current = false;
  bool ellipsis = false;
  std::optional<std::string> spoken{};  // "Page 2", unless given
  Attributes attributes{};
};

struct Pagination {
  PaginationLink previous{};
  PaginationLink next{};
  std::vector<PaginationItem> items{};
  std::string landmark_label = "Pagination";
  std::string classes{};
  Attributes attributes{};
};

Html pagination(const Pagination& options);

}  // namespace plumbline::html::govuk
