/* The filter of a list as a sentence: Enter applies the condition that is laid open, Escape leaves it as it was, and
   afterwards one is where one was before. */
let returnTo = null;

document.addEventListener("keydown", event => {
  const form = event.target.closest?.(".chip-form");
  if (!form || event.isComposing) return;
  if (event.key === "Escape") {
    event.preventDefault();
    form.querySelector("[data-cancel]").click();
  } else if (event.key === "Enter" && !event.shiftKey && event.target.matches("textarea, select")) {
    event.preventDefault();
    form.requestSubmit();
  }
});

const placeOf = form => form.elements.namedItem("change")?.value;
const addition = list => list.querySelector(".chip.add");
const chip = (list, place) => [...list.querySelectorAll(".sentence .chip .open")].at(place);

document.addEventListener("submit", event => {
  if (event.target.matches(".chip-form")) returnTo = list => chip(list, placeOf(event.target) ?? -1);
}, true);

document.addEventListener("click", event => {
  const form = event.target.closest(".chip-form [data-cancel]")?.closest("form");
  if (form) returnTo = list => placeOf(form) === undefined ? addition(list) : chip(list, placeOf(form));
  else if (event.target.closest(".sentence .chip .x")) returnTo = addition;
}, true);

document.addEventListener("htmx:afterSettle", event => {
  const list = event.target;
  if (!returnTo || list.id !== "list") return; // a part of it, like the count, that comes in between
  if (!list.querySelector(".chip-form")) returnTo(list)?.focus();
  returnTo = null;
});
