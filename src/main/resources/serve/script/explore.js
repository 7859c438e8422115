// The canvas page: what is selected stands in the address, how it is shown behind the #. Every view has a table of the same.
import {entityBox, offerEntities} from "./combobox.js";
import {ask, h, save} from "./dom.js";
import {edgeLabel, extent, facets, filtered, label, load, model, modes, moments, page, places, selectionQuery, shortId, words} from "./explore-data.js";
import {createCanvas, layoutNames, legend, packed, unpacked} from "./explore-canvas.js";
import {csv, gexf, svg} from "./explore-files.js";
import {drawMoments, drawSpots} from "./selection.js";

const lists = ["open", "with", "source", "claim"], filters = ["relation", "mode", "source", "speaker"];
const views = {graph: "Graph", time: "Time line", map: "Map"};
const mostRows = 500, day = 86400000;
const some = (count, one, many = one + "s") => count.toLocaleString("en") + " " + (count === 1 ? one : many);

/* ---- the state, and the address that says it ---- */

function read() {
  const asked = new URLSearchParams(location.search), shown = new URLSearchParams(location.hash.slice(1));
  const list = (from, name) => (from.get(name) ?? "").split(",").filter(value => value).map(value => value);
  const state = Object.fromEntries(lists.map(name => [name, [...new Set(asked.getAll(name).flatMap(value => value.split(",")).filter(value => value))]]));
  const [zoom, x, y] = (shown.get("sight") ?? "").split(",").map(Number);
  return {...state, question: asked.get("question") ?? "",
    filters: {...Object.fromEntries(filters.map(name => [name, list(shown, name)])), read: shown.get("read") ?? "", from: shown.get("from") ?? "", until: shown.get("until") ?? "", datedOnly: shown.has("dated")},
    view: views[shown.get("view")] ? shown.get("view") : "graph", layout: layoutNames[shown.get("layout")] ? shown.get("layout") : "organic",
    at: shown.get("at") ?? "", sight: Number.isFinite(y) && zoom > 0 ? {zoom, x, y} : undefined, chosen: shown.get("chosen") ?? "", unfolded: shown.getAll("unfolded")};
}

function address(state) {
  const shown = new URLSearchParams();
  const set = (name, value) => { if (value) shown.set(name, value); };
  filters.forEach(name => set(name, state.filters[name].join(",")));
  set("read", state.filters.read);
  set("from", state.filters.from);
  set("until", state.filters.until);
  if (state.filters.datedOnly) shown.set("dated", "only");
  if (state.view !== "graph") shown.set("view", state.view);
  if (state.layout !== "organic") shown.set("layout", state.layout);
  set("chosen", state.chosen);
  state.unfolded.forEach(id => shown.append("unfolded", id));
  set("at", state.at);
  if (state.sight) shown.set("sight", [state.sight.zoom.toFixed(3), Math.round(state.sight.x), Math.round(state.sight.y)].join(","));
  const query = selectionQuery(state), hash = shown.toString();
  return location.pathname + (query ? "?" + query : "") + (hash ? "#" + hash : "");
}

/* ---- the page ---- */

const place = document.getElementById("workbench");
let state = read(), data, claims = [], drawn = {nodes: [], edges: []}, canvas, removeView = () => {}, loaded, waiting, loading;

const status = h("p", {class: "status under", role: "status"});
const detail = h("section", {class: "detail", "aria-label": "What is chosen"});
const filterPane = h("form", {class: "facets", "aria-label": "Show only some claims", onsubmit: event => event.preventDefault()});
const board = h("div", {class: "canvas board", tabindex: "0", role: "application", "aria-roledescription": "graph", "aria-label": "The graph. Arrow keys go from entity to entity, Enter opens or closes one, E goes through its lines, plus and minus zoom, 0 shows all, Escape leaves. The table below holds the same."});
const other = h("div", {class: "stage", hidden: true});
const twin = document.getElementById("twin") ?? h("section", {id: "twin", "aria-labelledby": "twin-heading"});
const viewButtons = Object.entries(views).map(([name, text]) => h("button", {type: "button", "data-view": name, onclick: () => change(() => { state.view = name; })}, text));
const layoutChoice = h("select", {onchange: () => change(() => { state.layout = layoutChoice.value; state.at = ""; state.sight = undefined; }, {anew: true})},
  Object.entries(layoutNames).map(([name, text]) => h("option", {value: name}, text)));
