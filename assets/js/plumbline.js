// Everything here improves pages that work without it.
import { initAll } from "./govuk-frontend.min.js";
import { keepSaved } from "./autosave.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
document.querySelectorAll("form[data-autosave]").forEach(keepSaved);
