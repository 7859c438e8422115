// The page works without this. With it, keys decide, the text follows the list, and only the list is drawn anew.
import { combobox } from "./combobox.js";
import { h } from "./dom.js";

const article = document.body.dataset.article;
const help = document.getElementById("help");
const single = document.getElementById("single");
const PARTS = ["message", "progress", "tools", "text", "list"];
let busy = false;

const list = () => document.getElementById("list");
const text = () => document.getElementById("text");
const items = () => [...list().querySelectorAll(".item[id]")].filter(item => item.getClientRects().length > 0);
const current = () => list().querySelector(".item.current");

/** Takes the parts of an answered page over into this one. */
function show(html, focusing) {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (!page.getElementById("list")) {
    document.open();
    document.write(html);
    document.close();
    return;
  }
  const open = [...list().querySelectorAll("details.part[open]")].map(part => part.id);
  const scrolled = [text().scrollTop, list().scrollTop];
  for (const part of PARTS) {
    document.getElementById(part).replaceChildren(...page.getElementById(part).childNodes);
  }
  list().dataset.last = page.getElementById("list").dataset.last;
  open.forEach(id => document.getElementById(id)?.setAttribute("open", ""));
  [text().scrollTop, list().scrollTop] = scrolled;
  prepare();
  const form = list().querySelector(".correction");
  if (form) {
    form.closest("details")?.setAttribute("open", "");
    form.scrollIntoView({ block: "nearest" });
    (form.querySelector(".fault") ? form.querySelector("input:not([type=hidden])") : form.querySelector("input:not([type=hidden]), select")).focus();
    light(form.closest(".item"));
  } else if (document.querySelector("#message .bad")) {
    document.getElementById("message").scrollIntoView();
    select(current(), focusing);
  } else if (!current()?.classList.contains("asked") && document.querySelector("#file.main") && focusing) {
    select(current(), false);
    document.getElementById("file").focus();
  } else {
    select(current(), focusing);
  }
}

/** Sends a form or follows a link of this page. */
async function ask(address, options, focusing = true) {
  if (busy) return;
  busy = true;
  list().setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { ...options, headers: { Accept: "text/html" } });
    show(await answer.text(), focusing);
  } catch (failure) {
    document.getElementById("message").replaceChildren(
      h("p", { class: "bad said" }, "The review does not answer: it has ended, or the terminal says why. Nothing that you decided is lost."));
  } finally {
    busy = false;
    list().removeAttribute("aria-busy");
  }
}

function send(form, button) {
  const fields = new URLSearchParams(new FormData(form));
  if (button?.name) fields.set(button.name, button.value);
  ask(form.action, { method: "POST", body: fields });
}

/** Lights the passages of an item up in the text and brings the first into view. */
function light(item) {
  text().querySelectorAll(".lit").forEach(piece => piece.classList.remove("lit"));
  if (!item?.id) return;
  const pieces = [...text().querySelectorAll("." + CSS.escape(item.id))];
  pieces.forEach(piece => piece.classList.add("lit"));
  const first = pieces[0];
  if (first) {
    const [box, place] = [text().getBoundingClientRect(), first.getBoundingClientRect()];
    if (place.top < box.top + 20 || place.bottom > box.bottom - 60) {
      text().scrollTop += place.top - box.top - box.height / 3;
    }
  }
}

function select(item, focusing = true) {
  if (!item) return;
  current()?.setAttribute("tabindex", "-1");
  current()?.classList.remove("current");
  item.closest("details.part")?.setAttribute("open", "");
  item.classList.add("current");
  item.setAttribute("tabindex", "0");
  if (focusing) item.focus({ preventScroll: true });
  const [box, place] = [list().getBoundingClientRect(), item.getBoundingClientRect()];
  if (place.top < box.top + 8 || place.bottom > box.bottom - 8) {
    list().scrollTop += place.top - box.top - Math.min(box.height / 4, 120);
  }
  light(item);
}

function move(steps) {
  const all = items();
  const here = all.indexOf(current());
  select(all[Math.max(0, Math.min(all.length - 1, here + steps))]);
}

/** The next open item that the machine is not sure of; if there is none, the next open one. */
function unsure() {
  const all = items();
  const here = all.indexOf(current());
  const round = [...all.slice(here + 1), ...all.slice(0, here + 1)].filter(item => item.classList.contains("asked"));
  select(round.find(item => item.classList.contains("doubtful")) ?? round[0]);
}

function undo() {
  const key = list().dataset.last;
  const item = items().concat([...list().querySelectorAll(".item[id]")]).find(each => each.dataset.key === key);
  item?.querySelector("button[value=undo]")?.click();
}

/** The selected stretch of the text in code points, such as 120-184. */
function selection() {
  const chosen = getSelection();
  if (!chosen || chosen.isCollapsed || !text().contains(chosen.anchorNode) || !text().contains(chosen.focusNode)) return "";
  const range = chosen.getRangeAt(0);
  const place = (node, offset) => {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node.childNodes[offset] ?? node).closest?.("[data-at]");
    if (!piece) return -1;
    return Number(piece.dataset.at) + (node.nodeType === Node.TEXT_NODE ? [...node.data.slice(0, offset)].length : 0);
  };
  const [begin, end] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
  return begin >= 0 && end > begin ? begin + "-" + end : "";
}

const KEYS = {
  j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1), n: unsure, u: undo,
  a: () => current()?.querySelector("button.accept")?.click(),
  r: () => current()?.querySelector("button.reject")?.click(),
  c: () => current()?.querySelector("a.correct")?.click(),
  w: () => document.getElementById("file")?.click(),
  "+": () => document.getElementById("add").click(),
  "?": () => help.showModal()
};