const wayNote = h("p", {class: "under", role: "status"});
const ends = {from: "", to: ""};
const wayEnds = h("p", {class: "under"});

function wayForm() {
  const told = () => { wayEnds.textContent = (ends.from ? ends.from.name : "…") + " → " + (ends.to ? ends.to.name : "…"); };
  const pick = which => (id, name) => { ends[which] = {id, name}; told(); };
  told();
  return h("details", {class: "menu"}, h("summary", {}, "Way between two"), h("div", {class: "sheet"}, entityBox("From", pick("from")), entityBox("to", pick("to")), wayEnds,
    h("button", {type: "button", class: "main", onclick: findWay}, "Find"), wayNote));
}

function saveMenu() {
  const file = h("input", {type: "file", accept: "application/json,.json", class: "hidden", "aria-label": "A view that was saved", onchange: openFile});
  const entry = (text, act) => h("button", {type: "button", onclick: act}, text);
  return h("details", {class: "menu"}, h("summary", {}, "Save"), h("div", {class: "sheet"},
    entry("SVG", () => save("diwan.svg", "image/svg+xml", svg(drawn, canvas.positions(), opened(), document.title) ?? "")),
    entry("PNG", () => save("diwan.png", "image/png", canvas.cy.png({output: "blob", full: true, scale: 2, maxWidth: 6000, maxHeight: 6000, bg: getComputedStyle(document.body).backgroundColor}))),
    entry("GEXF", () => save("diwan.gexf", "application/gexf+xml", gexf(drawn, canvas.positions()))),
    entry("CSV", () => save("diwan.csv", "text/csv", csv(data, shownClaims(), id => label(data, id)))),
    entry("This view", () => save("diwan-view.json", "application/json", JSON.stringify({program: "diwan", view: address(state).slice(location.pathname.length)}, null, 1) + "\n")),
    h("label", {class: "file"}, "Open a saved view ", file)));
}

async function openFile(event) {
  try {
    const saved = JSON.parse(await event.target.files[0].text());
    if (saved.program !== "diwan" || !/^[?#]/.test(saved.view)) throw new Error("no view");
    history.pushState(null, "", location.pathname + saved.view);
    await restore();
  } catch { status.textContent = "This file is no view that was saved here."; }
}

const legendList = h("p", {class: "under legend"}, h("span", {class: "line"}), " stated as fact ", h("span", {class: "line proposed"}), " proposed ", h("span", {class: "line denied"}), " denied ",
  legend().map(kind => { const swatch = h("span", {class: "swatch"}); swatch.style.backgroundColor = kind.fill; swatch.style.borderColor = kind.stroke; return [swatch, " " + kind.meaning + " "]; }));

function build() {
  place.replaceChildren(
    h("div", {class: "tools"}, entityBox("Add", id => change(() => { state.open = [...state.open.filter(each => !each.startsWith(id + "~") && each !== id), id]; state.chosen = "/id/" + id; })),
      h("div", {class: "views", role: "group", "aria-label": "View"}, viewButtons),
      h("label", {}, "Laid out ", layoutChoice), h("button", {type: "button", onclick: () => canvas.fit()}, "Show all"), wayForm(), saveMenu()),
    h("div", {class: "explore-grid"},
      h("details", {class: "filter-box", open: matchMedia("(min-width: 62rem)").matches}, h("summary", {}, "Filters"), filterPane),
      h("div", {class: "middle"}, board, other, legendList, status), detail));
  place.hidden = false;
  document.querySelectorAll(".menu").forEach(menu => menu.addEventListener("keydown", event => { if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); } }));
  if (!twin.isConnected) place.after(twin);
}

/* ---- changes ---- */

/** Changes the state, says so in the address, and shows it. */
async function change(act, options = {}) {
  act();
  if (options.anew) { state.at = ""; state.sight = undefined; }
  history[options.replace ? "replaceState" : "pushState"](null, "", address(state));
  await show(options);
}

