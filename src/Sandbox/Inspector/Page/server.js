// What the Sandbox is asked.
const root = "/sandbox/page/";

async function send(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error([answer.error?.message, ...Object.values(answer.error?.details ?? {})].filter(Boolean).join(" "));
  return answer.data;
}

export const read = path => send("GET", root + path);
export const post = (path, body = {}) => send("POST", root + path, body);
export const remove = path => send("DELETE", root + path);
export const readClock = () => send("GET", "/sandbox/clock");
export const moveClock = body => send("POST", "/sandbox/clock", body);

export const fileUrl = (scope, resource, id, format) => `${root}files?${new URLSearchParams({ ...scope, resource, id, format })}`;

export async function readText(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}

/** Server-sent events. The browser connects again by itself. */
export function listen({ onRequest, onState, onFaults, onLink }) {
  const source = new EventSource(`${root}events`);
  source.addEventListener("request", event => onRequest(JSON.parse(event.data)));
  source.addEventListener("state", onState);
  source.addEventListener("faults", onFaults);
  source.addEventListener("open", () => onLink(true));
  source.addEventListener("error", () => onLink(false));
}
