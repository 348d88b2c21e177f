// What is stored, and the files of invoices.
import { badge, code, copyButton, fill, find, fullTime, make, tabs } from "./dom.js";
import { fileUrl, read, readText } from "./server.js";
import { text } from "./texts.js";

const chosen = { scope: null, resource: null, id: null, tab: "json" };
const withFiles = ["invoices", "retentions"];
const good = ["valid", "active", "succeeded", "completed", "invoiced", "stamped"];
const bad = ["cancelled", "canceled", "failed", "expired", "inactive"];
let counts = [];
let documents = [];
let drawn = "";
let loads = 0;

const scopeKey = row => JSON.stringify([row.team, row.livemode]);
const scopeName = row => `${row.team}, ${text(row.livemode ? "liveData" : "testData")}`;
const scope = () => { const [team, livemode] = JSON.parse(chosen.scope); return { team, livemode }; };
const stateOf = body => body.status ?? body.state ?? "";
const kindOf = status => good.includes(status) ? "good" : bad.includes(status) ? "bad" : "warn";
const titleOf = body => body.name ?? body.legal_name ?? body.description ?? body.url ?? body.client?.name ?? body.client?.legal_name
  ?? body.brand?.alias ?? body.email ?? "";
const totalOf = body => body.total === undefined ? null : `${body.total} ${body.currency ?? ""}`;

export function start() {
  find("scope").addEventListener("change", event => { chosen.scope = event.target.value; chosen.id = null; load(); });
  find("resource").addEventListener("change", event => { chosen.resource = event.target.value; chosen.id = null; load(); });
}

export async function load() {
  const number = ++loads;
  counts = await read("resources");
  const scopes = [...new Map(counts.map(row => [scopeKey(row), row])).values()];
  if (!scopes.some(row => scopeKey(row) === chosen.scope)) chosen.scope = scopes.length ? scopeKey(scopes[0]) : null;
  const resources = counts.filter(row => scopeKey(row) === chosen.scope);
  if (!resources.some(row => row.resource === chosen.resource))
    chosen.resource = (resources.find(row => row.resource === "invoices") ?? resources[0])?.resource ?? null;
  choose(find("scope"), scopes.map(row => [scopeKey(row), scopeName(row)]), chosen.scope);
  choose(find("resource"), resources.map(row => [row.resource, `${row.resource} (${row.count})`]), chosen.resource);
  const next = chosen.resource ? await read(`documents?${new URLSearchParams({ ...scope(), resource: chosen.resource })}`) : [];
  // Another resource was chosen meanwhile.
  if (number !== loads) return;
  documents = next;
  drawRows();
  drawDetails();
}

function choose(select, options, value) {
  const wanted = JSON.stringify(options);
  if (select.dataset.options !== wanted) {
    select.dataset.options = wanted;
    select.replaceChildren(...options.map(([key, label]) => make("option", { value: key }, label)));
  }
  if (value !== null) select.value = value;
}

function drawRows() {
  find("no-documents").hidden = documents.length > 0;
  const all = counts.find(row => scopeKey(row) === chosen.scope && row.resource === chosen.resource)?.count ?? 0;
  find("more-documents").hidden = all <= documents.length;
  find("more-documents").textContent = text("moreDocuments", documents.length, all);
  fill(find("document-rows"), documents.map(one => make("tr", { "data-key": one.id, "aria-current": one.id === chosen.id && "true" },
    make("td", { class: "narrow" }, fullTime(one.created)),
    make("td", {}, make("button", { type: "button", class: "pick", onclick: () => open(one.id) },
      make("span", { class: "path" }, one.id)),
      ...[titleOf(one.body), totalOf(one.body)].filter(Boolean).flatMap(line => [make("br"), line])),
    make("td", {}, stateOf(one.body) && badge(stateOf(one.body), kindOf(stateOf(one.body)))))));
}

function open(id) {
  chosen.id = id;
  drawRows();
  drawDetails(true);
  find("document").focus({ preventScroll: innerWidth > 1024 });
}

function drawDetails(again = false) {
  const one = documents.find(document => document.id === chosen.id);
  // A preview is not loaded anew while its document stays as it is.
  const key = one ? JSON.stringify(one) : "";
  if (!again && key === drawn) return;
  drawn = key;
  if (!one) {
    find("document").replaceChildren();
    return;
  }
  const json = JSON.stringify(one.body);
  const panels = [["json", "JSON", () => [code(json, "JSON"), copyButton(json)]]];
  if (withFiles.includes(chosen.resource) && one.body.uuid && !one.id.startsWith("invoice_")) {
    const pdf = fileUrl(scope(), chosen.resource, one.id, "pdf");
    const xml = fileUrl(scope(), chosen.resource, one.id, "xml");
    panels.push(
      ["pdf", "PDF", () => [
        make("iframe", { src: pdf, title: text("pdfTitle") }), make("a", { href: pdf, target: "_blank" }, text("openPdf"))]],
      ["xml", "XML", () => {
        const place = make("div", { class: "panel" });
        readText(xml).then(
          content => place.replaceChildren(code(content, "XML"), copyButton(content)),
          problem => place.replaceChildren(problem.message));
        return [place];
      }]);
  }
  find("document").replaceChildren(
    make("h3", { id: "document-title" }, titleOf(one.body) || one.id),
    make("p", { class: "line" }, stateOf(one.body) && badge(stateOf(one.body), kindOf(stateOf(one.body))),
      ...[one.id, totalOf(one.body)].filter(Boolean).map(line => make("span", {}, line))),
    ...tabs("document", panels, chosen));
}

export function draw() {
  drawn = "";
  load();
}