async function restore() {
  state = read();
  await show({restored: true});
}

const opened = () => new Set(state.open.map(each => "/id/" + each.split("~")[0]));
const named = () => [...new Set([...opened(), ...state.with.map(id => "/id/" + id)])];
const shownClaims = () => drawn.edges.flatMap(edge => edge.claims);

async function show({anew = false, restored = false} = {}) {
  const query = selectionQuery(state);
  if (query !== loaded) {
    loading?.abort();
    loading = new AbortController();
    status.textContent = "Loading…";
    try {
      const found = query ? await load(query, {signal: loading.signal}) : {claims: new Map(), nodes: new Map(), sources: {}, names: {}};
      data = found;
      loaded = query;
    } catch (failure) {
      if (failure.name !== "AbortError") status.textContent = "This cannot be read (" + failure.message + "). Go back, or begin anew.";
      return;
    }
  }
  claims = filtered(data, state.filters);
  drawn = model(data, claims, named(), state.unfolded);
  showFilters();
  viewButtons.forEach(button => button.setAttribute("aria-pressed", String(button.dataset.view === state.view)));
  layoutChoice.value = state.layout;
  await showView(anew, restored);
  choose(state.chosen, {quietly: true});
  const names = [...opened()].map(id => label(data, id));
  if (names.length > 0) { document.querySelector("h1").textContent = "Around " + names.slice(0, 3).join(", ") + (names.length > 3 ? " and " + (names.length - 3) + " more" : ""); document.title = document.querySelector("h1").textContent + " - Diwan"; }
  document.getElementById("begin")?.remove();
  document.documentElement.dataset.shown = query;
}

async function showView(anew, restored) {
  removeView();
  removeView = () => {};
  board.hidden = state.view !== "graph";
  legendList.hidden = board.hidden;
  other.hidden = !board.hidden;
  const hidden = data.claims.size - claims.length;
  const valued = claims.filter(claim => !claim.object).length;
  status.textContent = [some(drawn.nodes.length, "entity", "entities"), some(drawn.edges.length, "line"), some(claims.length, "claim"),
    hidden > 0 ? some(hidden, "claim") + " left out by the filters" : "", valued > 0 && state.view === "graph" ? some(valued, "claim") + " of figures or dates not drawn as lines" : "",
    drawn.groups > 0 ? some(drawn.groups, "group") + " of entities drawn as one, to be opened" : "", data.cut ? "there are more claims than can be loaded at once; open fewer, or one relation" : ""].filter(text => text).join(" · ");
  if (state.view === "graph") {
    canvas ??= await createCanvas(board, {choose: (id, edge) => choose(id), open: toggle, moved: remember});
    canvas.resize();
    const positions = unpacked(state.at, drawn.nodes.map(node => node.id));
    canvas.draw(drawn, opened(), state.layout, {positions: anew ? undefined : positions, view: positions && (restored || !anew) ? state.sight : undefined, anew});
    remember(true);
  } else removeView = state.view === "time" ? await drawMoments(other, data, claims) : await drawSpots(other, data, claims, named());
  showTwin();
}

/** Keeps where things stand, so that the address shows this very view. */
function remember(now) {
  clearTimeout(waiting);
  const keep = () => {
    state.at = drawn.nodes.length > 0 ? packed(canvas.positions()) : "";
    state.sight = canvas.view();
    history.replaceState(null, "", address(state));
  };
  if (now === true) keep(); else waiting = setTimeout(keep, 250);
}

/** Opens a closed entity or group, closes an open one. */
function toggle(id) {
  if (id.startsWith("group ")) return change(() => { state.unfolded = [...state.unfolded, id]; });
  const name = shortId(id);
  return opened().has(id) ? close(name) : change(() => { state.open = [...state.open, name]; state.with = state.with.filter(each => each !== name); state.chosen = id; });
}

function close(name) {
  return change(() => {
    state.open = state.open.filter(each => each.split("~")[0] !== name);
    state.with = [...new Set([...state.with, name])];
    state.chosen = "/id/" + name;
  });
}

