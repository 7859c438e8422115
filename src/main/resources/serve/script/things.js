// The page of a thing: buttons that copy, and a filter over its claims. Without this script the page is whole, only longer.
import {copyButton, h} from "./dom.js";

const words = {Actual: "as fact", Proposed: "proposed", Denied: "denied", own: "its own voice", quoted: "somebody's words"};

function choice(name, label, values) {
  const select = h("select", {name}, new Option("any", ""), values.map(value => new Option(words[value] ?? value, value)));
  return {select, box: values.length > 1 ? [h("label", {}, label + " ", select), " "] : []};
}

/** Hides what is left without a claim, the inner before the outer. */
function hideEmpty() {
  for (const box of ["ul.evidence", ".edge", ".cluster"]) {
    document.querySelectorAll(".said " + box).forEach(each => { each.hidden = !each.querySelector("li:not([hidden])"); });
  }
  for (const item of document.querySelectorAll(".text > li")) {
    const evidence = item.querySelector("ul.evidence");
    if (evidence) item.hidden = evidence.hidden;
  }
  for (const heading of document.querySelectorAll(".said h3")) {
    let next = heading.nextElementSibling, any = false;
    for (; next && next.tagName !== "H3"; next = next.nextElementSibling) any ||= !next.hidden;
    heading.hidden = !any;
  }
}

function filters(claims) {
  const distinct = key => [...new Set(claims.map(claim => claim.dataset[key]))].filter(Boolean).sort();
  const choices = [choice("mode", "Stated", distinct("mode")), choice("source", "by", distinct("source")), choice("voice", "in", ["own", "quoted"])];
  const [mode, source, voice] = choices.map(each => each.select);
  const shown = h("output");
  const form = h("form", {class: "filters", "aria-label": "Show only some claims", oninput: apply, onsubmit: event => event.preventDefault()}, choices.map(each => each.box), shown);
  claims[0].closest("section").before(form);

  const asked = new URLSearchParams(location.search);
  for (const select of [mode, source, voice]) select.value = asked.get(select.name) ?? "";
  for (const select of [mode, source, voice]) if (select.selectedIndex < 0) select.value = "";

  function apply() {
    for (const claim of claims) {
      claim.hidden = !((!mode.value || claim.dataset.mode === mode.value) && (!source.value || claim.dataset.source === source.value)
        && (!voice.value || (voice.value === "own") === !/\bquoting\b/.test(claim.textContent)));
    }
    hideEmpty();
    const count = claims.filter(claim => !claim.hidden).length;
    shown.textContent = count === claims.length ? "" : count + " of " + claims.length + " claims";
    const address = new URL(location);
    for (const select of [mode, source, voice]) {
      if (select.value) address.searchParams.set(select.name, select.value);
      else address.searchParams.delete(select.name);
    }
    if (address.href !== location.href) history.replaceState(null, "", address);
  }
  apply();
}

document.querySelectorAll("[data-copy]").forEach(element => element.after(" ", copyButton(element)));
const claims = [...document.querySelectorAll(".said li[data-mode]")];
if (claims.length > 3) filters(claims);
