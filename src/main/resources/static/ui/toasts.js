/* What was done, at the foot of the page. It leaves by itself unless somebody is at it or it asks for something. */
const toasts = document.getElementById("toasts");
const STAY = 9000;

function leaveLater(toast) {
  if ("stays" in toast.dataset) return;
  const leave = () => {
    if (toast.matches(":hover, :focus-within")) setTimeout(leave, STAY / 2);
    else remove(toast);
  };
  setTimeout(leave, STAY);
}

function remove(toast) {
  const wrapper = toast.parentElement;
  toast.remove();
  if (wrapper && wrapper !== toasts && wrapper.childElementCount === 0) wrapper.remove();
}

function show(name) {
  if (toasts.querySelector(`[data-kind="${name}"]`)) return null;
  const toast = document.getElementById(name).content.firstElementChild.cloneNode(true);
  toast.dataset.kind = name;
  toasts.append(toast);
  return toast;
}

/* Nothing was saved, and what was typed stands where it was: whoever is ready signs in, and comes back to it (kept.js). */
function askToSignIn() {
  show("toast-ended");
  const link = toasts.querySelector('[data-kind="toast-ended"] a');
  link.href = `/signin?next=${encodeURIComponent(location.pathname + location.search)}`;
  link.focus();
}

if (toasts) {
  toasts.querySelectorAll(".toast").forEach(leaveLater);
  new MutationObserver(changes => {
    for (const change of changes) for (const node of change.addedNodes) {
      if (node.matches?.(".toast")) leaveLater(node);
      else node.querySelectorAll?.(".toast").forEach(leaveLater);
    }
  }).observe(toasts, { childList: true });
  toasts.addEventListener("click", event => {
    if (event.target.closest("[data-close]")) remove(event.target.closest(".toast"));
  });

  /* The network is gone: nothing was saved, nothing is lost, and one press tries again. */
  for (const lost of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(lost, event => {
      const { elt, requestConfig } = event.detail;
      show("toast-lost")?.querySelector("[data-retry]").addEventListener("click", pressed => {
        remove(pressed.target.closest(".toast"));
        if (elt instanceof HTMLFormElement) elt.requestSubmit();
        else htmx.trigger(elt, requestConfig.triggeringEvent?.type ?? "click");
      });
    });
  }

  /* Kontor's own refusals say where they belong; anything else that failed must not land in the page. */
  document.addEventListener("htmx:beforeSwap", event => {
    const answer = event.detail.xhr;
    const toSignIn = new URL(answer.responseURL || location.href, location.href).pathname === "/signin";
    if (answer.status === 401 || (toSignIn && location.pathname !== "/signin")) {
      event.detail.shouldSwap = false;
      askToSignIn();
    } else if (answer.status >= 400 && ![409, 422].includes(answer.status) && !answer.getResponseHeader("HX-Retarget")) {
      event.detail.shouldSwap = false;
      show("toast-failed");
    }
  });
}
