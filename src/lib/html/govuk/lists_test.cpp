#include <gtest/gtest.h>

#include "lib/html/govuk/govuk.h"
#include "lib/html/testing/fixtures.h"

namespace plumbline::html::govuk {
namespace {

TEST(Govuk, NotificationBanner) {
  expect_as_the_package_does("notification-banner", [](const Options& o) {
    NotificationBanner banner{.title = content_of(o, "titleHtml", "titleText"),
                              .text = text_at(o, "text"),
                              .content = content_of(o, "html", ""),
                              .success = text_at(o, "type") == "success",
                              .role = text_at(o, "role"),
                              .heading_level = number_at(o, "titleHeadingLevel").value_or(2),
                              .disable_auto_focus = flag_at(o, "disableAutoFocus"),
                              .classes = text_at(o, "classes"),
                              .attributes = attributes_at(o)};
    if (given(o, "titleId")) banner.title_id = text_at(o, "titleId");
    return notification_banner(banner);
  });
}

PaginationLink pagination_link_of(const Options& link) {
  return {text_at(link, "href"), content_of(link), text_at(link, "labelText"), attributes_at(link)};
}

PaginationItem pagination_item_of(const Options& item) {
  PaginationItem page{.number = text_at(item, "number"),
                      .href = text_at(item, "href"),
                      .current = is_on(item, "current"),
                      .ellipsis = is_on(item, "ellipsis"),
                      .attributes = attributes_at(item)};
  if (item.contains("visuallyHiddenText")) page.spoken = text_at(item, "visuallyHiddenText");
  return page;
}

TEST(Govuk, Pagination) {
  expect_as_the_package_does("pagination", [](const Options& o) {
    Pagination pages{.previous = pagination_link_of(object_at(o, "previous")),
                     .next = pagination_link_of(object_at(o, "next")),
                     .landmark_label = text_or(o, "landmarkLabel", "Pagination"),
                     .classes = text_at(o, "classes"),
                     .attributes = attributes_at(o)};
    for (const auto& item : objects_at(o, "items")) pages.items.push_back(pagination_item_of(item));
    return pagination(pages);
  });
}

PanelAction panel_action_of(const Options& action) {
  return {text_at(action, "text"), text_at(action, "href"), text_at(action, "type"),
          text_at(action, "classes"), attributes_at(action)};
}

// The package tells an interruption by its class; ours is a flag.
TEST(Govuk, Panel) {
  expect_as_the_package_does("panel", [](const Options& o) {
    const auto& actions = object_at(o, "actions");
    const auto classes = text_at(o, "classes");
    Panel box{.title = content_of(o, "titleHtml", "titleText"),
              .text = content_of(o),
              .heading_level = number_at(o, "headingLevel").value_or(1),
              .interruption = classes.find("govuk-panel--interruption") != std::string::npos,
              .classes = classes,
              .attributes = attributes_at(o)};
    if (given(o, "actions")) {
      box.actions =
          PanelActions{.classes = text_at(actions, "classes"), .attributes = attributes_at(actions)};
      for (const auto& action : objects_at(actions, "items"))
        box.actions->items.push_back(panel_action_of(action));
    }
    return panel(box);
  });
}

std::vector<SummaryAction> actions_of(const Options& actions) {
  std::vector<SummaryAction> out;
  for (const auto& action : objects_at(actions, "items"))
    out.push_back({content_of(action), text_at(action, "href"), text_at(action, "visuallyHiddenText"),
                   text_at(action, "classes"), attributes_at(action)});
  return out;
}

SummaryCell summary_cell_of(const Options& cell) { return {content_of(cell), text_at(cell, "classes")}; }

SummaryCard card_of(const Options& card) {
  const auto& title = object_at(card, "title");
  return {.title = content_of(title),
          .heading_level = number_at(title, "headingLevel").value_or(2),
          .title_classes = text_at(title, "classes"),
          .actions = actions_of(object_at(card, "actions")),
          .actions_classes = text_at(object_at(card, "actions"), "classes"),
          .classes = text_at(card, "classes"),
          .attributes = attributes_at(card)};
}

TEST(Govuk, SummaryList) {
  expect_as_the_package_does("summary-list", [](const Options& o) {
    SummaryList list{.classes = text_at(o, "classes"), .attributes = attributes_at(o)};
    for (const auto& row : objects_at(o, "rows"))
      list.rows.push_back({.key = summary_cell_of(object_at(row, "key")),
                           .value = summary_cell_of(object_at(row, "value")),
                           .actions = actions_of(object_at(row, "actions")),
                           .actions_classes = text_at(object_at(row, "actions"), "classes"),
                           .classes = text_at(row, "classes")});
    if (given(o, "card")) list.card = card_of(object_at(o, "card"));
    return summary_list(list);
  });
}

Cell cell_of(const Options& cell) {
  return {.text = content_of(cell),
          .format = text_at(cell, "format"),
          .colspan = number_at(cell, "colspan").value_or(0),
          .rowspan = number_at(cell, "rowspan").value_or(0),
          .classes = text_at(cell, "classes"),
          .attributes = attributes_at(cell)};
}

TEST(Govuk, Table) {
  expect_as_the_package_does("table", [](const Options& o) {
    Table grid{.caption = text_at(o, "caption"),
               .caption_classes = text_at(o, "captionClasses"),
               .first_cell_is_header = is_on(o, "firstCellIsHeader"),
               .classes = text_at(o, "classes"),
               .attributes = attributes_at(o)};
    for (const auto& cell : objects_at(o, "head")) grid.head.push_back(cell_of(cell));
    if (given(o, "rows"))
      for (const auto& row : o.at("rows").as_array()) {
        if (!row.is_array()) continue;
        auto& cells = grid.rows.emplace_back();
        for (const auto& cell : row.as_array()) cells.push_back(cell_of(cell.as_object()));
      }
    return table(grid);
  });
}

Task task_of(const Options& item) {
  const auto& title = object_at(item, "title");
  const auto& status = object_at(item, "status");
  Task task{.title = content_of(title),
            .title_classes = text_at(title, "classes"),
            .href = text_at(item, "href"),
            .hint = content_of(object_at(item, "hint")),
            .status = {.text = content_of(status), .classes = text_at(status, "classes")},
            .classes = text_at(item, "classes")};
  if (const auto& mark = object_at(status, "tag"); !mark.empty())
    task.status.tag = Tag{content_of(mark), text_at(mark, "classes"), attributes_at(mark)};
  return task;
}

TEST(Govuk, TaskList) {
  expect_as_the_package_does("task-list", [](const Options& o) {
    TaskList list{.id_prefix = text_or(o, "idPrefix", "task-list"),
                  .classes = text_at(o, "classes"),
                  .attributes = attributes_at(o)};
    for (const auto& item : objects_at(o, "items")) list.items.push_back(task_of(item));
    return task_list(list);
  });
}

}  // namespace
}  // namespace plumbline::html::govuk
