#include "shell/parts.h"

#include <algorithm>
#include <span>

#include "lib/html/govuk/button.h"
#include "lib/html/govuk/details.h"

namespace plumbline::shell {
namespace {

void write_link(Html& out, const Link& link) {
  out << "<a href=\"" << html::url(link.href) << "\">" << link.label << "</a>";
}

void write_todo(Html& out, const Todo& todo) {
  out << "<li><div><a class=\"todo__deed\" href=\"" << html::url(todo.href) << "\">" << todo.deed << "</a>";
  if (!todo.why.empty()) out << "<p>" << todo.why << "</p>";
  out << "</div><div class=\"todo__due\"><strong>" << todo.due << "</strong> <span>" << todo.when
      << "</span></div></li>";
}

Html todos_of(std::span<const Todo> todos) {
  Html out;
  out << "<ol class=\"todo\">";
  for (const auto& todo : todos) write_todo(out, todo);
  out << "</ol>";
  return out;
}

Html marked(html::Literal opening, const Content& text, html::Literal closing) {
  Html out;
  out << opening << text << closing;
  return out;
}

}  // namespace

Html csrf_field(std::string_view masked_token) {
  Html out;
  out << "<input type=\"hidden\" name=\"csrf\" value=\"" << masked_token << "\">";
  return out;
}

Html todo_list(const std::vector<Todo>& todos, std::size_t shown) {
  const std::span all(todos);
  // One hidden behind a click would cost more than the line it saves.
  if (all.size() <= shown + 1) return todos_of(all);
  Html out = todos_of(all.first(shown));
  out << html::govuk::details({.summary = "Show the other " + std::to_string(all.size() - shown),
                               .text = todos_of(all.subspan(shown))});
  return out;
}

Html log_list(const std::vector<Change>& changes) {
  Html out;
  out << "<dl class=\"log\">";
  for (const auto& change : changes)
    out << "<div><dt>" << change.when << "</dt><dd>" << change.what << "</dd></div>";
  out << "</dl>";
  return out;
}

Html counts_row(std::string_view label, const std::vector<Count>& counts) {
  Html out;
  out << "<ul class=\"counts\" aria-label=\"" << label << "\">";
  for (const auto& count : counts) out << "<li><b>" << count.number << "</b> " << count.word << "</li>";
  out << "</ul>";
  return out;
}

Html pairs(const std::vector<Pair>& pairs) {
  Html out;
  out << "<dl class=\"pairs\">";
  for (const auto& pair : pairs) {
    if (pair.stressed)
      out << "<div class=\"stressed\">";
    else
      out << "<div>";
    out << "<dt>" << pair.name << "</dt><dd>" << pair.value << "</dd></div>";
  }
  out << "</dl>";
  return out;
}

Html card(const Card& card) {
  Html out;
  out << "<section class=\"card\"><h2>" << card.title << "</h2>";
  if (!card.intro.empty()) out << "<p class=\"small quiet\">" << card.intro << "</p>";
  if (!card.pairs.empty()) out << pairs(card.pairs);
  if (!card.text.empty()) out << "<p>" << card.text << "</p>";
  if (!card.more.href.empty()) {
    out << "<p class=\"small\">";
    write_link(out, card.more);
    out << "</p>";
  }
  out << "</section>";
  return out;
}

Html one_thing(const OneThing& thing) {
  Html out;
  out << "<section class=\"one-thing\" aria-labelledby=\"one-thing\"><h2 id=\"one-thing\">" << thing.title
      << "</h2>" << thing.text << html::govuk::button({.text = thing.button.label, .href = thing.button.href})
      << "</section>";
  return out;
}

Html crumbs(const std::vector<Link>& trail) {
  Html out;
  out << "<nav class=\"crumbs\" aria-label=\"Breadcrumb\"><ol>";
  for (const auto& link : trail) {
    if (link.href.empty()) {
      out << "<li aria-current=\"page\">" << link.label << "</li>";
      continue;
    }
    out << "<li>";
    write_link(out, link);
    out << "</li>";
  }
  out << "</ol></nav>";
  return out;
}

Html switch_links(std::string_view label, const std::vector<Link>& views) {
  Html out;
  out << "<ul class=\"switch\" aria-label=\"" << label << "\">";
  for (const auto& view : views) {
    out << "<li><a href=\"" << html::url(view.href) << "\"";
    if (view.current) out << " aria-current=\"true\"";
    out << ">" << view.label << "</a></li>";
  }
  out << "</ul>";
  return out;
}

Html steps(std::string_view label, const std::vector<Link>& steps) {
  Html out;
  out << "<ol class=\"steps\" aria-label=\"" << label << "\">";
  for (const auto& step : steps) {
    if (step.current)
      out << "<li aria-current=\"step\">" << step.label << "</li>";
    else
      out << "<li>" << step.label << "</li>";
  }
  out << "</ol>";
  return out;
}

Html saved_line(Saved state, const Content& words) {
  Html out;
  out << "<p class=\"saved-line\" role=\"status\">" << sign(Sign::tick) << "<span data-saved";
  if (state == Saved::yes) out << " class=\"saved\"";
  if (state == Saved::no) out << " class=\"unsaved\"";
  out << ">" << words << "</span></p>";
  return out;
}

Html note(const Content& text) { return marked("<div class=\"note\">", text, "</div>"); }
Html warning_note(const Content& text) {
  return marked("<div class=\"note note--warning\">", text, "</div>");
}
Html quote(const Content& text) { return marked("<blockquote class=\"quote\">", text, "</blockquote>"); }
Html wording(const Content& text) { return marked("<div class=\"wording\">", text, "</div>"); }

Html strengths(const std::vector<Content>& strengths) {
  Html out;
  out << "<ul class=\"strengths\">";
  for (const auto& strength : strengths)
    out << "<li>" << sign(Sign::up1) << "<span>" << strength << "</span></li>";
  out << "</ul>";
  return out;
}

}  // namespace plumbline::shell
