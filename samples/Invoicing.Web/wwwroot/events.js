// Adds the webhooks that arrive while the page is open. Without this script, reload the page.
const list = document.querySelector("[data-stream]");
const stream = new EventSource(list.dataset.stream);

stream.addEventListener("webhook", message => {
  const { name, text, time } = JSON.parse(message.data);
  const item = document.createElement("li");
  for (const [tag, content] of [["code", name], ["span", text], ["time", time]])
    item.appendChild(document.createElement(tag)).textContent = content;
  list.prepend(item);
});