async function findWay() {
  if (!ends.from || !ends.to) { wayNote.textContent = "Name both ends."; return; }
  wayNote.textContent = "Looking…";
  const modality = state.filters.mode.length > 0 ? state.filters.mode : ["Actual"];
  try {
    const found = await ask("explore/path?" + new URLSearchParams({from: ends.from.id, to: ends.to.id, modality: modality.join(","), readings: String(state.filters.read !== "")}));
    if (found.paths.length === 0) { wayNote.textContent = found.stopped ? "Too much was met on the way; the search was ended." : "There is no way of up to 6 steps over what is " + modality.map(mode => modes[mode]).join(" or ") + "."; return; }
    wayNote.textContent = some(found.paths.length, "shortest way") + " of " + some(found.paths[0].length - 1, "step") + ", over what is " + modality.map(mode => modes[mode]).join(" or ") + ".";
    await change(() => { state.with = [...new Set([...state.with, ...found.paths.flat().map(shortId)])].slice(0, 300); state.chosen = "/id/" + ends.to.id; });
  } catch { wayNote.textContent = "The graph did not answer; try again later."; }
}

/* ---- filters ---- */

function showFilters() {
  const counts = facets(data), focused = document.activeElement?.id;
  const group = (name, heading, words) => {
    const values = [...counts[name].entries()].sort((one, other) => other[1] - one[1] || (words(one[0]) < words(other[0]) ? -1 : 1));
    if (values.length === 0) return [];
    return h("fieldset", {}, h("legend", {}, heading), h("div", {class: "choices-list"}, values.map(([value, count]) => h("label", {}, h("input", {type: "checkbox", id: "f-" + name + "-" + value, checked: state.filters[name].includes(value),
      onchange: event => change(() => { state.filters[name] = event.target.checked ? [...state.filters[name], value] : state.filters[name].filter(each => each !== value); })}), " ", h("bdi", {}, words(value)), h("span", {class: "number"}, String(count))))));
  };
  const reading = h("select", {id: "f-read", onchange: event => change(() => { state.filters.read = event.target.value; })},
    Object.entries({"": `reviewed (${counts.read.get("reviewed") ?? 0})`, all: "also what only a program read", machine: `only what a program read (${counts.read.get("machine") ?? 0})`})
      .map(([value, text]) => h("option", {value, selected: state.filters.read === value}, text)));
  filterPane.replaceChildren(group("mode", "Stated", value => modes[value] ?? value), h("label", {class: "reading"}, "Claims ", reading), timeFilter(), group("relation", "Relation", words),
    group("source", "Source", id => label(data, id)), group("speaker", "Who says so", id => id === "own" ? "the sources themselves" : label(data, id)),
    h("button", {type: "button", onclick: () => change(() => { filters.forEach(name => { state.filters[name] = []; }); Object.assign(state.filters, {read: "", from: "", until: "", datedOnly: false}); })}, "Show all claims"));
  if (focused) document.getElementById(focused)?.focus();
}

function timeFilter() {
  const span = extent(data);
  if (!span) return [];
  const number = text => Math.floor(Date.parse(text) / day), text = value => new Date(value * day).toISOString().slice(0, 10);
  const first = number(span.first), last = number(span.last);
  if (!(last > first)) return [];
  const output = h("output", {class: "under"}, (state.filters.from || span.first) + " to " + (state.filters.until || span.last));
  const slider = (name, heading, usual) => h("label", {}, heading, " ", h("input", {type: "range", id: "f-" + name, min: first, max: last, value: state.filters[name] ? number(state.filters[name]) : usual,
    "aria-valuetext": state.filters[name] || text(usual),
    oninput: event => {
      const chosen = +event.target.value;
      state.filters[name] = chosen === usual ? "" : text(chosen);
      event.target.setAttribute("aria-valuetext", text(chosen));
      output.textContent = (state.filters.from || span.first) + " to " + (state.filters.until || span.last);
    },
    onchange: () => change(() => {})}));
  return h("fieldset", {class: "time-filter"}, h("legend", {}, "Holds or happens between"), slider("from", "from", first), slider("until", "until", last), output,
    h("label", {}, h("input", {type: "checkbox", id: "f-dated", checked: state.filters.datedOnly, onchange: event => change(() => { state.filters.datedOnly = event.target.checked; })}), " leave out what is not dated"));
}

