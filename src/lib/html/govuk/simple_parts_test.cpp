#include <gtest/gtest.h>

#include "lib/html/govuk/govuk.h"
#include "lib/html/testing/fixtures.h"

namespace plumbline::html::govuk {
namespace {

TEST(Govuk, BackLink) {
  expect_as_the_package_does("back-link", [](const Options& o) {
    const auto text = content_of(o);
    return back_link({.href = text_at(o, "href"),
                      .text = text.empty() ? Content("Back") : text,
                      .classes = text_at(o, "classes"),
                      .attributes = attributes_at(o)});
  });
}

TEST(Govuk, Breadcrumbs) {
  expect_as_the_package_does("breadcrumbs", [](const Options& o) {
    Breadcrumbs trail{.label = text_or(o, "labelText", "Breadcrumb"),
                      .collapse_on_mobile = is_on(o, "collapseOnMobile"),
                      .classes = text_at(o, "classes"),
                      .attributes = attributes_at(o)};
    for (const auto& item : objects_at(o, "items"))
      trail.items.push_back({content_of(item), text_at(item, "href"), attributes_at(item)});
    return breadcrumbs(trail);
  });
}

TEST(Govuk, Button) {
  expect_as_the_package_does("button", [](const Options& o) {
    return button({.text = content_of(o),
                   .href = text_at(o, "href"),
                   .name = text_at(o, "name"),
                   .value = text_at(o, "value"),
                   .type = text_or(o, "type", "submit"),
                   .id = text_at(o, "id"),
                   .disabled = is_on(o, "disabled"),
                   .is_start = is_on(o, "isStartButton"),
                   .prevent_double_click = flag_at(o, "preventDoubleClick"),
                   .classes = text_at(o, "classes"),
                   .attributes = attributes_at(o)});
  });
}

TEST(Govuk, Details) {
  expect_as_the_package_does("details", [](const Options& o) {
    return details({.summary = content_of(o, "summaryHtml", "summaryText"),
                    .text = content_of(o),
                    .open = is_on(o, "open"),
                    .id = text_at(o, "id"),
                    .classes = text_at(o, "classes"),
                    .attributes = attributes_at(o)});
  });
}

TEST(Govuk, ErrorMessage) {
  expect_as_the_package_does("error-message", [](const Options& o) { return error_message(error_of(o)); });
}

TEST(Govuk, ErrorSummary) {
  expect_as_the_package_does("error-summary", [](const Options& o) {
    ErrorSummary summary{.title = content_of(o, "titleHtml", "titleText"),
                         .description = content_of(o, "descriptionHtml", "descriptionText"),
                         .disable_auto_focus = flag_at(o, "disableAutoFocus"),
                         .classes = text_at(o, "classes"),
                         .attributes = attributes_at(o)};
    for (const auto& error : objects_at(o, "errorList"))
      summary.errors.push_back({content_of(error), text_at(error, "href"), attributes_at(error)});
    return error_summary(summary);
  });
}

TEST(Govuk, Fieldset) {
  expect_as_the_package_does("fieldset", [](const Options& o) { return fieldset(fieldset_of(o)); });
}

TEST(Govuk, Hint) {
  expect_as_the_package_does("hint", [](const Options& o) { return hint(hint_of(o)); });
}

TEST(Govuk, InsetText) {
  expect_as_the_package_does("inset-text", [](const Options& o) {
    return inset_text({content_of(o), text_at(o, "id"), text_at(o, "classes"), attributes_at(o)});
  });
}

TEST(Govuk, Label) {
  expect_as_the_package_does("label", [](const Options& o) { return label(label_of(o)); });
}

TEST(Govuk, SkipLink) {
  expect_as_the_package_does("skip-link", [](const Options& o) {
    return skip_link(
        {content_of(o), text_or(o, "href", "#content"), text_at(o, "classes"), attributes_at(o)});
  });
}

TEST(Govuk, Tag) {
  expect_as_the_package_does("tag", [](const Options& o) {
    return tag({content_of(o), text_at(o, "classes"), attributes_at(o)});
  });
}

TEST(Govuk, WarningText) {
  expect_as_the_package_does("warning-text", [](const Options& o) {
    return warning_text({.text = content_of(o),
                         .icon_fallback = text_or(o, "iconFallbackText", "Warning"),
                         .classes = text_at(o, "classes"),
                         .attributes = attributes_at(o)});
  });
}

TEST(Govuk, AddressesCannotRunScripts) {
  EXPECT_EQ(back_link({.href = "javascript:alert(1)"}).str().find("javascript"), std::string::npos);
  EXPECT_EQ(button({.text = "Go", .href = "javascript:alert(1)"}).str().find("javascript"),
            std::string::npos);
  EXPECT_EQ(pagination({.next = {.href = "javascript:alert(1)"}}).str().find("javascript"),
            std::string::npos);
}

}  // namespace
}  // namespace plumbline::html::govuk
