// Selects a range of a histogram by dragging from one bar to another; one bar alone is a plain link.
import { visit } from "./visit.js";

function bars(from, to) {
  const all = [...from.parentElement.querySelectorAll("a")];
  const [low, high] = [all.indexOf(from), all.indexOf(to)].sort((a, b) => a - b);
  return all.slice(low, high + 1);
}

function range(parameter, picked) {
  const from = picked[0].dataset.from;
  const to = picked[picked.length - 1].dataset.to;
  if (parameter === "date") return `${from}..${to}`;
  return to ? `${from}..<${to}` : `>=${from}`;
}

export function start() {
  let from = null;
  let to = null;
  const clear = () => document.querySelectorAll(".chart .pick").forEach((r) => r.classList.remove("pick"));
  document.addEventListener("dragstart", (e) => { if (e.target.closest?.(".chart")) e.preventDefault(); });
  document.addEventListener("pointerdown", (event) => {
    from = event.button === 0 ? event.target.closest(".chart svg a") : null;
    to = from;
  });
  document.addEventListener("pointermove", (event) => {
    const bar = from && document.elementFromPoint(event.clientX, event.clientY)?.closest(".chart svg a");
    if (!bar || bar === to || bar.parentElement !== from.parentElement) return;
    to = bar;
    clear();
    for (const one of bars(from, to)) one.querySelector(".back").classList.add("pick");
  });
  document.addEventListener("pointerup", () => {
    if (from && to && from !== to) {
      const address = new URL(location.href);
      const parameter = from.closest(".chart").dataset.chart;
      address.searchParams.set(parameter, range(parameter, bars(from, to)));
      for (const gone of ["cursor", `${parameter}_from`, `${parameter}_to`]) address.searchParams.delete(gone);
      visit(address);
    }
    from = null;
    clear();
  });
  document.addEventListener("pointercancel", () => { from = null; clear(); });
}