/* ---- what is chosen ---- */

function choose(id, {quietly = false} = {}) {
  const node = drawn.nodes.find(each => each.id === id), edge = drawn.edges.find(each => each.id === id);
  if (canvas) { canvas.choose(node || edge ? id : ""); if (!quietly && (node || edge)) canvas.show(id); }
  if (!quietly && state.chosen !== id) { state.chosen = id; history.replaceState(null, "", address(state)); }
  if (node) showNode(node);
  else if (edge) showEdge(edge);
  else detail.replaceChildren(h("h2", {}, "Nothing is chosen"), h("p", {class: "under"}, "Choose an entity to see how much there is to load, or a line to see who says so. Twice opens an entity and loads its claims."));
}

const things = ids => ids.map((id, i) => [i > 0 ? ", " : "", h("a", {href: page(id)}, h("bdi", {}, label(data, id)))]);

function showNode(node) {
  if (node.members.length > 0) {
    detail.replaceChildren(h("h2", {}, node.label), h("p", {class: "under"}, "Drawn as one, because so many are drawn."), h("button", {type: "button", onclick: () => toggle(node.id)}, "Draw each on its own"),
      h("ul", {class: "members"}, node.members.slice(0, 300).map(each => h("li", {}, h("a", {href: page(each.id)}, h("bdi", {}, each.label))))));
    return;
  }
  const known = data.nodes.get(node.id), name = shortId(node.id), isOpen = opened().has(node.id);
  const counts = h("div", {class: "counts", "aria-live": "polite"}, h("p", {class: "under"}, "Counting…"));
  detail.replaceChildren(h("p", {class: "types"}, known?.type ? h("span", {class: "badge"}, words(known.type)) : []), h("h2", {}, h("a", {href: page(node.id)}, h("bdi", {}, node.label))), known?.description ? h("p", {}, known.description) : [],
    known?.earliest || known?.latest ? h("p", {class: "under"}, [known.earliest, known.latest].filter((value, i, all) => value && all.indexOf(value) === i).join(" to ")) : [],
    h("p", {class: "acts"}, isOpen ? h("button", {type: "button", onclick: () => close(name)}, "Close") : [],
      isOpen || state.with.includes(name) ? h("button", {type: "button", onclick: () => change(() => { state.open = state.open.filter(each => each.split("~")[0] !== name); state.with = state.with.filter(each => each !== name); state.chosen = ""; })}, "Take off") : [],
      h("button", {type: "button", onclick: () => { ends.from = {id: name, name: node.label}; const menu = place.querySelector(".menu"); menu.open = true; wayEnds.textContent = node.label + " → " + (ends.to ? ends.to.name : "…"); menu.querySelectorAll("input")[1].focus(); }}, "Way from here…")), counts);
  countsOf(node.id).then(found => { if (counts.isConnected) counts.replaceChildren(countTable(name, node.id, found)); }).catch(() => counts.replaceChildren(h("p", {class: "under"}, "They cannot be counted now.")));
}

const counted = new Map();
function countsOf(id) {
  if (!counted.has(id)) counted.set(id, ask("explore/counts?of=" + shortId(id)).then(found => found[id] ?? []));
  counted.get(id).catch(() => counted.delete(id));
  return counted.get(id);
}

function countTable(name, id, found) {
  const total = found.reduce((sum, each) => sum + each.claims, 0), unread = found.reduce((sum, each) => sum + each.claims - each.reviewed, 0);
  const whole = state.open.includes(name);
  return [h("p", {}, some(total, "claim") + (unread > 0 ? `, ${unread} of them read by a program only` : ""), " ", whole || total === 0 ? [] : h("button", {type: "button", class: "main", "data-open": "all", onclick: () => change(() => { state.open = [...state.open.filter(each => each.split("~")[0] !== name), name]; state.with = state.with.filter(each => each !== name); state.chosen = id; })}, "Open all")),
    total === 0 ? [] : h("table", {}, h("thead", {}, h("tr", {}, ["relation", "claims", "leads to", "load"].map(text => h("th", {scope: "col"}, text)))), h("tbody", {}, found.map(each => h("tr", {}, h("th", {scope: "row"}, each.away ? words(each.relation) : "… " + words(each.relation) + " it"),
      h("td", {class: "number"}, String(each.claims)), h("td", {class: "number"}, each.others ? String(each.others) : ""),
      h("td", {}, whole || state.open.includes(name + "~" + each.relation) || each.others === 0 ? "" : h("button", {type: "button", "aria-label": "Load " + words(each.relation), onclick: () => change(() => { state.open = [...state.open, name + "~" + each.relation]; state.chosen = id; })}, "Load"))))))];
}

