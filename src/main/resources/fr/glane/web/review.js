// Decisions on facts, and what goes to the clipboard.
import { visit, token, evidence } from "./visit.js";

const said = () => document.getElementById("said");
let timer = 0;

/** Says something, to the eye and to screen readers. */
export function say(text) {
  said().textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => { said().textContent = ""; }, 6000);
}

const word = (key, ...values) => values.reduce((text, v) => text.replace("%s", v), said().getAttribute(`data-${key}`) ?? "");
const card = (id) => document.getElementById(`c-${id}`);

/** Carries out one action on one fact. */
export function act(action, id) {
  if (!id || !card(id)) return;
  if (action === "copy") copy(card(id).querySelector("[data-action=copy]").value);
  else if (action === "correct") correct(id);
  else decide(id, { confirm: "confirmed", reject: "rejected" }[action]);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(word("copied"));
}

/** The same decision twice takes it back. */
function decide(id, status) {
  return send(id, { status: card(id).dataset.status === status ? "open" : status });
}

async function send(id, decision) {
  const revision = Number(card(id).dataset.revision);
  let answer;
  let body = {};
  try {
    answer = await fetch(`/api/v1/facts/${id}/review`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Glane-Token": token() },
      body: JSON.stringify({ ...decision, revision }),
    });
    body = await answer.json();
  } catch (e) {
    say(word("unsaved", e.message));
    return null;
  }
  if (answer.ok || (answer.status === 409 && body.status)) {
    show(id, body);
    say(answer.ok ? `${word("s-" + body.status)} – ${word("saved", body.file)}` : word("conflict", word("s-" + body.status)));
    return answer.ok ? body : null;
  }
  if (answer.status !== 422) say(word("unsaved", body.error ?? answer.status));
  return { ...body, wrong: answer.status === 422 };
}

/** The filter counts what was just decided; the list itself stands until one asks for another. */
function count(status, step) {
  const choice = document.querySelector(`input[name=review][value="${status}"]`);
  const number = choice?.closest("label").querySelector(".count");
  if (!number) return;
  const now = Math.max(0, Number(number.textContent.replace(/\D/g, "")) + step);
  number.textContent = new Intl.NumberFormat(document.documentElement.lang).format(now);
  choice.closest("label").classList.toggle("none", now === 0);
  document.getElementById("reviewed").hidden = false;
}

function show(id, body) {
  const line = document.getElementById(`r-${id}`);
  if (line && line.dataset.status !== body.status) {
    count(line.dataset.status, -1);
    count(body.status, 1);
  }
  for (const place of [card(id), document.getElementById(`r-${id}`)]) {
    if (!place) continue;
    place.dataset.status = body.status;
    place.dataset.revision = body.revision;
    const badge = place.querySelector(".status");
    badge.className = `status s-${body.status}`;
    badge.textContent = word("s-" + body.status);
  }
}

// Correction

const FIELDS = {
  figure: ["figure", "value", "lower", "upper", "unit", "comparator", "change", "population", "statement"],
  claim: ["form", "content", "source", "source_role", "cue"],
};

function text(part) {
  if (part === null || part === undefined) return "";
  if (Array.isArray(part)) return part.map(text).join(" […] ");
  return typeof part === "object" ? part.text : String(part);
}

async function correct(id) {
  const dialog = document.getElementById("correct");
  const fact = await (await fetch(`/api/v1/facts/${id}`)).json();
  dialog.dataset.fact = id;
  dialog.dataset.type = fact.type;
  dialog.querySelector(".wrong").textContent = "";
  for (const group of dialog.querySelectorAll("[data-for]")) group.hidden = group.dataset.for !== fact.type;
  for (const name of FIELDS[fact.type]) {
    const field = dialog.querySelector(`[data-for=${fact.type}] [name=${name}]`);
    field.value = text(name === "figure" ? fact.span : fact[name]) || (name === "change" ? "-" : "");
    field.dataset.before = field.value;
  }
  dialog.show();
  dialog.querySelector(`[data-for=${fact.type}] [name]`).focus();
}

async function save(dialog) {
  const fields = {};
  for (const name of FIELDS[dialog.dataset.type]) {
    const field = dialog.querySelector(`[data-for=${dialog.dataset.type}] [name=${name}]`);
    if (field.value !== field.dataset.before) fields[name] = field.value;
  }
  const done = await send(dialog.dataset.fact, { status: "corrected", fields });
  if (done?.wrong) {
    dialog.querySelector(".wrong").textContent = word("wrong-" + done.error, done.text);
  } else if (done) {
    dialog.close();
    evidence()?.focus({ preventScroll: true });
  }
}

/** Takes the words selected in the article into the field the button stands by. */
function take(button) {
  const words = remembered.trim();
  if (!words) return;
  const field = button.closest(".row").querySelector("textarea, input");
  field.value = words;
  field.focus();
}

let remembered = "";

export function start() {
  document.addEventListener("selectionchange", () => {
    const now = getSelection();
    if (now.rangeCount && !now.isCollapsed && now.anchorNode.parentElement?.closest(".paper")) remembered = now.toString();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    const owner = button?.closest("[data-fact]");
    if (button && owner && button.closest(".card")) act(button.dataset.action, owner.dataset.fact);
    if (event.target.closest("[data-take]")) take(event.target);
  });
  const dialog = document.getElementById("correct");
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter?.value === "close") dialog.close(); else save(dialog);
  });
  dialog.addEventListener("keydown", (event) => { if (event.key === "Escape") dialog.close(); });
  document.addEventListener("glane:shown", () => { if (dialog.open) dialog.close(); });
}

export const refresh = () => visit(location.href, { push: false });
