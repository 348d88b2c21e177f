// What the page says, in both languages.
const all = {
  en: {
    skip: "Skip to content", now: "Time", language: "Language", sections: "Sections", live: "live", offline: "not connected",
    requests: "Requests", state: "State", webhooks: "Webhooks", faults: "Faults", clock: "Clock",
    filter: "Filter", clear: "Clear", time: "Time", request: "Request", status: "Status", duration: "Duration", check: "Check",
    noRequests: "No requests yet. Send one to the address above; any key works.",
    passed: "passed", refused: "refused", failed: "failed", unchecked: "not checked", wasReset: "reset", aborted: "canceled",
    passedText: "The request is valid.", uncheckedText: "A fault switch answered, before the request was checked.",
    resetText: "The request was handled and what it changed is stored. Instead of this answer, the connection was reset.",
    abortedText: "The client closed the connection before it was answered.",
    testData: "test data", liveData: "live data", noKey: "no key",
    bodies: "Bodies", headers: "Headers", requestBody: "Request body", responseBody: "Response body",
    requestHeaders: "Request headers", responseHeaders: "Response headers", noBody: "No body", notText: "Not text",
    bytes: n => `${n} bytes`, cut: n => `${n} bytes. Only the beginning is kept.`, copy: "Copy", copied: "Copied", views: "Views",
    team: "Team", resource: "Resource", created: "Created", document: "Document", noDocuments: "Nothing is stored yet.",
    moreDocuments: (shown, all) => `The latest ${shown} of ${all}.`,
    openPdf: "Open the PDF in its own tab", pdfTitle: "PDF of the document",
    deliveries: "Webhook deliveries", event: "Event", attempts: "Attempts",
    noDeliveries: "Nothing was delivered yet. Create a webhook first.",
    pending: "pending", delivered: "delivered", dropped: "dropped", retry: "Send again", retried: "It is sent again.",
    noAttempts: "Not tried yet.", next: t => `Next attempt: ${t}`, accepted: "accepted", to: "To", body: "Body",
    faultsTitle: "Let requests fail", what: "What happens",
    latency: "Latency", latencyHint: "The answer comes later.", tooMany: "429 Too Many Requests",
    tooManyHint: "With Retry-After. Nothing changes.",
    serverError: "500 Internal Server Error", serverErrorHint: "Nothing changes.",
    reset: "Commit, then reset", resetHint: "The change is stored, the connection is reset.",
    faultPath: "Paths that begin with", method: "Method", all: "all", faultRequests: "Number of requests",
    faultRequestsHint: "Empty: until switched off", milliseconds: "Milliseconds", switchOn: "Switch on", faultsOn: "Switched on",
    noFaults: "Nothing. Requests are answered as usual.", allOff: "Switch all off", off: "Switch off",
    remaining: n => n === 1 ? "the next request" : `the next ${n} requests`, untilOff: "until switched off",
    clockTitle: "The time of the Sandbox",
    clockHint: "What becomes due on the way happens at its time: global invoices, expired receipts, canceled payments, webhooks.",
    hour: "+1 hour", day: "+1 day", week: "+1 week", month: "+31 days", advanceTo: "Advance to", advance: "Advance",
    moved: "The clock was moved.",
    resetClock: "Set back to now", resetClockHint: "What has happened stays. What was due later becomes due when its time comes.",
    ahead: t => `${t} ahead`, onTime: "as it really is", current: "current edition", june: "edition of June 2025",
  },
  es: {
    skip: "Ir al contenido", now: "Hora", language: "Idioma", sections: "Secciones", live: "en vivo", offline: "sin conexión",
    requests: "Peticiones", state: "Estado", webhooks: "Webhooks", faults: "Fallas", clock: "Reloj",
    filter: "Filtrar", clear: "Vaciar", time: "Hora", request: "Petición", status: "Estado", duration: "Duración", check: "Validación",
    noRequests: "Todavía no hay peticiones. Envía una a la dirección de arriba; cualquier llave sirve.",
    passed: "válida", refused: "rechazada", failed: "con error", unchecked: "sin validar", wasReset: "cortada", aborted: "cancelada",
    passedText: "La petición es válida.", uncheckedText: "Respondió una falla activada, antes de validar la petición.",
    resetText: "La petición se procesó y su cambio quedó guardado. En vez de esta respuesta, se cortó la conexión.",
    abortedText: "El cliente cerró la conexión antes de recibir la respuesta.",
    testData: "datos de prueba", liveData: "datos reales", noKey: "sin llave",
    bodies: "Cuerpos", headers: "Encabezados", requestBody: "Cuerpo de la petición", responseBody: "Cuerpo de la respuesta",
    requestHeaders: "Encabezados de la petición", responseHeaders: "Encabezados de la respuesta", noBody: "Sin cuerpo",
    notText: "No es texto",
    bytes: n => `${n} bytes`, cut: n => `${n} bytes. Solo se guarda el principio.`, copy: "Copiar", copied: "Copiado", views: "Vistas",
    team: "Equipo", resource: "Recurso", created: "Creación", document: "Documento", noDocuments: "Todavía no hay nada guardado.",
    moreDocuments: (shown, all) => `Los últimos ${shown} de ${all}.`,
    openPdf: "Abrir el PDF en otra pestaña", pdfTitle: "PDF del documento",
    deliveries: "Entregas de webhooks", event: "Evento", attempts: "Intentos",
    noDeliveries: "Todavía no se ha entregado nada. Primero crea un webhook.",
    pending: "pendiente", delivered: "entregado", dropped: "descartado", retry: "Enviar de nuevo", retried: "Se envía de nuevo.",
    noAttempts: "Todavía sin intentos.", next: t => `Próximo intento: ${t}`, accepted: "aceptado", to: "Para", body: "Cuerpo",
    faultsTitle: "Haz que fallen las peticiones", what: "Qué sucede",
    latency: "Latencia", latencyHint: "La respuesta llega más tarde.", tooMany: "429 Demasiadas peticiones",
    tooManyHint: "Con Retry-After. Nada cambia.",
    serverError: "500 Error interno", serverErrorHint: "Nada cambia.",
    reset: "Guardar y cortar", resetHint: "El cambio se guarda y se corta la conexión.",
    faultPath: "Rutas que empiezan con", method: "Método", all: "todos", faultRequests: "Número de peticiones",
    faultRequestsHint: "Vacío: hasta desactivarla", milliseconds: "Milisegundos", switchOn: "Activar", faultsOn: "Activadas",
    noFaults: "Ninguna. Las peticiones se responden como siempre.", allOff: "Desactivar todas", off: "Desactivar",
    remaining: n => n === 1 ? "la próxima petición" : `las próximas ${n} peticiones`, untilOff: "hasta desactivarla",
    clockTitle: "La hora del Sandbox",
    clockHint: "Lo que vence en el camino sucede a su hora: facturas globales, recibos vencidos, pagos cancelados, webhooks.",
    hour: "+1 hora", day: "+1 día", week: "+1 semana", month: "+31 días", advanceTo: "Adelantar a", advance: "Adelantar",
    moved: "Se movió el reloj.",
    resetClock: "Regresar a la hora real",
    resetClockHint: "Lo que ya sucedió se queda. Lo que vencía después vence cuando llegue su hora.",
    ahead: t => `${t} adelante`, onTime: "la hora real", current: "edición actual", june: "edición de junio de 2025",
  },
};

const kept = (() => { try { return localStorage.getItem("language"); } catch { return null; } })();
let language = kept in all ? kept : navigator.languages.find(name => name.slice(0, 2) in all)?.slice(0, 2) ?? "en";

export const text = (name, ...values) => {
  const found = all[language][name] ?? name;
  return typeof found === "function" ? found(...values) : found;
};
export const currentLanguage = () => language;
export const locale = () => language === "es" ? "es-MX" : "en-GB";

/** Writes the texts of the elements that are always there. */
export function apply(next) {
  if (next) {
    language = next;
    try { localStorage.setItem("language", next); } catch { /* The choice is for this visit only. */ }
  }
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = text(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", text(element.dataset.label));
}
