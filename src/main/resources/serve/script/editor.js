// The query editor: YASQE with Diwan's prefixes, terms and entities, and with the server's errors marked where they are.
import {entities as named} from "./combobox.js";
import {h, select} from "./dom.js";
import {script, style} from "./load.js";

let terms, sources;

/** Classes and relations with what they mean, once. */
function vocabulary() {
  terms ??= select(`SELECT ?x (SAMPLE(?l) AS ?label) (SAMPLE(?d) AS ?definition) (COUNT(?c) AS ?classes) {
    VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:NamedIndividual }
    GRAPH <https://w3id.org/diwan/ontology> { ?x a ?kind OPTIONAL { ?x rdfs:label|skos:prefLabel ?l FILTER (LANG(?l) = "en") } OPTIONAL { ?x skos:definition ?d FILTER (LANG(?d) = "en") }
      OPTIONAL { ?x a owl:Class BIND (?x AS ?c) } } } GROUP BY ?x ORDER BY ?x`)
    .then(rows => rows.filter(row => row.x.includes("/ontology#")).map(row => ({text: ":" + row.x.split("#")[1], label: row.label ?? "", more: row.definition ?? ""})))
    .catch(() => []);
  return terms;
}

function allSources() {
  sources ??= select(`SELECT ?x ?title { ?x a :Source ; dcterms:title ?title } ORDER BY ?x LIMIT 1000`)
    .then(rows => rows.map(row => ({text: "source:" + row.x.split("/source/")[1], label: row.title, more: ""}))).catch(() => []);
  return sources;
}

async function entities(prefix) {
  if (prefix.length < 2) return [];
  return (await named(prefix, 20)).map(one => ({text: "id:" + one.id, label: one.name, more: one.description ?? ""}));
}

const has = (text, part) => text.toLowerCase().includes(part);

/** What a word may become; the word as far as the cursor. */
async function proposals(word, query) {
  const lower = word.toLowerCase();
  if (/^[?$]/.test(word)) return [...new Set(query.match(/[?$]\w+/g))].filter(name => name.startsWith(word) && name !== word).map(text => ({text, label: "", more: ""}));
  if (word.startsWith("source:")) return (await allSources()).filter(one => has(one.text + one.label, lower.slice(7)));
  if (word.startsWith("id:")) return entities(word.slice(3).replaceAll("-", " "));
  const name = lower.replace(/^:/, "");
  const fitting = (await vocabulary()).filter(one => has(one.text, name) || has(one.label, name));
  fitting.sort((a, b) => !a.text.toLowerCase().startsWith(":" + name) - !b.text.toLowerCase().startsWith(":" + name));
  return word.startsWith(":") ? fitting : [...fitting.slice(0, 8), ...(await entities(word))];
}

const inWord = /[?$]?[\p{L}\p{M}\p{N}_:-]*$/u;

async function hints(editor) {
  const cursor = editor.getCursor();
  const word = inWord.exec(editor.getLine(cursor.line).slice(0, cursor.ch))[0];
  const found = word ? await proposals(word, editor.getValue()) : (await vocabulary());
  return {from: {line: cursor.line, ch: cursor.ch - word.length}, to: cursor,
    list: found.slice(0, 40).map(one => ({text: one.text, render: element => {
      element.append(h("span", {class: "term"}, one.text), h("span", {dir: "auto"}, one.label));
      if (one.more) element.title = one.more;
    }}))};
}

function complete(editor) {
  editor.showHint({hint: () => hints(editor), completeSingle: false, closeCharacters: /[\s()\[\]{};,>"]/, container: editor.rootEl});
}

/** Its icon's own tooltip is built with inline styles, which the server's policy refuses. */
function plainTooltip(editor) {
  const icon = editor.getWrapperElement().querySelector(".parseErrorIcon");
  if (!icon) return;
  icon.onmouseover = icon.onmouseout = null;
  icon.title = "SPARQL cannot go on like this in this line.";
}

/** The server knows these prefixes without a declaration, and so does the editor then. */
function know(editor, prefixes) {
  const mode = editor.getMode(), start = mode.startState;
  mode.startState = (...given) => {
    const state = start.apply(mode, given);
    state.prefixes = {...prefixes, ...state.prefixes};
    return state;
  };
  editor.setValue(editor.getValue());
  editor.clearHistory();
}

/** Puts the editor in the place of a textarea. Answers {value, setValue, mark, clear, focus}. */
export async function edit(textarea, prefixes, onAsk) {
  await Promise.all([style("yasqe/yasqe.min.css"), script("yasqe/yasqe.min.js")]);
  const place = h("div", {class: "editor"});
  const label = textarea.labels[0];
  const ctrl = {"Ctrl-Space": complete, "Ctrl-Enter": onAsk, "Cmd-Enter": onAsk, Esc: one => one.getInputField().blur(), Tab: false, "Shift-Tab": false};
  const editor = new Yasqe(place, {value: textarea.value, persistenceId: null, consumeShareLink: null, createShareableLink: null, showQueryButton: false,
    resizeable: false, editorHeight: "auto", viewportMargin: 200, autocompleters: [], lineWrapping: true, screenReaderLabel: label?.textContent ?? "Query",
    extraKeys: ctrl, inputStyle: "contenteditable"});
  [...editor.config.autocompleters].forEach(name => editor.disableCompleter(name)); // its own ones would ask others
  textarea.after(place);
  textarea.hidden = true;
  label?.addEventListener("click", () => editor.focus());
  editor.on("changes", () => plainTooltip(editor));
  editor.on("inputRead", (unused, change) => {
    const typed = change.text.join("");
    const cursor = editor.getCursor();
    const word = inWord.exec(editor.getLine(cursor.line).slice(0, cursor.ch))[0];
    if (!editor.state.completionActive && /^(:|id:|source:|\?\w)/.test(word) && typed.trim()) complete(editor);
  });
  editor.getInputField().setAttribute("role", "textbox");
  know(editor, prefixes);
  editor.collapsePrefixes(true);
  plainTooltip(editor);
  editor.refresh();
  let marks = [];
  const clear = () => {
    marks.forEach(mark => mark.clear());
    marks = [];
    editor.eachLine(line => editor.removeLineClass(line, "background", "wrong-line"));
  };
  editor.on("changes", clear);
  return {
    editor, clear,
    value: () => editor.getValue(),
    setValue: text => editor.setValue(text),
    focus: () => editor.focus(),
    /** Marks the place of an error; lines and columns count from 1. */
    mark(line, column) {
      clear();
      const at = Math.min(line, editor.lineCount()) - 1, end = editor.getLine(at).length;
      const from = Math.max(0, Math.min(column - 1, end - 1));
      editor.addLineClass(at, "background", "wrong-line");
      marks.push(editor.markText({line: at, ch: from}, {line: at, ch: Math.max(from + 1, inWordAfter(editor.getLine(at), from))}, {className: "wrong"}));
      editor.setCursor({line: at, ch: from});
      editor.scrollIntoView({line: at, ch: from});
    },
  };
}

function inWordAfter(line, from) {
  return from + /^[?$]?[\p{L}\p{N}_:-]*/u.exec(line.slice(from))[0].length;
}
