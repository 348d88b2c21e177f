// Fault switches.
import { badge, find, make } from "./dom.js";
import { post, read, remove } from "./server.js";
import { text } from "./texts.js";

const names = { latency: "latency", 429: "tooMany", 500: "serverError", reset: "reset" };
let switches = [];

export function start() {
  const form = find("fault-form");
  form.addEventListener("change", () => {
    for (const field of form.querySelectorAll("[data-for]")) field.hidden = field.dataset.for !== form.elements.kind.value;
  });
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const value = name => form.elements[name].value;
    const number = name => value(name) === "" ? undefined : Number(value(name));
    const kind = value("kind");
    show(await post("faults", {
      kind, path: value("path"), method: value("method") || undefined, requests: number("requests"),
      milliseconds: kind === "latency" ? number("milliseconds") : undefined,
      retry_after: kind === "429" ? number("retry_after") : undefined,
    }));
  });
  find("faults-off").addEventListener("click", async () => show(await remove("faults")));
}

export const load = async () => show(await read("faults"));

function show(next) {
  switches = next;
  draw();
}

const amount = one => one.milliseconds !== null ? `${one.milliseconds} ms`
  : one.retry_after !== null ? `Retry-After ${one.retry_after} s` : null;

export function draw() {
  find("no-faults").hidden = switches.length > 0;
  find("faults-off").hidden = switches.length < 2;
  find("fault-count").hidden = switches.length === 0;
  find("fault-count").textContent = switches.length;
  find("fault-rows").replaceChildren(...switches.map(one => make("li", {},
    badge(text(names[one.kind]), "warn"),
    make("span", {}, make("code", {}, `${one.method ?? ""} ${one.path}`.trim()), ` ${amount(one) ?? ""} · `,
      one.requests === null ? text("untilOff") : text("remaining", one.requests)),
    make("button", { type: "button", class: "plain", onclick: async () => show(await remove(`faults/${one.id}`)) }, text("off")))));
}
