// What is drawn as a file: SVG, PNG, GEXF and CSV. Written here because only the browser knows where things stand.
import {color} from "./dom.js";
import {edgeLabel, words} from "./explore-data.js";
import {look} from "./explore-canvas.js";

// control characters have no place in XML
const xml = text => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd").replace(/[&<>"']/g, sign => "&#" + sign.codePointAt(0) + ";");
const base = "https://w3id.org/diwan";
const iri = href => href.startsWith("/") ? base + href : href;

function lines(text, most) {
  const rows = [""];
  for (const word of text.split(/\s+/)) {
    if (rows.at(-1) && (rows.at(-1) + " " + word).length > most) rows.push(word); else rows[rows.length - 1] = (rows.at(-1) + " " + word).trim();
  }
  return rows;
}

function shape(node, at, size) {
  const {fill, stroke, shape: form} = look(node.type), r = size / 2;
  const paint = `fill="${fill}" stroke="${stroke}" stroke-width="2"`;
  const polygon = corners => `<polygon points="${corners.map(([x, y]) => (at.x + x * r).toFixed(1) + "," + (at.y + y * r).toFixed(1)).join(" ")}" ${paint}/>`;
  if (form === "diamond") return polygon([[0, -1], [1, 0], [0, 1], [-1, 0]]);
  if (form === "triangle") return polygon([[0, -1], [1, 1], [-1, 1]]);
  if (form === "hexagon") return polygon([[-0.5, -0.9], [0.5, -0.9], [1, 0], [0.5, 0.9], [-0.5, 0.9], [-1, 0]]);
  if (form === "round-rectangle" || form === "rectangle" || form === "round-tag") return `<rect x="${(at.x - r).toFixed(1)}" y="${(at.y - r).toFixed(1)}" width="${size}" height="${size}" rx="${form === "rectangle" ? 0 : 6}" ${paint}/>`;
  return `<circle cx="${at.x.toFixed(1)}" cy="${at.y.toFixed(1)}" r="${r}" ${paint}/>`;
}

