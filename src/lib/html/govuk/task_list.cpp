#include "lib/html/govuk/task_list.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

void write_title(Html& out, const Task& task, const std::string& id) {
  if (task.href.empty()) {
    out << "<div";
    write_attribute(out, " class=\"", task.title_classes);
    out << ">" << task.title << "</div>";
    return;
  }
  out << "<a class=\"govuk-link govuk-task-list__link";
  write_classes(out, task.title_classes);
  out << "\"";
  write_href(out, task.href);
  out << " aria-describedby=\"";
  if (!task.hint.empty()) out << id << "-hint ";
  out << id << "-status\">" << task.title << "</a>";
}

void write_task(Html& out, const Task& task, const std::string& id) {
  out << "<li class=\"govuk-task-list__item";
  if (!task.href.empty()) out << " govuk-task-list__item--with-link";
  write_classes(out, task.classes);
  out << "\"><div class=\"govuk-task-list__name-and-hint\">";
  write_title(out, task, id);
  if (!task.hint.empty())
    out << "<div id=\"" << id << "-hint\" class=\"govuk-task-list__hint\">" << task.hint << "</div>";
  out << "</div><div class=\"govuk-task-list__status";
  write_classes(out, task.status.classes);
  out << "\" id=\"" << id << "-status\">";
  if (task.status.tag)
    out << tag(*task.status.tag);
  else
    out << task.status.text;
  out << "</div></li>";
}

}  // namespace

Html task_list(const TaskList& options) {
  Html out;
  out << "<ul class=\"govuk-task-list";
  write_classes(out, options.classes);
  out << "\"";
  write_attributes(out, options.attributes);
  out << ">";
  int number = 0;
  for (const auto& task : options.items) {
    ++number;
    if (!task.title.empty()) write_task(out, task, options.id_prefix + "-" + std::to_string(number));
  }
  out << "</ul>";
  return out;
}

}  // namespace plumbline::html::govuk
