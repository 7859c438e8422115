// Draws places on a map of the world that comes with the server; nothing is asked of anybody else.
import {color, h} from "./dom.js";
import {json, script, style} from "./load.js";

async function countries(detail) {
  const topology = await json("world-atlas/countries-" + detail + ".json");
  return topojson.feature(topology, topology.objects.countries);
}

/** A label as text: whatever it holds, it is never read as HTML. */
const label = point => h("div", {}, h(point.href ? "a" : "strong", {href: point.href, dir: "auto"}, point.label), (point.lines ?? []).map(line => h("div", {dir: "auto"}, line)));

/**
 * Draws points of {lat, lon, label, href?, lines?: [text], size?: number, metres?: how exact the point is, kind?: word for a class}.
 * Answers the map, to be removed when another view is shown.
 */
export async function drawMap(element, points, {fine = true} = {}) {
  await Promise.all([style("leaflet/leaflet.css"), script("leaflet/leaflet.js"), script("topojson-client/topojson-client.min.js")]);
  const map = L.map(element, {attributionControl: false, zoomSnap: 0.5, minZoom: 1, maxZoom: 9, worldCopyJump: true});
  if (points.length > 0) map.fitBounds(L.latLngBounds(points.map(point => [point.lat, point.lon])).pad(0.2), {maxZoom: 6, animate: false});
  else map.setView([25, 20], 2);
  const look = () => ({color: color("--quiet"), weight: 0.7, fillColor: color("--land"), fillOpacity: 1, interactive: false, className: "country"});
  let land = L.geoJSON(await countries("110m"), {style: look, interactive: false}).addTo(map);
  const marks = points.map(point => {
    if (point.metres > 2000) L.circle([point.lat, point.lon], {radius: point.metres, interactive: false, className: "exactness"}).addTo(map);
    const mark = L.circleMarker([point.lat, point.lon], {radius: 5 + Math.min(9, Math.sqrt(point.size ?? 1) * 1.6), className: "point " + (point.kind ?? "")});
    mark.bindPopup(() => label(point)).bindTooltip(() => h("span", {}, point.label));
    return mark.addTo(map);
  });
  marks.forEach((mark, i) => {
    const drawn = mark.getElement();
    if (!drawn) return;
    drawn.setAttribute("tabindex", "0");
    drawn.setAttribute("role", "button");
    drawn.setAttribute("aria-label", points[i].label);
    drawn.addEventListener("keydown", event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); mark.openPopup(); } });
  });
  if (fine) {
    countries("50m").then(exact => {
      if (!map._container?.isConnected) return;
      const rough = land;
      land = L.geoJSON(exact, {style: look, interactive: false}).addTo(map);
      land.bringToBack();
      rough.remove();
    }).catch(() => {});
  }
  return map;
}
