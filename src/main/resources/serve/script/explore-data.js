// The claims of a selection: read page by page, filtered, joined to edges, grouped where they are many, dated and placed. Draws nothing.
import {ask, root} from "./dom.js";

const mostNodes = 1000;
const mostPages = 6;

export const words = name => name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
export const shortId = href => href.replace(/^\/(id|source|claim)\//, "");
/** Where a thing has its page, also below a path of a proxy. */
export const page = id => id.startsWith("/") ? new URL(id.slice(1), root).href : id;
export const modes = {Actual: "stated as fact", Proposed: "proposed", Denied: "denied"};

/** The part of an address that names a selection. */
export function selectionQuery({open = [], with: shown = [], source = [], claim = [], question = ""}) {
  const part = (name, values) => values.length > 0 ? [name + "=" + values.map(encodeURIComponent).join(",")] : [];
  return [...part("open", open), ...part("with", shown), ...part("source", source), ...part("claim", claim), ...(question ? part("question", [question]) : [])].join("&");
}

/** Reads a selection whole, as far as a browser should hold it. */
export async function load(query, {signal} = {}) {
  const data = {claims: new Map(), nodes: new Map(), sources: {}, names: {}, cut: false};
  let after = "";
  for (let page = 0; page < mostPages; page++) {
    const found = await ask("explore/claims?" + query + (after ? "&after=" + encodeURIComponent(after) : ""), {signal});
    found.claims.forEach(claim => data.claims.set(claim.id, {saidBy: [], passages: [], reviewed: false, ...claim}));
    found.nodes.forEach(node => data.nodes.set(node.id, node));
    Object.assign(data.sources, found.sources);
    Object.assign(data.names, found.names);
    after = found.next ?? "";
    if (!after) return data;
  }
  data.cut = true;
  return data;
}

export const label = (data, id) => data.nodes.get(id)?.label ?? data.names[id] ?? data.sources[id]?.title ?? shortId(id);

/* ---- filters ---- */

/** What each filter may choose from, with how many claims it would leave. */
export function facets(data) {
  const counts = {relation: new Map(), mode: new Map(), source: new Map(), speaker: new Map(), read: new Map()};
  const add = (facet, value) => counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  for (const claim of data.claims.values()) {
    add("relation", claim.relation);
    add("mode", claim.modality);
    add("source", claim.source);
    (claim.saidBy.length > 0 ? claim.saidBy : ["own"]).forEach(speaker => add("speaker", speaker));
    add("read", claim.reviewed ? "reviewed" : "machine");
  }
  return counts;
}

/** First and last day of all dated claims. */
export function extent(data) {
  const days = [...data.claims.values()].flatMap(claim => [claim.earliest, claim.latest]).filter(day => day).sort();
  return days.length > 0 ? {first: days[0], last: days.at(-1)} : undefined;
}

/** The claims that fit the filters; an empty filter lets all pass. */
export function filtered(data, filters) {
  const fits = (facet, values) => filters[facet].length === 0 || values.some(value => filters[facet].includes(value));
  return [...data.claims.values()].filter(claim =>
    fits("relation", [claim.relation]) && fits("mode", [claim.modality]) && fits("source", [claim.source])
    && fits("speaker", claim.saidBy.length > 0 ? claim.saidBy : ["own"]) && (filters.read === "all" || claim.reviewed === (filters.read !== "machine"))
    && (claim.earliest || claim.latest
      ? (!filters.until || !claim.earliest || claim.earliest <= filters.until) && (!filters.from || !claim.latest || claim.latest >= filters.from)
      : !filters.datedOnly));
}

/* ---- nodes and edges ---- */

/** Claims that say the same in the same mode are one edge. */
function edgesOf(claims) {
  const edges = new Map();
  for (const claim of claims) {
    if (!claim.object) continue;
    const id = [claim.subject, claim.relation, claim.object, claim.modality].join(" ");
    if (!edges.has(id)) edges.set(id, {id, from: claim.subject, to: claim.object, relation: claim.relation, mode: claim.modality, claims: []});
    edges.get(id).claims.push(claim);
  }
  return [...edges.values()];
}

export const edgeLabel = edge => (edge.mode === "Actual" ? "" : edge.mode.toLowerCase() + ": ") + words(edge.relation);

/**
 * What is to be drawn. Beyond the limit, entities that hang on one other only are drawn as one group for each relation, mode and class.
 * @param kept ids that are always drawn on their own
 * @param unfolded ids of groups that are drawn open
 */
export function model(data, claims, kept, unfolded = [], limit = mostNodes) {
  const edges = edgesOf(claims);
  const nodes = new Map();
  const add = id => nodes.has(id) || nodes.set(id, {id, label: label(data, id), type: data.nodes.get(id)?.type ?? "", members: []});
  kept.filter(id => data.nodes.has(id)).forEach(add);
  edges.forEach(edge => { add(edge.from); add(edge.to); });
  if (nodes.size <= limit) return {nodes: [...nodes.values()], edges, groups: 0};
  return grouped(nodes, edges, new Set(kept), new Set(unfolded));
}

function grouped(nodes, edges, kept, unfolded) {
  const around = new Map();
  const meet = (id, edge) => around.has(id) ? around.get(id).push(edge) : around.set(id, [edge]);
  edges.forEach(edge => { meet(edge.from, edge); if (edge.to !== edge.from) meet(edge.to, edge); });
  const groupOf = new Map(), groups = new Map();
  for (const node of nodes.values()) {
    const own = around.get(node.id) ?? [];
    const hubs = new Set(own.map(edge => edge.from === node.id ? edge.to : edge.from));
    if (kept.has(node.id) || hubs.size !== 1) continue;
    const id = "group " + [[...hubs][0], own[0].relation, own[0].mode, own[0].from === node.id, node.type].join(" ");
    if (unfolded.has(id)) continue;
    if (!groups.has(id)) groups.set(id, {id, type: node.type, members: []});
    groups.get(id).members.push(node);
    groupOf.set(node.id, id);
  }
  const joined = new Map();
  const end = id => groupOf.get(id) ?? id;
  for (const edge of edges) {
    const id = [end(edge.from), edge.relation, end(edge.to), edge.mode].join(" ");
    if (!joined.has(id)) joined.set(id, {...edge, id, from: end(edge.from), to: end(edge.to), claims: []});
    joined.get(id).claims.push(...edge.claims);
  }
  groups.forEach(group => { group.label = group.members.length + " × " + words(group.type || "entity"); });
  return {nodes: [...[...nodes.values()].filter(node => !groupOf.has(node.id)), ...groups.values()], edges: [...joined.values()], groups: groups.size};
}

/* ---- in time and space ---- */

const sentence = (data, claim) => label(data, claim.subject) + " " + (claim.modality === "Actual" ? "" : "[" + claim.modality.toLowerCase() + "] ")
  + words(claim.relation) + " " + (claim.object ? label(data, claim.object) : claim.value);

/** Dated claims and events for a time line; what is imprecise lasts as long as it may mean. */
export function moments(data, claims) {
  const items = new Map();
  for (const claim of claims) {
    if (!claim.earliest && !claim.latest) continue;
    const key = [claim.subject, claim.relation, claim.object ?? claim.value, claim.modality, claim.earliest, claim.latest].join(" ");
    const open = !claim.latest ? "since then: " : !claim.earliest ? "until then: " : "";
    if (!items.has(key)) items.set(key, {start: claim.earliest ?? claim.latest, end: claim.latest ?? claim.earliest, label: open + sentence(data, claim), href: claim.id,
      kind: claim.modality.toLowerCase(), when: claim.when ?? "", claims: []});
    items.get(key).claims.push(claim);
  }
  return [...items.values()].sort((one, other) => one.start < other.start ? -1 : one.start > other.start ? 1 : one.label < other.label ? -1 : 1);
}

/** How exact a point is, by the digits with which it is written. */
export function exactness([lat, lon]) {
  const digits = Math.max(...[lat, lon].map(degrees => (String(degrees).split(".")[1] ?? "").replace(/^0$/, "").length));
  const metres = 111320 / 2 / 10 ** digits;
  return {metres, words: metres >= 1000 ? "to about " + Math.round(metres / 1000) + " km" : "to about " + Math.max(1, Math.round(metres / 100) * 100) + " m"};
}

/** Entities that lie somewhere, for a map: one mark for each point. */
export function places(data, ids) {
  const marks = new Map();
  for (const id of ids) {
    const node = data.nodes.get(id);
    if (node?.point?.length !== 2) continue;
    const key = node.point.join(" ");
    if (!marks.has(key)) marks.set(key, {lat: node.point[0], lon: node.point[1], exact: exactness(node.point), nodes: []});
    marks.get(key).nodes.push(node);
  }
  return [...marks.values()].map(mark => {
    const first = mark.nodes.find(node => !node.place || node.place === node.id) ?? mark.nodes[0];
    const rest = mark.nodes.filter(node => node !== first);
    return {lat: mark.lat, lon: mark.lon, label: first.label, href: first.id, size: mark.nodes.length, metres: mark.exact.metres, nodes: mark.nodes, exact: mark.exact.words,
      lines: ["The point is given " + mark.exact.words + ".", ...rest.slice(0, 12).map(node => node.label), ...(rest.length > 12 ? ["and " + (rest.length - 12) + " more"] : [])]};
  }).sort((one, other) => one.label < other.label ? -1 : 1);
}