function evidence(told, claim) {
  return h("li", {}, claim.when ? h("span", {class: "when"}, claim.when) : [], h("cite", {}, h("a", {href: page(claim.source)}, h("bdi", {}, told.sources[claim.source]?.title ?? claim.source))),
    claim.saidBy.length > 0 ? [", quoting ", claim.saidBy.map((id, i) => [i > 0 ? ", " : "", h("a", {href: page(id)}, h("bdi", {}, told.names[id] ?? shortId(id)))])] : ", in its own voice",
    claim.reviewed ? [] : [" ", h("span", {class: "badge proposed"}, "not reviewed")], h("span", {class: "place"}, claim.passages.map(passage => [h("a", {href: page(passage)}, "passage " + passage.replace(/^.*=/, "")), " "]), h("a", {href: page(claim.id)}, "claim")));
}

const badge = mode => mode === "Actual" ? [] : [h("span", {class: "badge " + mode.toLowerCase()}, mode.toLowerCase()), " "];

function showEdge(edge) {
  const others = h("div", {"aria-live": "polite"}, h("p", {class: "under"}, "Asking for other voices…"));
  const name = id => drawn.nodes.find(each => each.id === id)?.members.length > 0 ? drawn.nodes.find(each => each.id === id).label : things([id]);
  detail.replaceChildren(h("h2", {}, name(edge.from), " ", badge(edge.mode), words(edge.relation), " ", name(edge.to)), h("p", {class: "under"}, some(edge.claims.length, "claim") + " in " + some(new Set(edge.claims.map(claim => claim.source)).size, "source")),
    h("ul", {class: "evidence"}, edge.claims.slice(0, 100).map(claim => evidence(data, claim))), others);
  if ([edge.from, edge.to].some(id => id.startsWith("group "))) { others.replaceChildren(); return; }
  load(selectionQuery({with: [shortId(edge.from), shortId(edge.to)]})).then(found => { if (others.isConnected) others.replaceChildren(...otherVoices(found, edge)); })
    .catch(() => others.replaceChildren(h("p", {class: "under"}, "Other voices cannot be read now.")));
}

function otherVoices(found, edge) {
  const here = new Set(edge.claims.map(claim => claim.id)), all = [...found.claims.values()].filter(claim => claim.object && !here.has(claim.id));
  const same = claim => claim.subject === edge.from && claim.object === edge.to && claim.relation === edge.relation;
  const line = claim => h("li", {}, label(found, claim.subject), " ", badge(claim.modality), words(claim.relation), " ", label(found, claim.object), h("ul", {class: "evidence"}, evidence(found, claim)));
  const part = (heading, list, kind) => list.length === 0 ? [] : [h("h3", {class: kind}, heading), h("ul", {class: "plain"}, list.slice(0, 60).map(line))];
  const parts = [part("Said in another mode", all.filter(claim => same(claim) && claim.modality !== edge.mode), "differ"), part("The same, left out here", all.filter(claim => same(claim) && claim.modality === edge.mode)),
    part("Also said of the two", all.filter(claim => !same(claim)))].flat();
  return parts.length > 0 ? parts : [h("p", {class: "under"}, "Nobody says otherwise, and nothing else is said of the two.")];
}

/* ---- the table of the same ---- */

