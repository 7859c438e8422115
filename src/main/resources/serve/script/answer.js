// What the endpoint answered: columns, rows, and what the resources in them are called.
import {select} from "./dom.js";

const date = /^-?\d{4}-\d\d(-\d\d)?(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/;
const interval = /^(\d{4}(-\d\d){0,2}|\.\.)?\/(\d{4}(-\d\d){0,2}|\.\.)?$/;
const dates = /#(date|dateTime|gYear|gYearMonth)$|\/edtf\/|\/edtf#/i;
const numbers = /#(integer|decimal|double|float|int|long|short|nonNegativeInteger|positiveInteger)$/;
const named = ["https://w3id.org/diwan/id/", "https://w3id.org/diwan/source/", "https://w3id.org/diwan/ontology#"];
const mostNames = 3000, atOnce = 200;

/** Reads an answer in SPARQL's JSON or in N-Triples: {columns, rows: [[term]], triples: boolean, truth?}. */
export function read(text, type) {
  if (type.includes("n-triples")) {
    return {columns: ["subject", "predicate", "object"], rows: text.split("\n").filter(line => line).map(triple), triples: true};
  }
  const json = JSON.parse(text);
  if ("boolean" in json) return {columns: ["answer"], rows: [[{type: "literal", value: json.boolean ? "yes" : "no"}]], truth: json.boolean};
  return {columns: json.head.vars, rows: json.results.bindings.map(row => json.head.vars.map(name => row[name])), triples: false};
}

const term = /<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"(?:\^\^<([^>]*)>|@([A-Za-z0-9-]+))?/g;
const escapes = {t: "\t", n: "\n", r: "\r", b: "\b", f: "\f"};

function plain(text) {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g,
    (all, four, eight, one) => one ? escapes[one] ?? one : String.fromCodePoint(parseInt(four ?? eight, 16)));
}

function triple(line) {
  return [...line.matchAll(term)].slice(0, 3).map(([, iri, blank, literal, datatype, language]) =>
    iri !== undefined ? {type: "uri", value: plain(iri)} : blank !== undefined ? {type: "bnode", value: blank}
      : {type: "literal", value: plain(literal), datatype, "xml:lang": language});
}

export const isIri = one => one?.type === "uri";
export const isNumber = one => one?.type === "literal" && numbers.test(one.datatype ?? "") && Number.isFinite(+one.value);
export const isDate = one => one?.type === "literal" && (dates.test(one.datatype ?? "") || date.test(one.value) || (interval.test(one.value) && one.value !== "/"));

/** Whether most of a column is of a kind, and it is not empty. */
function mostly(answer, column, kind) {
  let held = 0, all = 0;
  for (const row of answer.rows) {
    if (row[column] === undefined) continue;
    all++;
    if (kind(row[column])) held++;
  }
  return held > 0 && held * 2 > all;
}

/** The columns of a kind, as numbers. */
export function columnsOf(answer, kind) {
  return answer.columns.map((name, column) => column).filter(column => mostly(answer, column, kind));
}

/** Asks what the resources of an answer are called and where they are: a map from IRI to {name, lat, long}. */
export function about(answer) {
  return called(answer.rows.flat().filter(isIri).map(one => one.value));
}

/** Asks a query of some hundred IRIs at once, of the first thousands. */
async function ofEach(iris, query) {
  const all = [...new Set(iris)].slice(0, mostNames), rows = [];
  for (let i = 0; i < all.length; i += atOnce) rows.push(...await select(query(all.slice(i, i + atOnce).map(iri => `<${iri}>`).join(" "))));
  return rows;
}

/** The same of IRIs. */
export async function called(iris) {
  const rows = await ofEach(iris.filter(iri => named.some(space => iri.startsWith(space)) && !/[\s<>"{}|^`\\]/.test(iri)), some => `SELECT ?x (SAMPLE(?n) AS ?name) (SAMPLE(?y) AS ?lat) (SAMPLE(?z) AS ?long) {
      VALUES ?x { ${some} }
      { ?x :name ?n } UNION { ?x dcterms:title ?n } UNION { ?x rdfs:label ?n FILTER (LANG(?n) = "en") } UNION { ?x geo:lat ?y ; geo:long ?z }
    } GROUP BY ?x`);
  return new Map(rows.map(row => [row.x, {name: row.name, lat: row.lat && +row.lat, long: row.long && +row.long}]));
}

/** The claims among the rows: a map from IRI to {s, p, o, modality}. */
export async function claims(answer) {
  const iris = answer.rows.flat().filter(one => isIri(one) && /^https:\/\/w3id\.org\/diwan\/claim\/[0-9a-f]+$/.test(one.value)).map(one => one.value);
  const rows = await ofEach(iris, some => `SELECT ?c ?s ?p ?o ?m { VALUES ?c { ${some} }
      ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; :modality ?m }`);
  return new Map(rows.map(row => [row.c, row]));
}
