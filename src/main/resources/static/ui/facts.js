/* Facts edited in place: a click anywhere in the value is a click on its pencil, Escape is a click on cancel. */
document.addEventListener("click", event => {
  const fact = event.target.closest("dd.fact");
  if (!fact || event.target.closest("a, button, input, select, textarea, label")) return;
  if (getSelection().isCollapsed) fact.querySelector(".edit-fact")?.click();
});

/* What is unfolded at the foot comes into view. */
document.addEventListener("toggle", event => {
  if (event.target.matches?.("details.nothing[open]")) event.target.scrollIntoView({ block: "nearest" });
}, true);

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  const cancel = event.target.closest?.("dd.editing")?.querySelector("[data-cancel]");
  if (!cancel) return;
  event.preventDefault();
  event.stopPropagation();
  cancel.click();
});

/* After the swap the focus is where the work is: in the control, or back on the pencil. */
document.addEventListener("htmx:afterSettle", event => {
  const fact = document.getElementById(event.detail.target?.id ?? "");
  if (!fact?.matches("dd")) return;
  const control = fact.querySelector(".control, input:not([type=hidden]), select, textarea");
  (control ?? fact.querySelector(".edit-fact"))?.focus({ preventScroll: true });
  if (control?.select && control.type !== "checkbox") control.select();
});
