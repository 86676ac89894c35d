#include "lib/html/govuk/file_upload.h"

#include "lib/html/govuk/writing.h"

namespace plumbline::html::govuk {
namespace {

void open_drop_zone(Html& out, const FileUpload& options) {
  out << "<div class=\"govuk-file-upload-wrapper";
  write_classes(out, options.wrapper_classes);
  out << "\" data-module=\"govuk-file-upload\"";
  Attributes texts;
  add(texts, "data-i18n.choose-files-button", options.choose_text);
  add(texts, "data-i18n.no-file-chosen", options.none_chosen_text);
  add(texts, "data-i18n.multiple-files-chosen.one", "data-i18n.multiple-files-chosen.other",
      options.several_chosen);
  add(texts, "data-i18n.drop-instruction", options.drop_text);
  add(texts, "data-i18n.entered-drop-zone", options.entered_text);
  add(texts, "data-i18n.left-drop-zone", options.left_text);
  write_attributes(out, texts);
  write_attributes(out, options.wrapper_attributes);
  out << ">";
}

}  // namespace

Html file_upload(const FileUpload& options) {
  Html out;
  const auto& id = options.id.empty() ? options.name : options.id;
  const auto described_by = open_labelled(
      out, {id, options.label, options.hint, options.error, options.group, options.described_by});
  out << options.group.before;
  if (options.drop_zone) open_drop_zone(out, options);
  out << "<input class=\"govuk-file-upload";
  write_classes(out, options.classes);
  if (!options.error.text.empty()) out << " govuk-file-upload--error";
  out << "\" id=\"" << id << "\" name=\"" << options.name << "\" type=\"file\"";
  if (options.disabled) out << " disabled";
  if (options.multiple) out << " multiple";
  write_attribute(out, " aria-describedby=\"", described_by);
  write_attributes(out, options.attributes);
  out << ">";
  if (options.drop_zone) out << "</div>";
  out << options.group.after << "</div>";
  return out;
}

}  // namespace plumbline::html::govuk
