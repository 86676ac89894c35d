// What is to be done, and how far each part has come.
#pragma once
#include "lib/html/govuk/options.h"
#include "lib/html/govuk/tag.h"

namespace plumbline::html::govuk {

struct TaskStatus {
  Content text{};
  std::optional<Tag> tag{};  // instead of text
  std::string classes{};
};

struct Task {
  Content title{};  // a task without a title is left out and keeps its number
  std::string title_classes{};
  std::string href{};
  Content hint{};
  TaskStatus status{};
  std::string classes{};
};

struct TaskList {
  std::vector<Task> items{};
  std::string id_prefix = "task-list";
  std::string classes{};
  Attributes attributes{};
};

Html task_list(const TaskList& options);

}  // namespace plumbline::html::govuk
