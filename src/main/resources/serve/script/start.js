// The start page's map, once it comes into view.
import {href} from "./dom.js";
import {drawMap} from "./map.js";

const map = document.getElementById("map");

if (map) {
  map.hidden = false;
  document.getElementById("places").open = false;
  const places = JSON.parse(map.dataset.places);
  const seen = new IntersectionObserver(async entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    seen.disconnect();
    await drawMap(map, places.map(place => ({lat: place.latitude, lon: place.longitude, label: place.name, href: href(place.iri), size: place.claims,
      lines: [place.claims === 1 ? "1 claim" : place.claims + " claims"]})), {fine: false});
    map.dataset.drawn = "yes";
  }, {rootMargin: "100px"});
  seen.observe(map);
}
