// Follows the reading of the corpus: how far it is, and when there is something new to show.
import { visit, token } from "./visit.js";

let shownVersion = 0;
let timer = 0;

const bar = () => document.getElementById("progress");

/** A list nobody has touched yet may change by itself; any other waits to be asked. */
function untouched() {
  return scrollY < 40 && !document.body.classList.contains("open") && !document.querySelector("dialog[open]")
    && [document.body, document.getElementById("q"), document.getElementById("reread")].includes(document.activeElement);
}

async function refresh() {
  bar().querySelector(".refresh").hidden = true;
  await visit(location.href, { push: false });
}

async function look() {
  clearTimeout(timer);
  let now;
  try {
    const lang = document.documentElement.lang;
    now = await (await fetch(`/api/v1/progress?lang=${lang}`)).json();
  } catch {
    timer = setTimeout(look, 5000);
    return;
  }
  const progress = bar().querySelector("progress");
  progress.max = Math.max(1, now.files);
  progress.value = now.done;
  bar().querySelector(".state").textContent = now.state;
  if (now.version > shownVersion) {
    shownVersion = now.version;
    if (untouched()) await refresh(); else bar().querySelector(".refresh").hidden = false;
  }
  const waiting = !bar().querySelector(".refresh").hidden;
  bar().hidden = !now.running && !now.fault && !waiting;
  // An empty page is looked at more often than one that has something to show.
  if (now.running) timer = setTimeout(look, document.querySelector(".fact") ? 700 : 150);
}

export function start() {
  shownVersion = Number(bar().dataset.version);
  bar().querySelector(".refresh").addEventListener("click", (event) => {
    event.preventDefault();
    event.stopPropagation();
    bar().hidden = true;
    refresh();
  });
  const button = document.getElementById("reread");
  button?.form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await fetch("/api/v1/read", { method: "POST", headers: { "X-Glane-Token": token() } });
    bar().hidden = false;
    look();
  });
  if (bar().dataset.running) look();
}
