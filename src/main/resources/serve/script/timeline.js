// Draws dates on a time line. What is known to a month or a year only is a span, not a day.
import {h} from "./dom.js";
import {script, style} from "./load.js";

/** First moment of an xsd:date, xsd:dateTime, xsd:gYearMonth, xsd:gYear or a day of EDTF; undefined for anything else. */
export function moment(text, end = false) {
  const found = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text ?? "");
  if (!found) return undefined;
  const [, year, month, day] = found;
  const date = new Date(0);
  if (!end) date.setUTCFullYear(+year, month ? month - 1 : 0, day ? +day : 1);
  else if (day) date.setUTCFullYear(+year, month - 1, +day + 1);
  else if (month) date.setUTCFullYear(+year, +month, 1);
  else date.setUTCFullYear(+year + 1, 0, 1);
  return date;
}

const card = item => h(item.href ? "a" : "span", {href: item.href, dir: "auto"}, item.label);

/**
 * Draws items of {start, end?, label, href?, kind?: class, group?: text, title?: text}, where start and end are dates as texts; an item without an end
 * lasts as long as its date is exact. Answers the time line, to be destroyed when another view is shown.
 */
export async function drawTimeline(element, items) {
  await Promise.all([style("vis-timeline/vis-timeline-graph2d.min.css"), script("vis-timeline/vis-timeline-graph2d.min.js")]);
  const groups = [...new Set(items.map(item => item.group ?? ""))];
  const shown = items.map((item, id) => {
    const start = moment(item.start), end = moment(item.end ?? item.start, true);
    const spans = end - start > 86400000;
    return {id, start, end: spans ? end : undefined, type: spans ? "range" : "point", content: card(item), className: item.kind ?? "",
      group: groups.length > 1 ? groups.indexOf(item.group ?? "") : undefined};
  }).filter(item => item.start);
  const line = new vis.Timeline(element, shown, {
    selectable: true, stack: true, maxHeight: 520, minHeight: 160, verticalScroll: true, zoomKey: "ctrlKey", horizontalScroll: false,
    showCurrentTime: false, moment: date => vis.moment(date).utc(), margin: {item: {horizontal: 4, vertical: 4}}, zoomMin: 86400000 * 3});
  if (groups.length > 1) line.setGroups(groups.map((name, id) => ({id, content: card({label: name})})));
  line.fit({animation: false});
  return line;
}
