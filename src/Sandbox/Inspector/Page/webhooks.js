// Deliveries of webhooks.
import { badge, code, fill, find, fullTime, make, notice } from "./dom.js";
import { post, read } from "./server.js";
import { text } from "./texts.js";

const chosen = { number: null };
const kinds = { delivered: "good", failed: "bad", pending: "warn", dropped: "" };
let deliveries = [];
let sent = null;

export const start = () => {};

export async function load() {
  deliveries = (await read("deliveries")).reverse();
  draw();
}

export function draw() {
  find("no-deliveries").hidden = deliveries.length > 0;
  fill(find("delivery-rows"), deliveries.map(one => make("tr", {
    "data-key": one.number, "aria-current": one.number === chosen.number && "true",
  },
    make("td", { class: "narrow" }, fullTime(one.event.created)),
    make("td", {},
      make("button", { type: "button", class: "pick", onclick: () => open(one.number) }, make("span", { class: "path" }, one.event.type)),
      make("br"), one.webhook),
    make("td", {}, badge(text(one.state), kinds[one.state])),
    make("td", { class: "number" }, `${one.attempts.length}`))));
  drawDetails();
}

async function open(number) {
  chosen.number = number;
  sent = null;
  const next = await read(`deliveries/${number}`);
  // Another one was opened meanwhile.
  if (chosen.number !== number) return;
  sent = next;
  draw();
  find("delivery").focus({ preventScroll: innerWidth > 1024 });
}

function drawDetails() {
  const one = deliveries.find(delivery => delivery.number === chosen.number);
  if (!one || !sent) {
    find("delivery").replaceChildren();
    return;
  }
  const hadFocus = document.activeElement?.id === "retry";
  find("delivery").replaceChildren(
    make("h3", { id: "delivery-title" }, one.event.type),
    make("p", { class: "line" }, badge(text(one.state), kinds[one.state]),
      make("span", {}, one.event.id), make("span", {}, fullTime(one.event.created))),
    make("p", {}, `${text("to")} `, make("code", {}, sent.url || one.webhook)),
    make("p", {}, make("button", { type: "button", id: "retry", onclick: retry }, text("retry"))),
    make("div", { class: "panel" },
      make("h4", {}, text("attempts")),
      one.attempts.length ? make("ol", { class: "attempts" }, ...one.attempts.map(attempt => make("li", {},
        `${fullTime(attempt.at)} `, badge(attempt.status ?? "—", attempt.problem ? "bad" : "good"),
        ` ${attempt.problem ?? text("accepted")}`)))
        : make("p", { class: "hint" }, text("noAttempts")),
      one.next_attempt_at && make("p", { class: "hint" }, text("next", fullTime(one.next_attempt_at)))),
    make("div", { class: "panel" }, make("h4", {}, text("body")), code(sent.body, text("body"))));
  if (hadFocus) find("retry").focus();
}

async function retry() {
  await post(`deliveries/${chosen.number}/retry`);
  notice(text("retried"));
}
