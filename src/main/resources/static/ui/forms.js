/* A form under way is not sent a second time, and shows that it is under way. */
const buttons = form => [...form.elements].filter(one => one.type === "submit");

function start(form, pressed) {
  pressed?.setAttribute("aria-busy", "true");
  for (const button of buttons(form)) button.disabled = true;
}

function finish(form) {
  for (const button of buttons(form)) {
    button.disabled = false;
    button.removeAttribute("aria-busy");
  }
}

document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  const pressed = event.submitter ?? buttons(form)[0];
  setTimeout(() => start(form, pressed)); // after the browser has read which button was pressed
});

document.addEventListener("htmx:beforeRequest", event => {
  if (event.target instanceof HTMLFormElement) start(event.target, event.detail.requestConfig.triggeringEvent?.submitter ?? buttons(event.target)[0]);
});

for (const end of ["htmx:afterRequest", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(end, event => {
    if (event.target instanceof HTMLFormElement) finish(event.target);
  });
}

addEventListener("pageshow", event => {
  if (event.persisted) for (const form of document.forms) finish(form);
});

/* A choice that is all there is to a form applies at once. */
document.addEventListener("change", event => {
  event.target.closest("[data-submit-on-change]")?.requestSubmit();
});

/* In a text of several lines Enter begins a new one; with Ctrl or Cmd it sends. */
document.addEventListener("keydown", event => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !event.target.matches("textarea")) return;
  const form = event.target.form;
  const first = form && buttons(form)[0];
  if (!first) return;
  event.preventDefault();
  first.click();
});
