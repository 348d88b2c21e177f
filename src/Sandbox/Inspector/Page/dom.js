// Elements, made without markup: what requests contain never becomes HTML.
import { locale, text } from "./texts.js";

export const find = id => document.getElementById(id);

export function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const clockTime = at => new Intl.DateTimeFormat(locale(), { timeStyle: "medium", hourCycle: "h23" }).format(at);
export const fullTime = at => new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "medium", hourCycle: "h23" }).format(at);
export const badge = (label, kind) => make("span", { class: `badge ${kind ?? ""}` }, label);

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g;

/** Text in a box; JSON is indented and coloured. */
export function code(content, label) {
  let shown = content;
  let isJson = false;
  try {
    shown = JSON.stringify(JSON.parse(content), null, 2);
    isJson = true;
  } catch { /* Shown as it is. */ }
  const box = make("pre", { tabindex: "0", role: "group", "aria-label": label });
  if (!isJson) {
    box.append(shown);
    return box;
  }
  let end = 0;
  for (const match of shown.matchAll(token)) {
    const word = match[1] ?? match[0];
    box.append(shown.slice(end, match.index), make("span", { class: match[2] ? "name" : match[1] ? "text" : "value" }, word));
    end = match.index + word.length;
  }
  box.append(shown.slice(end));
  return box;
}

export function copyButton(content) {
  return make("button", {
    type: "button", class: "copy",
    onclick: async event => {
      await navigator.clipboard?.writeText(content);
      notice(text("copied"));
      event.target.focus();
    },
  }, text("copy"));
}

let timer;
export function notice(message) {
  find("notice").textContent = message;
  clearTimeout(timer);
  timer = setTimeout(() => { find("notice").textContent = ""; }, 6000);
}

/** Tabs with the keys that the ARIA practices give them. Each panel is made when it is looked at. */
export function tabs(name, panels, chosen) {
  const panel = make("div", { class: "panel", role: "tabpanel", id: `${name}-panel`, tabindex: "-1" });
  const buttons = panels.map(([key, label]) => make("button", {
    type: "button", role: "tab", id: `${name}-${key}`, "aria-controls": `${name}-panel`, onclick: () => choose(key),
  }, label));
  const list = make("div", {
    class: "tabs", role: "tablist", "aria-label": text("views"),
    onkeydown: event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = (buttons.indexOf(event.target) + step + buttons.length) % buttons.length;
      choose(panels[next][0]);
      buttons[next].focus();
      event.preventDefault();
    },
  }, ...buttons);

  function choose(key) {
    chosen.tab = key;
    panels.forEach(([one], i) => {
      buttons[i].setAttribute("aria-selected", one === key);
      buttons[i].tabIndex = one === key ? 0 : -1;
    });
    panel.setAttribute("aria-labelledby", `${name}-${key}`);
    panel.replaceChildren(...panels.find(([one]) => one === key)[2]());
  }

  choose(panels.some(([key]) => key === chosen.tab) ? chosen.tab : panels[0][0]);
  return [list, panel];
}

/** Fills a table and keeps the focus on the row that had it. */
export function fill(body, rows) {
  const focused = document.activeElement?.closest("tr")?.dataset.key;
  body.replaceChildren(...rows);
  if (focused !== undefined && focused !== null && document.activeElement === document.body)
    body.querySelector(`tr[data-key="${CSS.escape(focused)}"] .pick`)?.focus();
}
