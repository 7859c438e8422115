// The query page: asks, shows the answer in the view wanted, and keeps all of that in the address.
import {ask, copyButton, h, root, save} from "./dom.js";
import {about, read} from "./answer.js";
import {edit} from "./editor.js";
import {snippets} from "./snippets.js";
import {drawTable, naming} from "./table.js";
import {views} from "./views.js";

const form = document.querySelector("form.ask");
const place = document.getElementById("answer");
const status = document.getElementById("status");
const stop = document.getElementById("stop");
const endpoint = new URL("sparql", root).href;
const prefixes = JSON.parse(form.dataset.prefixes);
const remembered = "diwan.queries", mostRemembered = 50, longestAddress = 6000;
const textarea = form.elements.query;
const choices = ["view", "sort", "from", "to", "label", "when", "x", "y", "by"];

let editor = {value: () => textarea.value, setValue: text => { textarea.value = text; }, mark() {}, clear() {}, focus() { textarea.focus(); }};
let shown, running, undraw, wrong;

/* ---- the address ---- */

function stateOf(url) {
  const held = new URLSearchParams(url.hash.startsWith("#query=") ? url.hash.slice(1) : url.search);
  return Object.fromEntries(["query", ...choices].filter(name => held.has(name)).map(name => [name, held.get(name)]));
}

/** A query too long for an address that is sent stays behind the "#", which is not. */
function addressOf(state) {
  const held = new URLSearchParams(Object.entries(state).filter(([, value]) => value)).toString();
  return endpoint + (held.length > longestAddress ? "#" : "?") + held;
}

let state = stateOf(new URL(location.href));

function keep(next, replace) {
  state = next;
  history[replace ? "replaceState" : "pushState"](null, "", addressOf(state));
}

/* ---- asking ---- */

/** What the server answered for readers without scripts, once: {ok, type, body}. */
function takeBrought() {
  const {told} = place.dataset;
  place.dataset.told = "";
  return told ? JSON.parse(told) : undefined;
}

async function answerOf(query, signal) {
  const answer = await fetch(endpoint, {method: "POST", body: query, signal, headers: {
    "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, application/n-triples;q=0.9, application/problem+json;q=0.1"}});
  return {ok: answer.ok, type: answer.headers.get("Content-Type") ?? "", body: await answer.text()};
}

async function askAgain() {
  running?.abort();
  running = new AbortController();
  const {signal} = running;
  editor.clear();
  wrong = undefined;
  stop.hidden = false;
  status.textContent = "Asking …";
  const begun = performance.now();
  try {
    const brought = takeBrought(), answer = brought ?? await answerOf(state.query, signal);
    const seconds = (performance.now() - begun) / 1000;
    if (!answer.ok) return refused(answer.body, answer.type);
    const found = {...read(answer.body, answer.type), raw: answer.body};
    const names = naming(prefixes, await about(found).catch(() => new Map()));
    if (signal.aborted) return;
    const count = found.rows.length.toLocaleString("en") + (found.triples ? " triples" : found.rows.length === 1 ? " row" : " rows");
    const time = brought ? "" : ` in ${seconds < 0.1 ? seconds.toFixed(3) : seconds.toFixed(2)} seconds`;
    status.textContent = `${found.truth === undefined ? count : "An answer"}${time}, whole: nothing is cut.`;
    shown = {answer: found, names};
    remember(state.query, count);
    draw();
  } catch (failure) {
    if (!signal.aborted) refused(JSON.stringify({detail: "The server cannot be reached: " + failure.message}), "json");
    else status.textContent = "Stopped.";
  } finally {
    stop.hidden = true;
  }
}

function refused(raw, type) {
  let detail = raw, problem = {};
  if (type.includes("json")) ({detail, ...problem} = JSON.parse(raw));
  shown = undefined;
  undraw?.();
  undraw = undefined;
  status.textContent = "";
  const line = +problem.line, column = +problem.column;
  place.replaceChildren(h("p", {class: "lead", role: "alert"}, "This query cannot be answered."), h("pre", {tabindex: "0"}, detail),
    h("p", {}, "What helps: begin with one of the ", h("a", {href: new URL("questions", root).href}, "questions"), ", look a word up in the ", h("a", {href: new URL("ontology", root).href}, "ontology"),
      ", or press Ctrl and space in the editor for what may stand there.", problem.status === 503 || problem.status === 507 ? " Ask for less: add LIMIT, or begin at one entity." : ""));
  if (line > 0) {
    wrong = [line, column || 1];
    editor.mark(...wrong);
  }
}

/* ---- showing ---- */

