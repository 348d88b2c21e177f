// The clock of the Sandbox, which runs on between two answers.
import { find, fullTime, notice } from "./dom.js";
import { moveClock, readClock } from "./server.js";
import { locale, text } from "./texts.js";

let ahead = 0;
const tolerance = 5000;

export function start() {
  for (const button of document.querySelectorAll("[data-advance]"))
    button.addEventListener("click", () => move({ advance_seconds: Number(button.dataset.advance) }));
  find("clock-form").addEventListener("submit", event => {
    event.preventDefault();
    move({ advance_to: new Date(find("clock-to").value).toISOString() });
  });
  find("clock-reset").addEventListener("click", () => move({ reset: true }));
  setInterval(draw, 1000);
}

export const load = async () => show(await readClock());

async function move(how) {
  show(await moveClock(how));
  notice(text("moved"));
}

function show(clock) {
  ahead = clock.timestamp - Date.now();
  draw();
}

function distance() {
  const hours = Math.round(ahead / 3600000);
  const [value, unit] = Math.abs(hours) < 48 ? [hours, "hour"] : [Math.round(hours / 24), "day"];
  return new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "long" }).format(value);
}

export function draw() {
  const now = fullTime(Date.now() + ahead);
  if (find("now").textContent === now) return;
  find("now").textContent = now;
  find("clock-time").textContent = now;
  find("clock-ahead").textContent = Math.abs(ahead) < tolerance ? text("onTime") : text("ahead", distance());
}
