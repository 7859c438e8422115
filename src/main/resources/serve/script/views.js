// The views of an answer beside the table: graph, map, time line, charts, raw. Each says whether it fits an answer, and draws it.
import {color, h, href} from "./dom.js";
import {called, claims, columnsOf, isDate, isIri, isNumber} from "./answer.js";
import {loadCytoscape, script} from "./load.js";
import {drawMap} from "./map.js";
import {drawTimeline, moment} from "./timeline.js";

const mostNodes = 400, mostPoints = 2000, mostItems = 1500, mostBars = 300;
const palette = ["#2a7f78", "#b5651d", "#5566c9", "#a23b6c", "#6b8e23", "#8a6d3b", "#3d8bbd", "#9a4fb5"];
const texts = answer => answer.columns.map((name, column) => column).filter(column => !columnsOf(answer, isNumber).includes(column));

/** A choice among columns, kept in the state. */
function chooser(label, name, answer, columns, chosen, tools, none) {
  const select = h("select", {onchange: event => tools.choose(name, event.target.value)},
    none ? h("option", {value: ""}, none) : [], columns.map(column => h("option", {value: answer.columns[column], selected: answer.columns[column] === chosen}, answer.columns[column])));
  return h("label", {}, label, " ", select);
}

function picked(answer, columns, wanted, otherwise) {
  const column = answer.columns.indexOf(wanted);
  return columns.includes(column) ? column : otherwise;
}

const note = (shown, all, what) => shown < all ? h("p", {class: "under"}, `The first ${shown.toLocaleString("en")} of ${all.toLocaleString("en")} ${what} are drawn; the table has all.`) : [];

/* ---- graph ---- */

