// Saves a form while it is written: 800 ms after the last key and whenever a field is left. The form says where:
//   <form data-autosave="/replies/7/draft">   and an element with data-saved tells the person how it stands.
// Without signal the words stay on this machine and go out by themselves when it is back. Files are never kept here.

const pause = 800;
const longestWait = 60_000;

const clock = () =>
  new Date().toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit", hour12: true }).replace(/\s/g, "").toLowerCase();

// The token of a page is of that page alone: never kept, never restored.
const wordsOf = (form) =>
  [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "csrf");

function onThisMachine(form) {
  const key = "draft:" + form.dataset.autosave;
  return {
    keep(words) {
      try {
        localStorage.setItem(key, JSON.stringify(words));
        return true;
      } catch {
        return false;
      }
    },
    kept() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    forget() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Storage may be switched off: then nothing was kept either.
      }
    },
  };
}

function restore(form, words) {
  for (const field of form.elements) {
    const said = words.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === "radio" || field.type === "checkbox") field.checked = said.includes(field.value);
    else if (said.length && !["hidden", "file", "submit", "button"].includes(field.type)) field.value = said[0];
    else continue;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function teller(form) {
  const line = form.querySelector("[data-saved]") ?? document.querySelector("[data-saved]");
  return (state, words) => {
    if (!line) return;
    line.textContent = words;
    line.className = state;
    line.hidden = false;
  };
}

async function send(form) {
  const body = new URLSearchParams([...wordsOf(form), ["csrf", form.elements.csrf?.value ?? ""]]);
  const answer = await fetch(form.dataset.autosave, {
    method: "POST",
    body,
    headers: { Accept: "text/plain" },
    credentials: "same-origin",
    redirect: "error",
  });
  if (answer.ok) return "";
  const reason = (await answer.text()).trim();
  return answer.headers.get("Content-Type")?.startsWith("text/plain") && reason.length < 300 ? reason : "the server refused it. Copy what you wrote before you leave this page";
}

export function keepSaved(form) {
  const storage = onThisMachine(form);
  const tell = teller(form);
  let timer = 0;
  let sending = false;
  let changedMeanwhile = false;
  let saved = JSON.stringify(wordsOf(form));
  let wait = 2_000;

  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };

  function keepHere() {
    if (storage.keep(wordsOf(form))) tell("saved", "Saved on this phone, " + clock() + ". No signal: sends by itself later.");
    else tell("unsaved", "Not saved: this phone is full. Free some space, and keep this page open.");
    later(wait);
    wait = Math.min(wait * 2, longestWait);
  }

  async function save() {
    clearTimeout(timer);
    const now = JSON.stringify(wordsOf(form));
    if (now === saved) return;
    if (sending) {
      changedMeanwhile = true;
      return;
    }
    sending = true;
    try {
      const refused = await send(form);
      wait = 2_000;
      if (refused) {
        tell("unsaved", "Not saved: " + refused);
      } else {
        saved = now;
        storage.forget();
        tell("saved", "Saved at " + clock());
      }
    } catch {
      keepHere();
    }
    sending = false;
    if (changedMeanwhile) {
      changedMeanwhile = false;
      later(pause);
    }
  }

  const kept = storage.kept();
  if (kept) {
    restore(form, kept);
    later(0);
  }
  form.addEventListener("input", () => later(pause));
  form.addEventListener("focusout", save);
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!navigator.onLine) {
      event.preventDefault();
      keepHere();
      return;
    }
    saved = JSON.stringify(wordsOf(form));
    storage.forget();
  });
  window.addEventListener("online", save);
  window.addEventListener("pagehide", () => {
    if (JSON.stringify(wordsOf(form)) !== saved) storage.keep(wordsOf(form));
  });
}
