// The canvas: draws a model of nodes and edges with Cytoscape, keeps what was placed where it is, and moves by keyboard.
import {color} from "./dom.js";
import {loadCytoscape} from "./load.js";
import {edgeLabel} from "./explore-data.js";

// as in the pictures at /graph?format=svg
const kinds = [
  [["Person"], "ellipse", "#fdebc8", "#a86800", "person"],
  [["ArmedGroup", "MilitaryUnit"], "diamond", "#fadccb", "#a84300", "armed group, military"],
  [["Body", "Government", "GovernmentOffice", "Media", "UnnamedGroup", "Actor"], "round-rectangle", "#dcecf8", "#00558c", "body, organisation"],
  [["Post"], "round-tag", "#e9f5fd", "#2a7ab0", "post"],
  [["Place"], "triangle", "#d7f0e6", "#006b4a", "place"],
  [["Event", "Meeting", "Attack", "Strike", "Withdrawal"], "hexagon", "#fbf7c9", "#7d7300", "event"],
  [["Issue", "Work"], "rectangle", "#f4e2ed", "#8a4570", "issue, work"],
];
export const look = type => {
  const [, shape, fill, stroke, meaning] = kinds.find(([types]) => types.includes(type)) ?? [[], "octagon", "#eeeeee", "#555555", "other"];
  return {shape, fill, stroke, meaning};
};
export const legend = () => kinds.map(([types]) => look(types[0]));

function sheet() {
  return [
    {selector: "node", style: {label: "data(label)", shape: "data(shape)", "background-color": "data(fill)", "border-color": "data(stroke)", "border-width": 2, width: 26, height: 26,
      color: color("--text"), "font-size": 12, "text-wrap": "wrap", "text-max-width": 130, "text-valign": "bottom", "text-margin-y": 4, "min-zoomed-font-size": 6,
      "text-background-color": color("--page"), "text-background-opacity": 0.8, "text-background-padding": 1}},
    {selector: "node.open", style: {width: 36, height: 36, "border-width": 4, "font-weight": "bold"}},
    {selector: "node.group", style: {width: 46, height: 46, "border-style": "double", "border-width": 6}},
    {selector: "edge", style: {label: "data(label)", "font-size": 10, color: color("--quiet"), width: "mapData(count, 1, 8, 1.5, 5)", "line-color": color("--accent"), "target-arrow-color": color("--accent"),
      "target-arrow-shape": "triangle", "arrow-scale": 0.9, "curve-style": "bezier", "text-rotation": "autorotate", "min-zoomed-font-size": 8, "text-background-color": color("--page"), "text-background-opacity": 0.85}},
    {selector: "edge.Proposed", style: {"line-style": "dashed", "line-color": color("--proposed"), "target-arrow-color": color("--proposed"), color: color("--proposed")}},
    {selector: "edge.Denied", style: {"line-style": "dotted", "line-color": color("--denied"), "target-arrow-color": color("--denied"), "target-arrow-shape": "tee", color: color("--denied")}},
    {selector: "edge.machine", style: {"line-opacity": 0.55, "source-arrow-shape": "circle-triangle", "source-arrow-color": color("--quiet")}},
    {selector: ".chosen", style: {"overlay-color": color("--link"), "overlay-opacity": 0.25, "overlay-padding": 6, "z-index": 9}},
  ];
}

