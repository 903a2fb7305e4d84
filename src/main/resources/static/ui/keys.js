/* Keys of the whole page. An element with data-key is pressed by that key and listed in the help. */
import { isTyping } from "./typing.js";

const PATIENCE = 1200;
let going = 0;

function focusSearch() {
  const search = document.getElementById("search");
  search?.focus();
  search?.select();
}

function help() {
  const dialog = document.getElementById("keys");
  if (!dialog || dialog.open) return;
  const here = document.getElementById("keys-here");
  const list = here.querySelector("dl");
  list.replaceChildren(...[...document.querySelectorAll("[data-key]")].map(element => {
    const line = document.createElement("div");
    const what = document.createElement("dt");
    what.textContent = element.getAttribute("aria-label") ?? element.textContent.trim();
    const how = document.createElement("dd");
    const key = document.createElement("kbd");
    key.textContent = element.dataset.key;
    how.append(key);
    line.append(what, how);
    return line;
  }));
  here.hidden = list.childElementCount === 0;
  dialog.showModal();
}

document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    focusSearch();
    return;
  }
  if (isTyping(event) || document.querySelector("dialog[open]")) return;
  const wasGoing = Date.now() - going < PATIENCE;
  going = 0;
  if (wasGoing) {
    const place = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
    if (place) {
      event.preventDefault();
      event.stopImmediatePropagation();
      place.click();
      return;
    }
  }
  if (event.key === "g") going = Date.now();
  else if (event.key === "/") {
    event.preventDefault();
    focusSearch();
  } else if (event.key === "?") help();
  else if (event.key.length === 1) {
    const element = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (element) {
      event.preventDefault();
      element.focus();
      element.click();
    }
  }
});
