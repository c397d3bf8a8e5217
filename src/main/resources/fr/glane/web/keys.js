// Single keys, for those who want them: they can be switched off, and never act while one types.
import { visit, current, evidence, bring } from "./visit.js";
import { act } from "./review.js";

const STORE = "glane.keys";

function on() {
  try { return localStorage.getItem(STORE) !== "off"; } catch { return true; }
}

function move(step) {
  const all = [...document.querySelectorAll(".fact")];
  if (!all.length) return;
  const focused = document.activeElement.closest?.(".fact");
  const at = all.findIndex((f) => f === focused || (!focused && f.getAttribute("aria-current")));
  const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
  const link = next.querySelector("h2 a");
  link.focus();
  next.scrollIntoView({ block: "nearest" });
  if (document.body.classList.contains("open")) visit(link.href);
}

function open() {
  const fact = document.activeElement.closest?.(".fact") ?? document.querySelector(".fact[aria-current]") ?? document.querySelector(".fact");
  const link = fact?.querySelector("h2 a");
  if (link) { link.focus(); visit(link.href); }
}

function toEvidence() {
  const mark = document.querySelector(".m.on") ?? evidence();
  if (!mark) return open();
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  bring(mark);
}

function actions() {
  return {
    "/": () => { const q = document.getElementById("q"); q.focus(); q.select(); },
    j: () => move(1), k: () => move(-1), o: open, e: toEvidence,
    v: () => act("confirm", current()), x: () => act("reject", current()), c: () => act("correct", current()),
    y: () => act("copy", current()),
    "?": () => document.getElementById("keys").showModal(),
  };
}

export function start() {
  const keys = actions();
  const box = document.getElementById("keys-on");
  box.checked = on();
  box.addEventListener("change", () => {
    try { localStorage.setItem(STORE, box.checked ? "on" : "off"); } catch { /* For this page alone. */ }
  });
  const button = document.getElementById("keys-open");
  button.hidden = false;
  button.addEventListener("click", () => document.getElementById("keys").showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !box.checked) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, dialog, [contenteditable]")) return;
    const action = keys[event.key];
    if (action) { event.preventDefault(); action(); }
  });
}
