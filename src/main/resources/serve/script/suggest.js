// Suggestions while somebody types into a search field.
import {combobox, entities} from "./combobox.js";
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
  const named = entities(text, 8, {signal}).then(found => found.map(one =>
    ({kind: one.notable?.[0]?.name ?? "entity", id: one.id, name: one.name, more: one.description, to: "id/" + one.id})));
  if (!all) return named;
  const words = folded(text).split(/\s+/).filter(word => word);
  const fitting = (await rest()).filter(one => words.every(word => folded(one.name).includes(word)));
  return [...(await named), ...fitting.filter(one => one.kind === "source").slice(0, 4), ...fitting.filter(one => one.kind === "question").slice(0, 4)];
}

function enhance(input) {
  const box = h("span", {class: "combo"});
  input.replaceWith(box);
  box.append(input);
  const only = input.dataset.suggest === "entity";
  combobox(input, {label: "Suggestions", least: 2, find: (text, signal) => find(text, !only, signal),
    draw: one => [h("span", {class: "name", dir: "auto"}, one.name), h("span", {class: "kind"}, one.kind), one.more ? h("span", {class: "more", dir: "auto"}, one.more) : []],
    take: one => { if (only) { input.value = one.id; input.form.requestSubmit(); } else location.assign(new URL(one.to, root)); }});
}

document.querySelectorAll("input[data-suggest]").forEach(enhance);
document.documentElement.dataset.suggesting = "yes";
