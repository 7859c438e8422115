// Builds elements. Whatever is a text stays a text.

/** Where the server's root is, also below a path of a proxy. */
export const root = new URL("../../../", import.meta.url);

const base = "https://w3id.org/diwan/";

/** An element: h("a", {href, class: "x", onclick: f}, "text", child, [children]). */
export function h(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  return made;
}

/** Where an IRI leads: what Diwan has a page of is on this host; undefined if it leads nowhere. */
export function href(iri) {
  if (iri.startsWith(base)) return new URL(iri.slice(base.length), root).href;
  return /^https?:\/\//.test(iri) ? iri : undefined;
}

/** Asks a service of this host for JSON. */
export async function ask(path, options = {}) {
  const answer = await fetch(new URL(path, root), {headers: {Accept: "application/json"}, ...options});
  if (!answer.ok) throw new Error("status " + answer.status);
  return answer.json();
}

/** Asks a query; answers its rows as {variable: value as a text}. */
export async function select(query) {
  const found = await ask("sparql", {method: "POST", body: query,
    headers: {"Content-Type": "application/sparql-query", Accept: "application/sparql-results+json"}});
  return found.results.bindings.map(row => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])));
}

/** A button that copies the text of an element and says so; where a page may not copy, the text is selected. */
export function copyButton(element) {
  const button = h("button", {type: "button", class: "copy", onclick: async () => {
    try {
      await navigator.clipboard.writeText(element.textContent.trim());
      button.textContent = "Copied";
    } catch {
      // only pages over https or on this computer may write; selected, it is a key away
      getSelection().selectAllChildren(element);
      button.textContent = "Selected: copy it";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2500);
  }}, "Copy");
  return button;
}

/** Lets somebody keep a text or a blob as a file. */
export function save(name, type, content) {
  const link = h("a", {href: URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type})), download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A color of the page, by the name that its style sheet gives it. */
export const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