async function draw() {
  if (!shown) return;
  undraw?.();
  undraw = undefined;
  const {answer, names} = shown;
  const fitting = views.filter(view => view.fits(answer, names));
  const view = fitting.find(each => each.name === state.view);
  const button = (name, label, pressed) => h("button", {type: "button", "aria-pressed": String(pressed), onclick: () => choose("view", name)}, label);
  const box = h("div", {class: "view"});
  place.replaceChildren(h("div", {class: "tools"},
    h("div", {role: "group", "aria-label": "Show as", class: "views"}, button("", "Table", !view), fitting.map(each => button(each.name, each.label, view === each))),
    h("p", {class: "downloads"}, "As a file: ", (answer.triples ? ["ttl", "nt", "jsonld", "rdfxml"] : ["csv", "tsv", "json", "xml"]).map(format => [file(format), " "]))), box, elsewhere());
  const own = box;
  if (!view) {
    const [column, way] = (state.sort ?? "").split(/ (?=down$)/);
    drawTable(own, answer, names, column ? {column, down: way === "down"} : undefined, sort => choose("sort", sort.column + (sort.down ? " down" : "")));
    return;
  }
  try {
    const drawn = await view.draw(own, answer, names, state, {choose});
    if (own.isConnected) undraw = drawn; else drawn?.();
  } catch (failure) {
    own.replaceChildren(h("p", {role: "alert"}, "This view cannot be drawn: " + failure.message + ". The table holds the answer."));
    console.error(failure);
  }
}

function choose(name, value) {
  keep({...state, [name]: value});
  const pressed = document.activeElement?.textContent;
  draw();
  [...place.querySelectorAll("button")].find(each => each.textContent === pressed)?.focus();
}

function file(format) {
  const held = new URLSearchParams({query: state.query, format}).toString();
  const name = format.toUpperCase();
  if (held.length <= longestAddress) return h("a", {href: endpoint + "?" + held, download: "answer." + format}, name);
  return h("button", {type: "button", onclick: async () => {
    const answer = await fetch(endpoint + "?format=" + format, {method: "POST", body: state.query, headers: {"Content-Type": "application/sparql-query"}});
    save("answer." + format, "", await answer.blob());
  }}, name);
}

function elsewhere() {
  return h("details", {class: "elsewhere"}, h("summary", {}, "The same from a program"), snippets(state.query, endpoint).map(({name, text}) => {
    const shown = h("pre", {tabindex: "0", "aria-label": "Asked by " + name}, text);
    return h("section", {}, h("h3", {}, name, " ", copyButton(shown)), shown);
  }));
}

/* ---- what was asked before ---- */

function past() {
  try { return JSON.parse(localStorage.getItem(remembered)) ?? []; } catch (unreadable) { return []; }
}

function remember(query, count) {
  const all = [{query, count, at: new Date().toISOString().slice(0, 16).replace("T", " ")}, ...past().filter(each => each.query !== query)].slice(0, mostRemembered);
  try { localStorage.setItem(remembered, JSON.stringify(all)); } catch (full) { /* then it is not remembered */ }
  listPast();
}

const title = query => (/^#\s*(.+)$/m.exec(query)?.[1] ?? query.replace(/\s+/g, " ")).slice(0, 110);

function listPast() {
  const list = document.getElementById("past"), all = past();
  list.parentElement.hidden = all.length === 0;
  list.replaceChildren(...all.map(each => h("li", {}, h("button", {type: "button", class: "link", onclick: () => start(each.query)}, title(each.query)), h("span", {class: "count"}, `${each.at}, ${each.count}`))),
    h("li", {}, h("button", {type: "button", onclick: () => { localStorage.removeItem(remembered); listPast(); }}, "Forget them")));
}

async function listQuestions() {
  const list = document.getElementById("examples");
  const all = await ask("questions");
  if (all.length > 0) list.replaceChildren(...all.map(each => h("li", {}, h("button", {type: "button", class: "link", onclick: () => start(`# ${each.asks}\n\n${each.query.replace(/^\s*(?:PREFIX[^\n]*\n\s*)*/, "")}`)}, each.asks))));
}

/* ---- beginning ---- */

function start(query) {
  editor.setValue(query);
  keep({query});
  askAgain();
  form.scrollIntoView({block: "nearest"});
}

form.addEventListener("submit", event => {
  event.preventDefault();
  const query = editor.value();
  if (!query.trim()) return editor.focus();
  keep(query === state.query ? state : {query, view: state.view}, query === state.query);
  return askAgain();
});
stop.addEventListener("click", () => running?.abort());
addEventListener("popstate", () => {
  const before = state.query;
  state = stateOf(new URL(location.href));
  if (!state.query) return location.reload();
  if (state.query === before && shown) return draw();
  editor.setValue(state.query);
  return askAgain();
});
addEventListener("keydown", event => { if (event.key === "Escape" && !stop.hidden) running?.abort(); });

if (state.query) textarea.value = state.query;
document.querySelectorAll(".with-scripts").forEach(each => { each.hidden = false; });
listPast();
document.getElementById("questions").addEventListener("toggle", () => listQuestions().catch(() => {}), {once: true});
const asked = state.query ? askAgain() : undefined;
edit(textarea, prefixes, () => form.requestSubmit()).then(made => {
  editor = made;
  if (wrong) editor.mark(...wrong);
  document.documentElement.dataset.ready = "yes";
}, failure => console.error(failure));
await asked;
