// A field in which one types a name and picks an entity.
import {ask, h} from "./dom.js";

let count = 0;

/** Makes an input suggest entities; picked(id, name) is told which one was taken. */
export function suggestEntities(input, picked) {
  const id = "entities-" + ++count;
  const list = h("ul", {id, role: "listbox", class: "suggested", hidden: true, "aria-label": "Entities of this name"});
  Object.entries({role: "combobox", "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list", autocomplete: "off"}).forEach(([name, value]) => input.setAttribute(name, value));
  input.after(list);
  let asked = 0, chosen = -1, found = [];

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function mark(at) {
    chosen = at;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    if (at >= 0) { input.setAttribute("aria-activedescendant", list.children[at].id); list.children[at].scrollIntoView({block: "nearest"}); }
  }
  function take(entity) {
    input.value = "";
    close();
    picked(entity.id, entity.name);
  }
  async function suggest() {
    const text = input.value.trim(), turn = ++asked;
    if (text.length === 0) return close();
    try {
      const answer = await ask("reconcile/suggest/entity?limit=10&prefix=" + encodeURIComponent(text));
      if (turn !== asked) return;
      found = answer.result;
    } catch { found = []; }
    list.replaceChildren(...found.map((entity, i) => h("li", {id: id + "-" + i, role: "option", "aria-selected": "false", onmousedown: event => { event.preventDefault(); take(entity); }},
      h("bdi", {}, entity.name), entity.description ? h("span", {class: "under"}, entity.description) : [])));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    chosen = -1;
  }
  input.addEventListener("input", suggest);
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) return;
      event.preventDefault();
      mark((chosen + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length);
    } else if (event.key === "Escape") close();
    else if (event.key === "Enter" && !list.hidden && found.length > 0) {
      event.preventDefault();
      take(found[Math.max(0, chosen)]);
    }
  });
}

/** A labelled field. */
export function entityBox(text, picked) {
  const input = h("input", {type: "search", placeholder: "a name"});
  const box = h("span", {class: "entity-box"}, input);
  suggestEntities(input, picked);
  return h("label", {}, text, " ", box);
}