/** A layout that falls out alike for the same graph: chance begins at the same number. */
function withoutChance(act) {
  const chance = Math.random;
  let seed = 20240125;
  Math.random = () => {
    seed = (seed + 0x6D2B79F5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  try { act(); } finally { Math.random = chance; }
}

const layouts = {
  organic: (size, fixed) => ({name: "fcose", quality: size > 400 ? "draft" : "default", randomize: true, animate: false, nodeSeparation: 110, idealEdgeLength: 130, nodeRepulsion: 9000,
    nodeDimensionsIncludeLabels: size <= 150, fixedNodeConstraint: fixed.length > 0 ? fixed : undefined, padding: 40}),
  circle: () => ({name: "circle", padding: 40, animate: false}),
  rings: () => ({name: "concentric", concentric: node => node.degree(), levelWidth: () => 3, minNodeSpacing: 40, padding: 40, animate: false}),
  levels: () => ({name: "breadthfirst", directed: true, spacingFactor: 1.2, padding: 40, animate: false}),
};
export const layoutNames = {organic: "by closeness", circle: "in a circle", rings: "in rings, best linked inside", levels: "in levels"};

/**
 * A canvas in an element.
 * @param told functions: choose(id, isEdge), open(id), moved() after somebody placed something or moved the view
 */
export async function createCanvas(element, told) {
  await loadCytoscape();
  const cy = cytoscape({container: element, style: sheet(), elements: [], minZoom: 0.05, maxZoom: 4, boxSelectionEnabled: false});
  let heavy = false, last = {id: "", at: 0};
  cy.on("tap", "node, edge", event => {
    const id = event.target.id(), now = Date.now();
    const again = event.target.isNode() && last.id === id && now - last.at < 400;
    last = {id, at: now};
    if (again) told.open(id); else told.choose(id, event.target.isEdge());
  });
  cy.on("tap", event => { if (event.target === cy) told.choose("", false); });
  cy.on("dragfree", "node", () => told.moved());
  cy.on("dragpan pinchzoom scrollzoom", () => told.moved());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => cy.style(sheet()));

  function put(model, open) {
    const data = node => ({id: node.id, label: node.label, ...look(node.type)});
    const seen = new Set([...model.nodes, ...model.edges].map(each => each.id));
    cy.batch(() => {
      cy.elements().filter(each => !seen.has(each.id())).remove();
      for (const node of model.nodes) {
        const there = cy.getElementById(node.id);
        if (there.nonempty()) there.data(data(node)); else cy.add({group: "nodes", data: data(node)});
        cy.getElementById(node.id).classes([...(open.has(node.id) ? ["open"] : []), ...(node.members?.length > 0 ? ["group"] : [])]);
      }
      for (const edge of model.edges) {
        const told = {id: edge.id, source: edge.from, target: edge.to, label: edgeLabel(edge), count: edge.claims.length};
        const there = cy.getElementById(edge.id);
        if (there.nonempty()) there.data({label: told.label, count: told.count}); else cy.add({group: "edges", data: told});
        cy.getElementById(edge.id).classes([edge.mode, ...(edge.claims.some(claim => claim.reviewed) ? [] : ["machine"])]);
      }
    });
    const large = model.nodes.length > 250;
    if (large !== heavy) {
      heavy = large;
      const renderer = cy.renderer();
      // while the view moves, a large graph is moved as a picture
      renderer.hideEdgesOnViewport = large;
      renderer.hideLabelsOnViewport = large;
      renderer.textureOnViewport = large;
      cy.style().selector("edge").style({"curve-style": large ? "haystack" : "bezier", label: large ? "" : "data(label)"}).update();
    }
  }

  function arrange(name, keep) {
    const placed = keep ? cy.nodes().filter(node => node.scratch("placed")) : cy.collection();
    const fixed = name === "organic" && placed.length < cy.nodes().length && placed.length <= 300
      ? placed.map(node => ({nodeId: node.id(), position: {...node.position()}})) : [];
    if (cy.nodes().nonempty()) withoutChance(() => cy.layout({...layouts[name](cy.nodes().length, fixed), fit: true}).run());
    cy.nodes().forEach(node => { node.scratch("placed", true); });
    if (cy.zoom() > 1.6) { cy.zoom(1.6); cy.center(); }
  }

  return {
    cy,
    /** Draws a model; at some positions if they are known, else laid out anew where something new has come. */
    draw(model, open, layout, {positions, view, anew = false} = {}) {
      const before = new Set(cy.nodes().map(node => node.id()));
      put(model, open);
      const fresh = model.nodes.some(node => !before.has(node.id));
      if (positions) {
        cy.nodes().forEach(node => { node.position(positions.get(node.id())); node.scratch("placed", true); });
        if (!view) cy.fit(undefined, 40);
      } else if (anew || fresh) arrange(layout, !anew && before.size > 0);
      if (view) cy.viewport({zoom: view.zoom, pan: {x: view.x, y: view.y}});
    },
    choose(id) {
      cy.elements(".chosen").removeClass("chosen");
      if (id) cy.getElementById(id).addClass("chosen");
    },
    /** Brings a chosen thing into sight. */
    show(id) {
      const there = cy.getElementById(id), seen = cy.extent(), box = there.boundingBox();
      if (there.nonempty() && (box.x1 < seen.x1 || box.x2 > seen.x2 || box.y1 < seen.y1 || box.y2 > seen.y2)) cy.center(there);
    },
    /** The nearest node from another in a direction: the keys' way through the graph. */
    next(id, dx, dy) {
      const from = cy.getElementById(id);
      if (from.empty() || from.isEdge()) return cy.nodes().sort((one, other) => other.degree() - one.degree())[0]?.id();
      let best, least = Infinity;
      cy.nodes().forEach(node => {
        if (node.id() === id) return;
        const x = node.position("x") - from.position("x"), y = node.position("y") - from.position("y");
        const along = x * dx + y * dy, across = Math.abs(x * dy - y * dx);
        if (along <= 0 || across > along * 2) return;
        const far = along + across * 2;
        if (far < least) { least = far; best = node.id(); }
      });
      return best;
    },
    edgesAt: id => cy.getElementById(id).connectedEdges().map(edge => edge.id()),
    zoom(factor) { cy.zoom({level: cy.zoom() * factor, renderedPosition: {x: cy.width() / 2, y: cy.height() / 2}}); told.moved(); },
    pan(x, y) { cy.panBy({x, y}); told.moved(); },
    fit() { cy.fit(undefined, 40); told.moved(); },
    resize() { cy.resize(); },
    positions: () => new Map(cy.nodes().map(node => [node.id(), node.position()])),
    view: () => ({zoom: cy.zoom(), ...cy.pan()}),
  };
}

/* ---- positions in an address: whole points in the order of the ids, with a check of these ---- */

const check = ids => { let sum = 7; for (const letter of ids.join(" ")) sum = (Math.imul(sum, 31) + letter.codePointAt(0)) >>> 0; return sum.toString(36); };

export function packed(positions) {
  const ids = [...positions.keys()].sort();
  return check(ids) + "." + ids.map(id => { const {x, y} = positions.get(id); return Math.round(x).toString(36) + "_" + Math.round(y).toString(36); }).join(".");
}

/** Undefined if other nodes are drawn than when it was packed. */
export function unpacked(text, ids) {
  const [sum, ...points] = (text ?? "").split(".");
  const sorted = [...ids].sort();
  if (sum !== check(sorted) || points.length !== sorted.length) return undefined;
  const places = points.map(point => point.split("_").map(part => parseInt(part, 36)));
  return places.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y)) ? new Map(sorted.map((id, i) => [id, {x: places[i][0], y: places[i][1]}])) : undefined;
}
