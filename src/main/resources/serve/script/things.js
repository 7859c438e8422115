// The page of a thing: buttons that copy, and a filter over its claims. Without this script the page is whole, only longer.

function copyButton(text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.textContent = "Copied";
    } catch {
      // only pages over https or on this computer may write; selected, it is a key away
      getSelection().selectAllChildren(text);
      button.textContent = "Selected: copy it";
    }
    setTimeout(() => (button.textContent = "Copy"), 2500);
  });
  text.after(" ", button);
}

function choice(form, name, label, values, words = (value) => value) {
  const select = document.createElement("select");
  select.name = name;
  select.append(new Option("any", ""), ...values.map((value) => new Option(words(value), value)));
  const box = document.createElement("label");
  box.append(label + " ", select);
  if (values.length > 1) form.append(box, " ");
  return select;
}

function filters(claims) {
  const first = claims[0].closest("section");
  const form = document.createElement("form");
  form.className = "filters";
  form.setAttribute("aria-label", "Show only some claims");
  const distinct = (key) => [...new Set(claims.map((claim) => claim.dataset[key]))].filter(Boolean).sort();
  const words = { Actual: "as fact", Proposed: "proposed", Denied: "denied" };
  const mode = choice(form, "mode", "Stated", distinct("mode"), (value) => words[value] ?? value);
  const source = choice(form, "source", "by", distinct("source"));
  const voice = choice(form, "voice", "in", ["own", "quoted"], (value) => (value === "own" ? "its own voice" : "somebody's words"));
  const shown = document.createElement("output");
  form.append(shown);
  first.before(form);

  const asked = new URLSearchParams(location.search);
  for (const select of [mode, source, voice]) select.value = asked.get(select.name) ?? "";
  for (const select of [mode, source, voice]) if (select.selectedIndex < 0) select.value = "";

  function apply() {
    let count = 0;
    for (const claim of claims) {
      const fits = (!mode.value || claim.dataset.mode === mode.value) && (!source.value || claim.dataset.source === source.value)
        && (!voice.value || (voice.value === "own") === !/\bquoting\b/.test(claim.textContent));
      claim.hidden = !fits;
      if (fits) count++;
    }
    // what is left without a claim goes too, the inner before the outer
    for (const box of ["ul.evidence", ".edge", ".cluster"]) {
      for (const each of document.querySelectorAll(box)) {
        if (each.closest(".said")) each.hidden = !each.querySelector("li:not([hidden])");
      }
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
    shown.textContent = count === claims.length ? "" : count + " of " + claims.length + " claims";
    const address = new URL(location);
    for (const select of [mode, source, voice]) {
      if (select.value) address.searchParams.set(select.name, select.value);
      else address.searchParams.delete(select.name);
    }
    if (address.href !== location.href) history.replaceState(null, "", address);
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
}

document.querySelectorAll("[data-copy]").forEach(copyButton);
const claims = [...document.querySelectorAll(".said li[data-mode]")];
if (claims.length > 3) filters(claims);
