// Moves between views without loading the page anew: the same address is fetched, and its columns take the place of ours.

export const evidence = () => document.getElementById("evidence");
export const token = () => document.querySelector("meta[name=glane-token]").content;

let latest = 0;

/** Goes to an address; leaves a step in the history unless told not to. */
export async function visit(address, { push = true, keep = true } = {}) {
  const turn = ++latest;
  const wanted = new URL(address, location.href);
  let answer;
  try {
    answer = await fetch(wanted.pathname + wanted.search, { headers: { Accept: "text/html" } });
  } catch {
    location.assign(wanted);
    return;
  }
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const columns = next.querySelector(".columns");
  if (turn !== latest) return;
  if (!columns) {
    location.assign(wanted);
    return;
  }
  const canonical = next.querySelector("link[rel=canonical]")?.getAttribute("href");
  if (push) history.pushState(null, "", (canonical ?? wanted.pathname + wanted.search) + wanted.hash);
  replace(next, columns, keep);
  document.title = next.title;
  shown();
}

function replace(next, columns, keep) {
  const before = document.querySelector(".columns");
  const open = new Set([...document.querySelectorAll("details[data-keep][open]")].map((d) => d.dataset.keep));
  const list = before?.querySelector(".results");
  const sameArticle = before?.querySelector(".paper")?.dataset.article === columns.querySelector(".paper")?.dataset.article;
  const scrolled = sameArticle ? evidence()?.scrollTop : 0;
  const focus = focusPath();
  columns = document.adoptNode(columns);
  if (before) before.replaceWith(columns); else document.querySelector("main").replaceWith(columns);
  for (const d of columns.querySelectorAll("details[data-keep]")) d.open = open.has(d.dataset.keep);
  document.body.className = next.body.className;
  document.documentElement.lang = next.documentElement.lang;
  const box = document.getElementById("q");
  if (document.activeElement !== box) box.value = next.getElementById("q").value;
  document.querySelector(".tools a[hreflang]").href = next.querySelector(".tools a[hreflang]").getAttribute("href");
  if (evidence() && scrolled) evidence().scrollTop = scrolled;
  if (!keep && list) scrollTo({ top: 0 });
  narrowFilters();
  refocus(focus);
  document.getElementById("count").textContent = columns.querySelector("h1")?.textContent ?? "";
}

/** Where the focus was, as a description that holds in the next page. */
function focusPath() {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  if (at.id) return () => document.getElementById(at.id);
  const fact = at.closest?.(".fact");
  if (fact) return () => document.querySelector(`#${CSS.escape(fact.id)} h2 a`);
  if (at.name) {
    return () => [...document.querySelectorAll(`[name="${CSS.escape(at.name)}"]`)]
      .find((e) => e.type !== "checkbox" || e.value === at.value);
  }
  return () => document.getElementById("results");
}

function refocus(find) {
  const now = find?.();
  if (now && now !== document.activeElement) now.focus({ preventScroll: true });
}

/** Shows what the address names: the fact after the sign #. */
export function shown() {
  const id = location.hash.startsWith("#f-") ? location.hash.slice(3) : "";
  select(id);
  document.dispatchEvent(new CustomEvent("glane:shown"));
}

/** The fact that is looked at. */
export function current() {
  return document.querySelector("#pin .card")?.dataset.fact ?? "";
}

let home = null;

/** Brings out one fact: its marks in the article, its card at hand, its line in the list. */
export function select(id) {
  for (const on of document.querySelectorAll(".m.on")) on.classList.remove("on");
  for (const li of document.querySelectorAll(".fact")) {
    if (id && li.dataset.fact === id) li.setAttribute("aria-current", "true"); else li.removeAttribute("aria-current");
  }
  unpin();
  const card = id && document.getElementById(`c-${id}`);
  if (!card) return;
  for (const mark of document.querySelectorAll(`.m[data-f~="${CSS.escape(id)}"]`)) mark.classList.add("on");
  pin(card);
  const anchor = document.getElementById(`f-${id}`);
  const mark = anchor?.nextElementSibling;
  bring(mark ?? anchor);
}

/** Scrolls so that the evidence stands in the upper part of what one sees of the article: its card lies below. */
export function bring(element) {
  const panel = evidence();
  if (!element || !panel) return;
  if (panel.scrollHeight > panel.clientHeight + 4 && getComputedStyle(panel).overflowY === "auto") {
    const at = element.getBoundingClientRect().top - panel.getBoundingClientRect().top;
    panel.scrollTo({ top: panel.scrollTop + at - panel.clientHeight / 4 });
  } else {
    scrollTo({ top: scrollY + element.getBoundingClientRect().top - innerHeight / 4 });
  }
}

function pin(card) {
  const place = document.getElementById("pin");
  home = document.createComment("card");
  card.replaceWith(home);
  place.append(card);
  place.hidden = false;
}

function unpin() {
  const place = document.getElementById("pin");
  const card = place?.querySelector(".card");
  if (card && home?.isConnected) home.replaceWith(card); else card?.remove();
  if (place) place.hidden = true;
}

/** The view the form asks for, beside the article that is open. */
function asked(form) {
  const state = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim() !== "" && !(name === "sort" && value === "score")) state.append(name, value);
  const path = location.pathname.startsWith("/a/") ? location.pathname : "/";
  return path + (state.size ? "?" + state : "") + (path === "/" ? "" : location.hash);
}

/** On a small screen filters start folded. */
function narrowFilters() {
  if (matchMedia("(max-width: 56rem)").matches) document.getElementById("filters")?.removeAttribute("open");
}

function isOurs(link) {
  return link.origin === location.origin && !link.hasAttribute("download") && !link.target
    && (link.pathname === "/" || /^\/a\/[0-9a-f]+$/.test(link.pathname));
}

export function start() {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a[href]");
    const mark = event.target.closest(".m[data-f]");
    if (mark && !link) {
      const all = mark.dataset.f.split(" ");
      const next = all[(all.indexOf(current()) + 1) % all.length];
      history.pushState(null, "", "#f-" + next);
      shown();
      return;
    }
    if (!link || link.hasAttribute("hreflang") || link.classList.contains("skip")) return;
    const target = new URL(link.href instanceof SVGAnimatedString ? link.href.baseVal : link.href, location.href);
    if (target.pathname === location.pathname && target.search === location.search && target.hash.startsWith("#f-")) {
      event.preventDefault();
      history.pushState(null, "", target.hash);
      shown();
    } else if (link.dataset.original !== undefined) {
      event.preventDefault();
      const frame = document.querySelector("#original details");
      if (frame) frame.open = true;
      document.getElementById("original").scrollIntoView();
    } else if (link.closest("svg") ? target.origin === location.origin : isOurs(link) && !target.hash.startsWith("#c-")) {
      event.preventDefault();
      visit(target, { keep: !link.rel.includes?.("next") });
    }
  });
  const form = document.getElementById("search");
  form.addEventListener("submit", (event) => {
    if (!document.querySelector(".columns")) return;
    event.preventDefault();
    visit(asked(form));
  });
  document.addEventListener("change", (event) => {
    if (event.target.form === form && event.target.id !== "q") visit(asked(form));
  });
  // The head takes one line or two; what stands below it begins under it.
  const head = document.querySelector(".top");
  new ResizeObserver(() => document.documentElement.style.setProperty("--head", `${head.offsetHeight}px`)).observe(head);
  addEventListener("popstate", () => visit(location.href, { push: false }));
  addEventListener("hashchange", shown);
  narrowFilters();
  if (document.querySelector(".columns")) shown();
}
