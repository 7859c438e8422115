// Loads the parts that others wrote, each once and only when a view needs it.
import {folders} from "./parts.js";

const base = new URL("../../", import.meta.url);
const loading = new Map();

/** The address of a file of a part: "leaflet/leaflet.js". */
export function address(path) {
  const slash = path.indexOf("/");
  return new URL(folders[path.slice(0, slash)] + path.slice(slash + 1), base).href;
}

function once(path, load) {
  if (!loading.has(path)) loading.set(path, load(address(path)));
  return loading.get(path);
}

function element(made) {
  return new Promise((done, failed) => {
    made.addEventListener("load", () => done());
    made.addEventListener("error", () => failed(new Error("cannot load " + (made.src || made.href))));
    // before Diwan's own style sheet, which has the last word
    document.head.insertBefore(made, document.head.querySelector("link[rel=stylesheet]"));
  });
}

/** Runs a script that sets a global name. */
export function script(path) {
  return once(path, src => element(Object.assign(document.createElement("script"), {src})));
}

/** Applies a style sheet. */
export function style(path) {
  return once(path, href => element(Object.assign(document.createElement("link"), {rel: "stylesheet", href})));
}

/** Reads a file of data. */
export function json(path) {
  return once(path, async url => (await fetch(url)).json());
}

/** Cytoscape with the layout fcose. It would write a style of its own into the page, which the policy refuses, unless one of that id is there. */
export async function loadCytoscape() {
  const id = "__________cytoscape_stylesheet";
  if (!document.getElementById(id)) document.head.append(Object.assign(document.createElement("meta"), {id}));
  await script("cytoscape/cytoscape.min.js");
  await script("layout-base/layout-base.js");
  await script("cose-base/cose-base.js");
  await script("cytoscape-fcose/cytoscape-fcose.js");
}
