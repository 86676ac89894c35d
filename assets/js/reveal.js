// Shows what belongs to the chosen radio and hides what belongs to the others. GOV.UK's own module also says
// aria-expanded, which a radio must not carry.
const hidden = "govuk-radios__conditional--hidden";

function show(radios) {
  for (const radio of radios.querySelectorAll("input[data-aria-controls]"))
    document.getElementById(radio.dataset.ariaControls)?.classList.toggle(hidden, !radio.checked);
}

export function revealChosen(radios) {
  show(radios);
  radios.addEventListener("change", () => show(radios));
}

// A browser that comes back to a page restores choices after scripts have run.
window.addEventListener("pageshow", () => document.querySelectorAll("[data-module='govuk-radios']").forEach(show));
