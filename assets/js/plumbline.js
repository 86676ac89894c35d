// Everything here improves pages that work without it.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  SkipLink,
  createAll,
} from "./govuk-frontend.min.js";
import { keepSaved } from "./autosave.js";
import { revealChosen } from "./reveal.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const Component of [Button, CharacterCount, Checkboxes, ErrorSummary, FileUpload, NotificationBanner, PasswordInput, SkipLink])
  createAll(Component);
document.querySelectorAll("[data-module='govuk-radios']").forEach(revealChosen);
document.querySelectorAll("form[data-autosave]").forEach(keepSaved);
