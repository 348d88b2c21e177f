// The log of requests.
import { badge, clockTime, code, copyButton, fill, find, make, tabs } from "./dom.js";
import { read, remove } from "./server.js";
import { text } from "./texts.js";

const most = 200;
const chosen = { number: null, tab: "bodies" };
let records = [];
let shown = null;

const kinds = { passed: "good", refused: "bad", failed: "bad", unchecked: "warn", reset: "warn", aborted: "warn" };
const label = outcome => text(outcome === "reset" ? "wasReset" : outcome);
const statusKind = status => status === null ? "warn" : status < 400 ? "good" : "bad";

export function start() {
  find("filter").addEventListener("input", drawRows);
  find("clear").addEventListener("click", async () => {
    await remove("requests");
    records = [];
    chosen.number = shown = null;
    draw();
  });
}

export function add(record) {
  // After a restart of the Sandbox, numbers begin again.
  if (records.length && record.number <= records[0].number) records = records.filter(one => one.number < record.number);
  records.unshift({ ...record, isNew: Date.now() });
  records.length = Math.min(records.length, most);
  drawRows();
}

function drawRows() {
  const wanted = find("filter").value.trim().toLowerCase();
  const words = one => `${one.method} ${one.path}${one.query} ${one.status ?? ""} ${one.code ?? ""}`.toLowerCase();
  const rows = records.filter(one => words(one).includes(wanted));
  find("no-requests").hidden = records.length > 0;
  fill(find("request-rows"), rows.map(one => make("tr", {
    "data-key": one.number, "aria-current": one.number === chosen.number && "true", class: Date.now() - one.isNew < 1200 && "new",
  },
    make("td", { class: "narrow" }, clockTime(one.at)),
    make("td", {}, make("button", { type: "button", class: "pick", onclick: () => open(one.number) },
      make("span", { class: "method" }, one.method), " ", make("span", { class: "path" }, one.path + one.query)),
      ...one.faults.flatMap(name => [" ", badge(`⚡ ${name}`, "warn")])),
    make("td", {}, badge(one.status ?? "—", statusKind(one.status))),
    make("td", { class: "number narrow" }, `${Math.round(one.duration_ms)} ms`),
    make("td", {}, badge(label(one.outcome), kinds[one.outcome])))));
}

async function open(number) {
  chosen.number = number;
  drawRows();
  const next = await read(`requests/${number}`);
  // Another one was opened meanwhile.
  if (chosen.number !== number) return;
  shown = next;
  drawDetails();
  find("request").focus({ preventScroll: innerWidth > 1024 });
}

function drawDetails() {
  if (!shown) {
    find("request").replaceChildren();
    return;
  }
  const kind = kinds[shown.outcome];
  find("request").replaceChildren(
    make("h3", { id: "request-title" },
      make("span", { class: "method" }, shown.method), " ", make("span", { class: "path" }, shown.path + shown.query)),
    make("p", { class: "line" }, badge(shown.status ?? "—", statusKind(shown.status)),
      make("span", {}, `${shown.duration_ms} ms`), make("span", {}, clockTime(shown.at)),
      make("span", {}, shown.team ? `${shown.team}, ${text(shown.livemode ? "liveData" : "testData")}` : text("noKey")),
      ...shown.faults.map(name => badge(`⚡ ${name}`, "warn"))),
    make("div", { class: `check ${kind}` }, make("strong", {}, `${text("check")}: ${label(shown.outcome)}`), ...findings()),
    ...tabs("request", [
      ["bodies", text("bodies"), () => [
        ...body(text("requestBody"), shown.request), ...body(text("responseBody"), shown.response)]],
      ["headers", text("headers"), () => [
        ...headers(text("requestHeaders"), shown.request), ...headers(text("responseHeaders"), shown.response)]],
      ["curl", "curl", () => [code(shown.curl, "curl"), copyButton(shown.curl)]],
      ["csharp", "C#", () => [code(shown.csharp, "C#"), copyButton(shown.csharp)]],
    ], chosen));
}

function findings() {
  const { outcome, code: name, message, details } = shown.check;
  if (shown.outcome === "reset") return [make("p", {}, text("resetText"))];
  if (shown.outcome === "aborted") return [make("p", {}, text("abortedText"))];
  if (outcome === "passed") return [make("p", {}, text("passedText"))];
  if (outcome === "unchecked") return [make("p", {}, text("uncheckedText"))];
  return [
    make("p", {}, make("code", {}, name), ` ${message}`),
    details.length > 0 && make("ul", {}, ...details.map(line => make("li", {}, line))),
  ];
}

function body(title, side) {
  const size = side.cut ? text("cut", side.bytes) : text("bytes", side.bytes);
  return [
    make("h4", {}, side.bytes ? `${title} (${size})` : title),
    side.body ? code(side.body, title) : make("p", { class: "hint" }, text(side.bytes ? "notText" : "noBody")),
  ];
}

function headers(title, side) {
  return [
    make("h4", {}, title),
    make("dl", { class: "headers" }, ...side.headers.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])),
  ];
}

export function draw() {
  drawRows();
  drawDetails();
}
