// Everything here adds comfort: without it, links and forms do the same one page at a time.
import { start as visits } from "./visit.js";
import { start as keys } from "./keys.js";
import { start as charts } from "./charts.js";
import { start as review } from "./review.js";
import { start as reading } from "./reading.js";

function theme() {
  const button = document.getElementById("theme");
  const root = document.documentElement;
  const show = () => { button.textContent = button.dataset[root.dataset.theme ?? "auto"]; };
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    const next = { undefined: "light", light: "dark", dark: undefined }[root.dataset.theme];
    if (next) root.dataset.theme = next; else delete root.dataset.theme;
    try {
      if (next) localStorage.setItem("glane.theme", next); else localStorage.removeItem("glane.theme");
    } catch { /* Kept for this page alone. */ }
    show();
  });
}

theme();
keys();
charts();
review();
visits();
reading();
