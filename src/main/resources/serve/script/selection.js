// A time line and a map of what a page is about, loaded when somebody asks for them. The page's tables say the same without this script.
import {h} from "./dom.js";
import {filtered, load, moments, page, places} from "./explore-data.js";
import {drawMap} from "./map.js";
import {drawTimeline} from "./timeline.js";

const mostMoments = 400, mostPlaces = 1000;
const short = text => text.length > 80 ? text.slice(0, 78) + "…" : text;

/** Draws the dated claims; answers what removes them again. */
export async function drawMoments(element, data, claims) {
  const all = moments(data, claims);
  const undated = claims.length - all.reduce((sum, item) => sum + item.claims.length, 0);
  const canvas = h("div", {class: "line-of-time", role: "group", "aria-label": "Time line; the table holds the same"});
  element.replaceChildren(canvas, h("p", {class: "under"}, (all.length > mostMoments ? `The first ${mostMoments} of ${all.length} are drawn. ` : "")
    + "A bar lasts as long as the date is imprecise or the state holds. " + (undated > 0 ? undated + (undated === 1 ? " claim has" : " claims have") + " no date." : "")));
  if (all.length === 0) { canvas.replaceWith(h("p", {}, "No claim here is dated.")); return () => {}; }
  const line = await drawTimeline(canvas, all.slice(0, mostMoments).map(item => ({...item, label: (item.kind === "actual" ? "" : "") + short(item.label), href: page(item.href)})));
  return () => line.destroy();
}

/** Draws the entities that lie somewhere; answers what removes them again. */
export async function drawSpots(element, data, claims, ids = []) {
  const met = new Set(ids);
  claims.forEach(claim => { met.add(claim.subject); if (claim.object) met.add(claim.object); });
  const all = places(data, [...met]);
  const canvas = h("div", {class: "canvas", role: "group", "aria-label": "Map; the table holds the same"});
  element.replaceChildren(canvas, h("p", {class: "under"}, "A point stands for a place, not for its extent; the ring says how exactly the point is given. An event stands at its place. "
    + `${met.size - all.reduce((sum, mark) => sum + mark.nodes.length, 0)} of ${met.size} entities have no point.`));
  if (all.length === 0) { canvas.replaceWith(h("p", {}, "Nothing here has a place with a point.")); return () => {}; }
  const map = await drawMap(canvas, all.slice(0, mostPlaces).map(mark => ({...mark, href: page(mark.href)})));
  return () => map.remove();
}

function offer(section) {
  const stage = h("div", {class: "stage", "aria-live": "polite"});
  let data, remove = () => {}, shown = "";
  const draw = {time: drawMoments, map: drawSpots};
  const buttons = Object.entries({time: "Time line", map: "Map"}).map(([view, text]) => h("button", {type: "button", "aria-pressed": "false", "data-view": view, onclick: async () => {
    remove();
    remove = () => {};
    shown = shown === view ? "" : view;
    buttons.forEach(button => button.setAttribute("aria-pressed", String(button.dataset.view === shown)));
    stage.replaceChildren();
    if (!shown) return;
    stage.append(h("p", {class: "under"}, "Loading…"));
    try {
      data ??= await load(section.dataset.selection);
      if (shown === view) remove = await draw[view](stage, data, filtered(data, {relation: [], mode: [], source: [], speaker: [], read: ""}));
    } catch (failure) {
      stage.replaceChildren(h("p", {class: "under"}, "This cannot be drawn now: " + failure.message + ". Try again later."));
    }
  }}, text));
  section.append(h("div", {class: "views"}, buttons), stage);
}

document.querySelectorAll("[data-selection]").forEach(offer);
