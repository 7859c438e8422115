// Suggestions while somebody types into a search field: a combobox as the ARIA practices describe it.
import {ask, h, root, select} from "./dom.js";

let others;

/** Questions and sources, once: they are few. */
function rest() {
  others ??= Promise.all([
    ask("questions").catch(() => []),
    select("SELECT ?x ?title { ?x a :Source ; dcterms:title ?title } ORDER BY ?title LIMIT 500").catch(() => []),
  ]).then(([questions, sources]) => [
    ...sources.map(one => ({kind: "source", name: one.title, to: "source/" + one.x.split("/source/")[1]})),
    ...questions.map(one => ({kind: "question", name: one.asks, to: "questions/" + one.name})),
  ]);
  return others;
}

const folded = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

async function find(text, all, signal) {
  const entities = ask("reconcile/suggest/entity?limit=8&prefix=" + encodeURIComponent(text), {signal}).then(({result}) => result.map(one =>
    ({kind: one.notable?.[0]?.name ?? "entity", id: one.id, name: one.name, more: one.description, to: "id/" + one.id}))).catch(() => []);
  if (!all) return entities;
  const words = folded(text).split(/\s+/).filter(word => word);
  const fitting = (await rest()).filter(one => words.every(word => folded(one.name).includes(word)));
  return [...(await entities), ...fitting.filter(one => one.kind === "source").slice(0, 4), ...fitting.filter(one => one.kind === "question").slice(0, 4)];
}

function enhance(input, number) {
  const list = h("ul", {role: "listbox", id: "suggested-" + number, class: "suggested", "aria-label": "Suggestions", hidden: true});
  const spoken = h("span", {role: "status", class: "hidden"});
  const box = h("span", {class: "combo"});
  input.replaceWith(box);
  box.append(input, list, spoken);
  for (const [name, value] of Object.entries({role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list"})) input.setAttribute(name, value);
  const only = input.dataset.suggest === "entity";
  let found = [], active = -1, asking, timer;

  const close = () => { list.hidden = true; active = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const go = one => { if (only) { input.value = one.id; close(); input.form.requestSubmit(); } else location.assign(new URL(one.to, root)); };
  const mark = to => {
    active = (to + found.length) % found.length;
    [...list.children].forEach((each, i) => each.setAttribute("aria-selected", String(i === active)));
    const option = list.children[active];
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({block: "nearest"});
  };
  const show = () => {
    list.replaceChildren(...found.map((one, i) => h("li", {role: "option", id: `${list.id}-${i}`, "aria-selected": "false",
      onmousedown: event => event.preventDefault(), onclick: () => go(one)},
      h("span", {class: "name", dir: "auto"}, one.name), h("span", {class: "kind"}, one.kind), one.more ? h("span", {class: "more", dir: "auto"}, one.more) : [])));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    active = -1;
    spoken.textContent = found.length === 0 ? "No suggestions" : found.length + " suggestions";
  };
  const look = async () => {
    const text = input.value.trim();
    asking?.abort();
    asking = new AbortController();
    const {signal} = asking;
    if (text.length < 2) { found = []; return close(); }
    const answer = await find(text, !only, signal);
    if (signal.aborted || document.activeElement !== input) return;
    found = answer;
    show();
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 120); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.key === "Escape" && !list.hidden) { close(); event.preventDefault(); }
    if (list.hidden || found.length === 0) { if (event.key === "ArrowDown" && input.value) look(); return; }
    if (event.key === "ArrowDown") { mark(active + 1); event.preventDefault(); }
    if (event.key === "ArrowUp") { mark(active < 0 ? found.length - 1 : active - 1); event.preventDefault(); }
    if (event.key === "Enter" && active >= 0) { event.preventDefault(); go(found[active]); }
  });
}

document.querySelectorAll("input[data-suggest]").forEach(enhance);
document.documentElement.dataset.suggesting = "yes";
