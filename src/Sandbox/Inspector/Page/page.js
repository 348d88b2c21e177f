// Starts the page: its sections, its language, and what the Sandbox tells.
import * as clock from "./clock.js";
import { find, notice } from "./dom.js";
import * as faults from "./faults.js";
import * as requests from "./requests.js";
import { listen, read } from "./server.js";
import * as state from "./state.js";
import { apply, currentLanguage, text } from "./texts.js";
import * as webhooks from "./webhooks.js";

const sections = { requests, state, webhooks, faults, clock };
let isLinked = false;
let about = {};
let waiting;

const shownSection = () => location.hash.slice(1) in sections ? location.hash.slice(1) : "requests";

function showSection() {
  const shown = shownSection();
  for (const name of Object.keys(sections)) {
    find(name).hidden = name !== shown;
    const link = document.querySelector(`nav a[href="#${name}"]`);
    if (name === shown) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  sections[shown].load?.();
}

function drawHeader() {
  find("address").textContent = `${location.origin}/v2`;
  find("edition").textContent = [text(about.edition === "2025-06" ? "june" : "current"), about.version].filter(Boolean).join(" · ");
  find("link").textContent = text(isLinked ? "live" : "offline");
  find("link").classList.toggle("on", isLinked);
}

// Many changes at once are read once.
function changed() {
  waiting ??= setTimeout(() => {
    waiting = undefined;
    clock.load();
    if (shownSection() === "state") state.load();
    if (shownSection() === "webhooks") webhooks.load();
  }, 150);
}

find("language").value = currentLanguage();
find("language").addEventListener("change", event => {
  apply(event.target.value);
  drawHeader();
  find("now").textContent = "";
  for (const section of Object.values(sections)) section.draw();
});
find("skip").addEventListener("click", event => { event.preventDefault(); find("content").focus(); });
addEventListener("hashchange", showSection);
addEventListener("unhandledrejection", event => { notice(event.reason?.message ?? `${event.reason}`); event.preventDefault(); });

apply();
for (const section of Object.values(sections)) section.start();
drawHeader();
showSection();
requests.draw();
faults.load();
clock.load();
about = await read("about");
drawHeader();
listen({
  onRequest: requests.add,
  onState: changed,
  onFaults: faults.load,
  onLink: linked => {
    isLinked = linked;
    drawHeader();
    if (linked) { faults.load(); clock.load(); changed(); }
  },
});