document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "Escape" && event.target.closest(".correction") && !event.defaultPrevented) {
    event.target.closest(".correction").querySelector("a.cancel").click();
    return;
  }
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const scrolls = event.key.startsWith("Arrow") && !event.target.closest("#list, body:not(:has(:focus))");
  if (typing || !plain || help.open || !single.checked || !KEYS[event.key] || scrolls || event.target.closest("summary")) return;
  event.preventDefault();
  KEYS[event.key]();
});

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || form.action.endsWith("/review/stop")) return;
  event.preventDefault();
  send(form, event.submitter);
});

document.addEventListener("click", event => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
    const item = event.target.closest("#list .item[id]");
    if (item && !item.classList.contains("current") && !event.target.closest("button, input, select, form.correction")) select(item, false);
    return;
  }
  if (link.dataset.item) {
    event.preventDefault();
    select(document.getElementById(link.dataset.item));
  } else if (link.matches(".number")) {
    event.preventDefault();
    select(link.closest(".item"));
  } else if (link.matches(".correct, .cancel, #add")) {
    event.preventDefault();
    const address = new URL(link.href);
    if (link.id === "add" && selection()) address.searchParams.set("add", selection());
    const item = link.closest(".item[id]");
    if (link.matches(".cancel") && item) address.searchParams.set("here", item.id);
    ask(address, {});
  }
});

list().addEventListener("focusin", event => {
  const item = event.target.closest(".item[id]");
  if (item && item !== current()) select(item, false);
});

/** Lets a field find entities as one types; in a field of several, the one behind the last semicolon. */
function search(input) {
  const several = ["saidBy", "speaker", "addressee", "places"].includes(input.name);
  const before = () => (several ? input.value.slice(0, input.value.lastIndexOf(";") + 1) : "");
  combobox(input, {
    label: "Found", least: 0, first: true,
    find: async (text, signal) => {
      const query = new URLSearchParams({ article, q: input.value.slice(before().length).trim() });
      const answer = await fetch("/review/entities?" + query, { signal }).catch(() => ({}));
      return answer.ok ? answer.json() : [];
    },
    draw: each => [h("bdi", {}, each.label), " ", h("bdi", { class: "soft" }, [each.type, each.matched].filter(part => part).join(", "))],
    take: each => { input.value = `${before()} ${each.label} [${each.id}]`.trim(); }
  });
  input.addEventListener("focus", () => input.select());
}

/** The whole text in code points; empty lines and what was left out are spaces. */
function letters() {
  const all = [];
  for (const piece of text().querySelectorAll("[data-at]")) {
    [...piece.textContent].forEach((letter, index) => { all[Number(piece.dataset.at) + index] = letter; });
  }
  return all;
}

/** Lets a passage be taken from what is selected, or moved word by word. */
function passages(input) {
  const button = (words, action) => h("button", { type: "button", onmousedown: event => event.preventDefault(), onclick: action }, words);
  const shift = (end, direction) => () => {
    const parts = input.value.split(",").pop().match(/^(\d+)-(\d+)$/);
    if (!parts) return;
    const all = letters();
    const isWord = at => all[at] !== undefined && !/\s/.test(all[at]);
    const ends = [Number(parts[1]), Number(parts[2])];
    let at = ends[end];
    const inside = where => (end === 0 ? isWord(where) : isWord(where - 1));
    const last = direction < 0 ? 0 : all.length;
    do at += direction; while (at !== last && !(inside(at) && !(end === 0 ? isWord(at - 1) : isWord(at))));
    ends[end] = at;
    if (ends[0] < ends[1]) input.value = [...input.value.split(",").slice(0, -1), ends.join("-")].join(",");
    preview(input);
  };
  input.parentElement.append(h("div", { class: "steps" },
    button("From the selection", () => { input.value = selection() || input.value; preview(input); }),
    button("Begin a word earlier", shift(0, -1)), button("later", shift(0, 1)),
    button("End a word earlier", shift(1, -1)), button("later", shift(1, 1))));
  input.addEventListener("input", () => preview(input));
  preview(input);
}

/** Says which words a passage holds. */
function preview(input) {
  let shown = input.parentElement.querySelector("blockquote");
  if (!shown) {
    shown = h("blockquote", { dir: "auto", "aria-live": "polite" });
    input.parentElement.append(shown);
  }
  const all = letters();
  shown.textContent = input.value.split(",").map(part => {
    const ends = part.match(/^\s*(\d+)-(\d+)\s*$/);
    return ends ? all.slice(Number(ends[1]), Number(ends[2])).map(letter => letter ?? " ").join("") : "";
  }).join(" … ");
}

function prepare() {
  document.getElementById("keys").hidden = false;
  document.getElementById("keys").onclick = () => help.showModal();
  list().querySelectorAll("input.entity").forEach(search);
  list().querySelectorAll("input[name=at]").forEach(passages);
}

single.checked = localStorage.getItem("diwan-keys") !== "off";
single.addEventListener("change", () => localStorage.setItem("diwan-keys", single.checked ? "on" : "off"));
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && !list().querySelector(".correction")) {
    ask("/review/article/" + article + "?here=" + (current()?.id ?? ""), {}, false);
  }
});
prepare();
select(document.getElementById(location.hash.slice(1))?.closest(".item[id]") ?? current(), !list().querySelector(".correction"));
