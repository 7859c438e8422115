// A field that offers choices while somebody types: a combobox as the ARIA practices describe it.
import {ask, h} from "./dom.js";

let count = 0;

/**
 * Makes an input offer choices.
 * @param given find(text, signal): the choices, awaited; draw(choice): what its line shows; take(choice);
 *   label: what the list is called; least: letters before anything is offered; first: whether Enter takes the first choice
 */
export function combobox(input, {find, draw, take, label, least = 1, first = false}) {
  const list = h("ul", {role: "listbox", id: "offered-" + ++count, class: "suggested", "aria-label": label, hidden: true});
  const spoken = h("span", {role: "status", class: "hidden"});
  input.after(list, spoken);
  for (const [name, value] of Object.entries({role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off"})) input.setAttribute(name, value);
  let found = [], active = -1, asking, timer;

  const close = () => { list.hidden = true; active = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const choose = one => { close(); take(one); };
  const mark = to => {
    active = (to + found.length) % found.length;
    [...list.children].forEach((each, i) => each.setAttribute("aria-selected", String(i === active)));
    const option = list.children[active];
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({block: "nearest"});
  };
  const show = () => {
    list.replaceChildren(...found.map((one, i) => h("li", {role: "option", id: `${list.id}-${i}`, "aria-selected": "false",
      onmousedown: event => event.preventDefault(), onclick: () => choose(one)}, draw(one))));
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
    if (text.length < least) { found = []; return close(); }
    const answer = await find(text, signal);
    if (signal.aborted || document.activeElement !== input) return;
    found = answer;
    show();
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 120); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    const {key} = event, chosen = active < 0 && first ? 0 : active;
    if (list.hidden || found.length === 0) { if (key === "ArrowDown" && input.value) look(); return; }
    if (key === "ArrowDown") mark(active + 1);
    else if (key === "ArrowUp") mark(active < 0 ? found.length - 1 : active - 1);
    else if (key === "Escape") close();
    else if (key === "Enter" && chosen >= 0) choose(found[chosen]);
    else return;
    event.preventDefault();
  });
}

/** Entities whose names begin like a text; none where the server does not answer. */
export function entities(text, limit, options) {
  return ask(`reconcile/suggest/entity?limit=${limit}&prefix=${encodeURIComponent(text)}`, options).then(({result}) => result, () => []);
}

/** Makes an input offer entities; picked(id, name) is told which one was taken. */
export function offerEntities(input, picked) {
  combobox(input, {label: "Entities of this name", first: true, find: (text, signal) => entities(text, 10, {signal}),
    draw: one => [h("bdi", {}, one.name), one.description ? h("span", {class: "under"}, one.description) : []],
    take: one => { input.value = ""; picked(one.id, one.name); }});
}

/** A labelled field for an entity. */
export function entityBox(text, picked) {
  const input = h("input", {type: "search", placeholder: "a name"});
  const box = h("span", {class: "entity-box"}, input);
  offerEntities(input, picked);
  return h("label", {}, text, " ", box);
}