function table(head, rows, count) {
  return [h("h2", {id: "twin-heading"}, state.view === "graph" ? "What is drawn, as a table" : state.view === "time" ? "What is dated, as a table" : "What lies where, as a table"),
    count > rows.length ? h("p", {class: "under"}, `The first ${rows.length} of ${count}; the file in CSV holds all that are drawn.`) : [],
    h("div", {class: "wide", role: "group", "aria-labelledby": "twin-heading", tabindex: "0"}, h("table", {}, h("thead", {}, h("tr", {}, head.map(text => h("th", {scope: "col"}, text)))), h("tbody", {}, rows.map(row => h("tr", {}, row.map(cell => h("td", {dir: "auto"}, cell)))))))];
}

function showTwin() {
  const link = id => h("a", {href: page(id)}, label(data, id));
  let made;
  if (state.view === "graph") {
    const rows = drawn.edges.slice(0, mostRows);
    const end = id => { const group = drawn.nodes.find(each => each.id === id && each.members.length > 0); return group ? group.label : link(id); };
    made = table(["Who or what", "relation", "whom or what", "stated", "when", "sources", "quoting", "on the canvas"], rows.map(edge => [end(edge.from), words(edge.relation), end(edge.to), modes[edge.mode] ?? edge.mode,
      [...new Set(edge.claims.map(claim => claim.when).filter(when => when))].slice(0, 6).join(", "), [...new Set(edge.claims.map(claim => claim.source))].slice(0, 6).map((id, i) => [i > 0 ? ", " : "", link(id)]),
      [...new Set(edge.claims.flatMap(claim => claim.saidBy))].slice(0, 6).map((id, i) => [i > 0 ? ", " : "", link(id)]),
      h("button", {type: "button", "aria-label": "Show on the canvas: " + label(data, edge.from) + " " + edgeLabel(edge) + " " + label(data, edge.to), onclick: () => { choose(edge.id); board.scrollIntoView({block: "center"}); detail.querySelector("a")?.focus(); }}, "Show")]), drawn.edges.length);
  } else if (state.view === "time") {
    const all = moments(data, claims);
    made = table(["When", "what", "stated", "sources"], all.slice(0, mostRows).map(item => [item.when || [item.start, item.end].join("/"), h("a", {href: page(item.href)}, item.label), modes[item.claims[0].modality],
      [...new Set(item.claims.map(claim => claim.source))].map((id, i) => [i > 0 ? ", " : "", link(id)])]), all.length);
  } else {
    const all = places(data, [...new Set([...named(), ...claims.flatMap(claim => [claim.subject, claim.object ?? claim.subject])])]);
    made = table(["Place", "latitude", "longitude", "given", "what is there"], all.slice(0, mostRows).map(mark => [link(mark.href), String(mark.lat), String(mark.lon), mark.exact, mark.nodes.filter(node => node.id !== mark.href).map((node, i) => [i > 0 ? ", " : "", link(node.id)])]), all.length);
  }
  twin.replaceChildren(...made.flat());
}

/* ---- keys ---- */

const ways = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
board.addEventListener("keydown", event => {
  const key = event.key;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (ways[key] && event.shiftKey) canvas.pan(...ways[key].map(each => each * -60));
  else if (ways[key]) { const next = canvas.next(state.chosen, ...ways[key]); if (next) choose(next); }
  else if (key === "Enter" && state.chosen && drawn.nodes.some(node => node.id === state.chosen)) toggle(state.chosen);
  else if (key === "e" || key === "E") nextEdge();
  else if (key === "+" || key === "=") canvas.zoom(1.25);
  else if (key === "-") canvas.zoom(0.8);
  else if (key === "0") canvas.fit();
  else if (key === "Escape") choose("");
  else return;
  event.preventDefault();
});

let from = "";
function nextEdge() {
  const edge = drawn.edges.find(each => each.id === state.chosen);
  if (!edge) from = state.chosen;
  const around = canvas.edgesAt(from);
  if (around.length > 0) choose(around[(around.indexOf(state.chosen) + 1) % around.length]);
}

/* ---- begin ---- */

addEventListener("popstate", restore);
const first = document.getElementById("begin-name");
if (first) offerEntities(first, id => location.assign(page("/explore") + "?open=" + encodeURIComponent(id)));
build();
if (selectionQuery(state)) await show({restored: true}); else place.hidden = true;
