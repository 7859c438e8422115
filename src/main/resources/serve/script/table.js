// An answer as a table that can be sorted; resources are shown by name and lead to their pages.
import {h, href} from "./dom.js";
import {isIri, isNumber} from "./answer.js";

const step = 1000;

/** Terms as people read them, for all views of one answer. */
export function naming(prefixes, known) {
  const spaces = Object.entries(prefixes).sort((a, b) => b[1].length - a[1].length);
  const short = iri => {
    const found = spaces.find(([, space]) => iri.startsWith(space));
    return found ? found[0] + ":" + iri.slice(found[1].length) : iri;
  };
  return {
    short,
    learn: more => more.forEach((value, iri) => known.set(iri, value)),
    text: one => one === undefined ? "" : isIri(one) ? known.get(one.value)?.name ?? short(one.value) : one.value,
    place: one => isIri(one) && Number.isFinite(known.get(one.value)?.lat) ? known.get(one.value) : undefined,
  };
}

function cell(one, names) {
  if (one === undefined) return h("td");
  if (isIri(one)) {
    const to = href(one.value), text = names.text(one);
    return h("td", {dir: "auto"}, to ? h("a", {href: to, title: names.short(one.value)}, text) : h("code", {}, text));
  }
  return h("td", {dir: "auto", lang: one["xml:lang"], class: isNumber(one) ? "number" : undefined}, one.value);
}

function order(column, names) {
  return (one, other) => {
    const a = one[column], b = other[column];
    if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
    if (isNumber(a) && isNumber(b)) return a.value - b.value;
    return names.text(a).localeCompare(names.text(b), undefined, {numeric: true});
  };
}

/** Rows sorted as {column: name, down: boolean} says; those without a value come last. */
export function sorted(answer, names, sort) {
  const column = answer.columns.indexOf(sort?.column);
  if (column < 0) return answer.rows;
  const by = order(column, names);
  return [...answer.rows].sort((a, b) => a[column] === undefined || b[column] === undefined ? by(a, b) : sort.down ? by(b, a) : by(a, b));
}

/** Draws the table; sort is {column, down} or undefined, onSort is told another. */
export function drawTable(element, answer, names, sort, onSort) {
  const rows = sorted(answer, names, sort);
  const head = answer.columns.map(name => {
    const own = sort?.column === name;
    return h("th", {scope: "col", "aria-sort": own ? (sort.down ? "descending" : "ascending") : undefined},
      h("button", {type: "button", class: "sort", onclick: () => onSort({column: name, down: own && !sort.down})}, name));
  });
  const body = h("tbody");
  const more = h("button", {type: "button", onclick: () => add()});
  const add = () => {
    const from = body.rows.length;
    body.append(...rows.slice(from, from + step).map(row => h("tr", {}, row.map(one => cell(one, names)))));
    const left = rows.length - body.rows.length;
    more.hidden = left === 0;
    more.textContent = `Show ${Math.min(step, left).toLocaleString("en")} more of ${left.toLocaleString("en")}`;
  };
  add();
  element.append(h("div", {class: "wide", role: "region", "aria-label": "Answer as a table", tabindex: "0"},
    h("table", {}, h("thead", {}, h("tr", {}, head)), body)), more);
}