async function edges(answer, names, from, to, label) {
  const told = await claims(answer);
  if (from === undefined) names.learn(await called([...told.values()].flatMap(claim => [claim.s, claim.o])));
  const iri = value => ({type: "uri", value});
  const drawn = [];
  for (const row of answer.rows) {
    const claim = row.map(one => one && told.get(one.value)).find(found => found);
    const mode = row.find(one => one && /^(?:.*#)?(Actual|Proposed|Denied)$/.test(one.value))?.value.replace(/.*#/, "");
    if (claim && from === undefined) drawn.push({from: iri(claim.s), to: {type: claim.o.startsWith("http") ? "uri" : "literal", value: claim.o}, label: claim.p.split("#")[1], mode: claim.m.split("#")[1]});
    else if (from !== undefined && row[from] && row[to]) drawn.push({from: row[from], to: row[to], label: label === undefined ? "" : names.text(row[label]), mode: mode ?? "Actual"});
  }
  return drawn;
}

async function drawGraph(element, answer, names, state, tools) {
  await loadCytoscape();
  const columns = texts(answer), iris = columnsOf(answer, isIri).filter(column => !answer.rows.some(row => row[column]?.value.includes("/claim/")));
  const hasClaims = answer.rows.some(row => row.some(one => isIri(one) && one.value.includes("/diwan/claim/")));
  const ends = answer.triples ? [0, 2] : iris.length > 1 ? iris : columns;
  const from = picked(answer, columns, state.from, hasClaims ? undefined : ends[0]);
  const to = from === undefined ? undefined : picked(answer, columns, state.to, ends.find(column => column !== from));
  const label = picked(answer, columns, state.label, answer.triples ? 1 : undefined);
  element.append(h("p", {class: "choices"}, chooser("From", "from", answer, columns, answer.columns[from], tools, hasClaims ? "the claims' subjects" : undefined),
    from === undefined ? [] : chooser("to", "to", answer, columns, answer.columns[to], tools), chooser("label", "label", answer, columns, answer.columns[label], tools, "none")));
  const all = await edges(answer, names, from, to, label);
  const nodes = new Map(), lines = new Map();
  let shown = 0;
  for (const edge of all) {
    const ids = [edge.from, edge.to].map(one => one.type + " " + one.value);
    if (nodes.size + ids.filter(id => !nodes.has(id)).length > mostNodes) continue;
    [edge.from, edge.to].forEach((one, i) => nodes.set(ids[i], {data: {id: ids[i], label: names.text(one).slice(0, 60), href: isIri(one) ? href(one.value) : undefined}}));
    const key = JSON.stringify([...ids, edge.label, edge.mode]);
    const word = edge.mode === "Actual" ? edge.label : edge.mode.toLowerCase() + (edge.label ? ": " + edge.label : "");
    lines.set(key, {data: {id: key, source: ids[0], target: ids[1], label: word}, classes: edge.mode});
    shown++;
  }
  const canvas = h("div", {class: "canvas", role: "img", "aria-label": `${nodes.size} things and ${lines.size} lines between them; the table holds the same`});
  element.append(canvas, h("p", {class: "under legend"}, h("span", {class: "line"}), " said to be so ", h("span", {class: "line proposed"}), " proposed ", h("span", {class: "line denied"}), " denied. A name leads to its page."), note(shown, all.length, "rows"));
  const drawing = cytoscape({container: canvas, elements: [...nodes.values(), ...lines.values()], minZoom: 0.1, maxZoom: 3,
    layout: {name: "fcose", animate: false, nodeSeparation: 90, idealEdgeLength: 110, randomize: true, quality: "default"},
    style: [
      {selector: "node", style: {label: "data(label)", "font-size": 12, color: color("--text"), "background-color": color("--accent"), width: 16, height: 16, "text-wrap": "wrap", "text-max-width": 130, "text-valign": "bottom", "text-margin-y": 3,
        "text-background-color": color("--page"), "text-background-opacity": 0.75, "text-background-padding": 1}},
      {selector: "edge", style: {label: "data(label)", "font-size": 10, color: color("--quiet"), width: 1.6, "line-color": color("--accent"), "target-arrow-color": color("--accent"), "target-arrow-shape": "triangle", "arrow-scale": 0.9, "curve-style": "bezier",
        "text-rotation": "autorotate", "text-background-color": color("--page"), "text-background-opacity": 0.85}},
      {selector: ".Proposed", style: {"line-style": "dashed", "line-color": color("--proposed"), "target-arrow-color": color("--proposed")}},
      {selector: ".Denied", style: {"line-style": "dotted", "line-color": color("--denied"), "target-arrow-color": color("--denied"), "target-arrow-shape": "tee"}},
    ]});
  drawing.on("tap", "node", event => { if (event.target.data("href")) location.assign(event.target.data("href")); });
  return () => drawing.destroy();
}

/* ---- map ---- */

const degrees = (answer, pattern, most) => answer.columns.findIndex((name, column) => pattern.test(name) && answer.rows.some(row => isNumber(row[column]) && Math.abs(row[column].value) <= most));

function points(answer, names) {
  const lat = degrees(answer, /^(lat|latitude)$/i, 90), long = degrees(answer, /^(long|lng|lon|longitude)$/i, 180);
  const places = new Map();
  for (const row of answer.rows) {
    const spots = lat >= 0 && long >= 0
      ? [{lat: +row[lat]?.value, long: +row[long]?.value, one: row.find((value, i) => value && i !== lat && i !== long)}]
      : row.filter(one => one && names.place(one)).map(one => ({...names.place(one), one}));
    for (const {lat: y, long: x, one} of spots) {
      if (!Number.isFinite(y) || !Number.isFinite(x)) continue;
      const key = y + " " + x + " " + (lat >= 0 ? "" : one.value);
      if (!places.has(key)) places.set(key, {lat: y, lon: x, label: one ? names.text(one) : `${y}, ${x}`, href: isIri(one) ? href(one.value) : undefined, lines: [], size: 0});
      const place = places.get(key);
      place.size++;
      if (place.lines.length < 8) place.lines.push(row.filter(value => value && value !== one && !isNumber(value)).map(names.text).join(" · "));
    }
  }
  return [...places.values()];
}

async function drawPlaces(element, answer, names) {
  const all = points(answer, names);
  const canvas = h("div", {class: "canvas"});
  element.append(canvas, note(Math.min(all.length, mostPoints), all.length, "places"));
  const map = await drawMap(canvas, all.slice(0, mostPoints));
  return () => map.remove();
}

/* ---- time line ---- */

async function drawDates(element, answer, names, state, tools) {
  const columns = columnsOf(answer, isDate), others = texts(answer).filter(column => !columns.includes(column));
  const when = picked(answer, columns, state.when, columns[0]);
  const label = picked(answer, others, state.label, undefined);
  element.append(h("p", {class: "choices"}, chooser("Date", "when", answer, columns, answer.columns[when], tools), chooser("label", "label", answer, others, answer.columns[label], tools, "the whole row")));
  const canvas = h("div", {class: "line-of-time"});
  const items = answer.rows.filter(row => isDate(row[when])).map(row => {
    const [start, end] = row[when].value.split("/");
    const first = row.find((one, column) => isIri(one) && column !== when);
    const mode = row.find(one => one && /^(?:.*#)?(Proposed|Denied)$/.test(one.value))?.value.replace(/.*#/, "").toLowerCase();
    const text = label === undefined ? others.slice(0, 4).map(column => names.text(row[column])).filter(part => part).join(" · ") : names.text(row[label]);
    return {start, end, label: (mode ? mode + ": " : "") + (text.length > 90 ? text.slice(0, 88) + "…" : text || row[when].value), href: first && href(first.value), kind: mode};
  });
  element.append(canvas, note(Math.min(items.length, mostItems), items.length, "rows"));
  const line = await drawTimeline(canvas, items.slice(0, mostItems));
  return () => line.destroy();
}

/* ---- charts ---- */

/** The column that tells the rows apart best. */
function mostVaried(answer, columns) {
  const values = column => new Set(answer.rows.map(row => row[column]?.value)).size;
  return columns.reduce((best, column) => best === undefined || values(column) > values(best) ? column : best, undefined);
}

async function drawChart(element, answer, names, state, tools, type) {
  await script("chart.js/chart.umd.min.js");
  const numbers = columnsOf(answer, isNumber), others = answer.columns.map((name, column) => column);
  const y = picked(answer, numbers, state.y, numbers.at(-1));
  const along = others.filter(column => column !== y);
  const x = picked(answer, along, state.x, (type === "line" ? columnsOf(answer, isDate)[0] : undefined) ?? mostVaried(answer, along.filter(column => !numbers.includes(column))) ?? along[0]);
  const series = picked(answer, along, state.by, undefined);
  element.append(h("p", {class: "choices"}, chooser("Along", "x", answer, along, answer.columns[x], tools), chooser("how much", "y", answer, numbers, answer.columns[y], tools),
    chooser("apart by", "by", answer, along.filter(column => column !== x), answer.columns[series], tools, "nothing")));
  const rows = answer.rows.filter(row => isNumber(row[y]));
  if (type === "line" && columnsOf(answer, isDate).includes(x)) return drawInTime(element, answer, names, rows, x, y, series);
  const key = row => x === undefined ? "" : names.text(row[x]);
  let labels = [...new Set(rows.map(key))];
  if (type === "line") labels.sort((a, b) => a.localeCompare(b, undefined, {numeric: true}));
  const all = labels.length;
  labels = labels.slice(0, mostBars);
  const groups = [...new Set(rows.map(row => series === undefined ? answer.columns[y] : names.text(row[series])))].slice(0, 24);
  // several rows of one bar are drawn as dots or bars beside each other, never added up: they may be the same figure told twice
  const data = groups.flatMap((group, i) => {
    const own = rows.filter(row => series === undefined || names.text(row[series]) === group);
    const sets = [];
    own.forEach(row => {
      const at = labels.indexOf(key(row));
      if (at < 0) return;
      const set = sets.find(values => values[at] === null) ?? sets[sets.push(Array(labels.length).fill(null)) - 1];
      set[at] = +row[y].value;
    });
    return sets.slice(0, 12).map((values, turn) => ({label: group + (turn > 0 ? " (" + (turn + 1) + ")" : ""), data: values, backgroundColor: palette[(i + turn) % palette.length], borderColor: palette[(i + turn) % palette.length], spanGaps: true, pointRadius: 4}));
  });
  const canvas = h("canvas", {role: "img", "aria-label": `${answer.columns[y]} along ${answer.columns[x]}; the table holds the same`});
  const box = h("div", {class: "chart"}, canvas);
  element.append(box, note(labels.length, all, "bars"));
  const chart = new Chart(canvas, {type, data: {labels: labels.map(text => text.length > 40 ? text.slice(0, 38) + "…" : text), datasets: data}, options: {responsive: true, maintainAspectRatio: false, animation: false,
    indexAxis: type === "bar" && labels.some(text => text.length > 12) ? "y" : "x", plugins: {legend: {display: data.length > 1, labels: {color: color("--text")}}},
    scales: type === "bar" && labels.some(text => text.length > 12) ? {x: {...axis(answer.columns[y]), beginAtZero: true}, y: axis(answer.columns[x])} : {x: axis(answer.columns[x]), y: {...axis(answer.columns[y]), beginAtZero: true}}}});
  return () => chart.destroy();
}

const axis = title => ({title: {display: true, text: title, color: color("--quiet")}, ticks: {color: color("--quiet")}, grid: {color: color("--line")}});

/** Figures along days, at a true distance; each stands at the first day that its date allows. */
function drawInTime(element, answer, names, rows, x, y, series) {
  const day = text => moment(text.split("/").find(part => moment(part)));
  const groups = [...new Set(rows.map(row => series === undefined ? answer.columns[y] : names.text(row[series])))].slice(0, 24);
  const datasets = groups.map((group, i) => ({label: group, borderColor: palette[i % palette.length], backgroundColor: palette[i % palette.length], pointRadius: 4, showLine: true,
    data: rows.filter(row => row[x] && day(row[x].value) && (series === undefined || names.text(row[series]) === group))
      .map(row => ({x: +day(row[x].value), y: +row[y].value, date: row[x].value})).sort((a, b) => a.x - b.x)}));
  const canvas = h("canvas", {role: "img", "aria-label": `${answer.columns[y]} in time; the table holds the same`});
  element.append(h("div", {class: "chart"}, canvas));
  const along = axis(answer.columns[x]);
  const chart = new Chart(canvas, {type: "scatter", data: {datasets}, options: {responsive: true, maintainAspectRatio: false, animation: false,
    plugins: {legend: {display: datasets.length > 1, labels: {color: color("--text")}}, tooltip: {callbacks: {label: item => `${item.dataset.label}: ${item.raw.y}, ${item.raw.date}`}}},
    scales: {x: {...along, type: "linear", ticks: {...along.ticks, callback: value => new Date(value).toISOString().slice(0, 10)}}, y: {...axis(answer.columns[y]), beginAtZero: true}}}});
  return () => chart.destroy();
}

/* ---- raw ---- */

function drawRaw(element, answer) {
  const most = 200000;
  element.append(h("pre", {tabindex: "0", "aria-label": "The answer as it was sent"}, answer.raw.slice(0, most)), answer.raw.length > most ? h("p", {class: "under"}, "The beginning; the files hold all.") : []);
}

/** The views, each with whether it fits an answer; the table comes before them. */
export const views = [
  {name: "graph", label: "Graph", fits: answer => answer.truth === undefined && (answer.triples || texts(answer).length > 1 || answer.rows.some(row => row.some(one => isIri(one) && one.value.includes("/diwan/claim/")))), draw: drawGraph},
  {name: "map", label: "Map", fits: (answer, names) => points(answer, names).length > 0, draw: drawPlaces},
  {name: "time", label: "Time line", fits: answer => columnsOf(answer, isDate).length > 0, draw: drawDates},
  {name: "bars", label: "Bars", fits: answer => columnsOf(answer, isNumber).length > 0 && answer.columns.length > 1, draw: (...given) => drawChart(...given, "bar")},
  {name: "lines", label: "Lines", fits: answer => columnsOf(answer, isNumber).length > 0 && answer.columns.length > 1, draw: (...given) => drawChart(...given, "line")},
  {name: "raw", label: "Raw", fits: () => true, draw: drawRaw},
];