/** A picture as it is seen, with every label as text. */
export function svg(model, positions, open, title) {
  const points = [...positions.values()];
  if (points.length === 0) return undefined;
  const pad = 90, x1 = Math.min(...points.map(p => p.x)) - pad, y1 = Math.min(...points.map(p => p.y)) - pad;
  const width = Math.max(...points.map(p => p.x)) + pad - x1, height = Math.max(...points.map(p => p.y)) + pad - y1;
  const dashes = {Actual: "", Proposed: ' stroke-dasharray="7 5"', Denied: ' stroke-dasharray="2 4"'};
  const hue = {Actual: color("--accent"), Proposed: color("--proposed"), Denied: color("--denied")};
  const beside = new Map();
  const drawn = model.edges.map(edge => {
    const a = positions.get(edge.from), b = positions.get(edge.to), pair = [edge.from, edge.to].sort().join(" ");
    const turn = beside.get(pair) ?? 0;
    beside.set(pair, turn + 1);
    const long = Math.hypot(b.x - a.x, b.y - a.y) || 1, side = (turn % 2 ? -1 : 1) * Math.ceil(turn / 2) * 26 * (edge.from < edge.to ? 1 : -1);
    const mx = (a.x + b.x) / 2 - (b.y - a.y) / long * side, my = (a.y + b.y) / 2 + (b.x - a.x) / long * side;
    const near = (end, other) => { const far = Math.hypot(other.x - end.x, other.y - end.y) || 1; return {x: end.x + (other.x - end.x) / far * 20, y: end.y + (other.y - end.y) / far * 20}; };
    const from = near(a, {x: mx, y: my}), to = near(b, {x: mx, y: my});
    const path = edge.from === edge.to ? `M${a.x - 10},${a.y - 14} C${a.x - 50},${a.y - 70} ${a.x + 50},${a.y - 70} ${a.x + 10},${a.y - 14}` : `M${from.x.toFixed(1)},${from.y.toFixed(1)} Q${mx.toFixed(1)},${my.toFixed(1)} ${to.x.toFixed(1)},${to.y.toFixed(1)}`;
    return `<path d="${path}" fill="none" stroke="${hue[edge.mode]}" stroke-width="1.6"${dashes[edge.mode]} marker-end="url(#${edge.mode})"/>`
      + `<text x="${mx.toFixed(1)}" y="${my.toFixed(1)}" font-size="10" fill="${hue[edge.mode]}" text-anchor="middle" paint-order="stroke" stroke="${color("--page")}" stroke-width="3">${xml(edgeLabel(edge))}</text>`;
  });
  const nodes = model.nodes.map(node => {
    const at = positions.get(node.id), size = open.has(node.id) ? 36 : 26;
    return `<a href="${xml(node.members?.length ? "#" : iri(node.id))}">${shape(node, at, size)}${lines(node.label, 22).map((row, i) =>
      `<text x="${at.x.toFixed(1)}" y="${(at.y + size / 2 + 14 + i * 14).toFixed(1)}" font-size="12"${open.has(node.id) ? ' font-weight="bold"' : ""} fill="${color("--text")}" text-anchor="middle" paint-order="stroke" stroke="${color("--page")}" stroke-width="3">${xml(row)}</text>`).join("")}</a>`;
  });
  const heads = Object.keys(hue).map(mode => `<marker id="${mode}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0 L10,5 L0,10 z" fill="${hue[mode]}"/></marker>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x1.toFixed(0)} ${y1.toFixed(0)} ${width.toFixed(0)} ${height.toFixed(0)}" width="${width.toFixed(0)}" height="${height.toFixed(0)}" font-family="system-ui, 'Noto Sans', sans-serif">`
    + `<title>${xml(title)}</title><defs>${heads.join("")}</defs><rect x="${x1.toFixed(0)}" y="${y1.toFixed(0)}" width="100%" height="100%" fill="${color("--page")}"/>${drawn.join("\n")}\n${nodes.join("\n")}</svg>\n`;
}

/** The graph with its layout, for Gephi. */
export function gexf(model, positions) {
  const of = [["relation", "string"], ["modality", "string"], ["sources", "string"], ["claims", "string"]];
  const rgb = hex => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16));
  const nodes = model.nodes.map(node => {
    const at = positions.get(node.id), [r, g, b] = rgb(look(node.type).stroke);
    return `<node id="${xml(iri(node.id))}" label="${xml(node.label)}"><attvalues><attvalue for="type" value="${xml(node.type)}"/></attvalues><viz:position x="${at.x.toFixed(1)}" y="${(-at.y).toFixed(1)}" z="0"/><viz:color r="${r}" g="${g}" b="${b}"/></node>`;
  });
  const edges = model.edges.map(edge => `<edge id="${xml(edge.id)}" source="${xml(iri(edge.from))}" target="${xml(iri(edge.to))}" label="${xml(edgeLabel(edge))}"><attvalues>`
    + `<attvalue for="relation" value="${xml(edge.relation)}"/><attvalue for="modality" value="${xml(edge.mode)}"/><attvalue for="sources" value="${xml([...new Set(edge.claims.map(claim => iri(claim.source)))].join(" "))}"/><attvalue for="claims" value="${xml(edge.claims.map(claim => iri(claim.id)).join(" "))}"/></attvalues></edge>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph defaultedgetype="directed"><attributes class="node"><attribute id="type" title="type" type="string"/></attributes>`
    + `<attributes class="edge">${of.map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`).join("")}</attributes>\n<nodes>${nodes.join("\n")}</nodes>\n<edges>${edges.join("\n")}</edges></graph></gexf>\n`;
}

/** One row a claim. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csv(data, claims, called) {
  const cell = value => { const text = /^[=+\-@\t\r]/.test(value) ? "'" + value : value; return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text; };
  const rows = claims.map(claim => [called(claim.subject), words(claim.relation), claim.object ? called(claim.object) : claim.value, claim.modality, claim.when ?? "", claim.earliest ?? "", claim.latest ?? "",
    data.sources[claim.source]?.title ?? claim.source, claim.saidBy.map(called).join("; "), claim.reviewed ? "yes" : "no", iri(claim.subject), claim.object ? iri(claim.object) : "", iri(claim.source), iri(claim.id)]);
  const head = ["subject", "relation", "object", "modality", "when", "earliest", "latest", "source", "quoting", "reviewed", "subject IRI", "object IRI", "source IRI", "claim IRI"];
  return [head, ...rows].map(row => row.map(value => cell(value ?? "")).join(",")).join("\r\n") + "\r\n";
}
