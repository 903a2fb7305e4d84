/* A long menu is narrowed by typing into the search on its top: the arrows walk on from there (menus.js), and Enter
   takes the first that is left, or the one it is pressed on. */
const bare = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
const speltOut = text => bare(text.toLowerCase().normalize("NFC").replace(/[äöü]/g, umlaut => ({ ä: "ae", ö: "oe", ü: "ue" })[umlaut]));

const searchOf = menu => menu.querySelector("[data-narrow]");
const items = menu => [...menu.querySelectorAll(".menu-list > a, .menu-list .check")];

/* What is called so comes first, then what begins so, then what holds it. */
function nearness(item, wanted) {
  const names = [bare(item.textContent.trim()), speltOut(item.textContent.trim())];
  if (names.includes(wanted)) return 0;
  if (names.some(name => name.startsWith(wanted))) return 1;
  return names.some(name => name.includes(wanted)) ? 2 : 3;
}

const asWritten = new WeakMap();

function narrow(menu) {
  const wanted = bare(searchOf(menu).value.trim());
  if (!asWritten.has(menu)) asWritten.set(menu, items(menu));
  const near = new Map(asWritten.get(menu).map(item => [item, wanted === "" ? 0 : nearness(item, wanted)]));
  const sorted = [...near.keys()].sort((one, other) => near.get(one) - near.get(other));
  for (const item of sorted) {
    item.hidden = near.get(item) === 3;
    item.classList.toggle("taken", wanted !== "" && item === sorted[0] && !item.hidden);
    item.parentElement.append(item);
  }
  const none = menu.querySelector("[data-none]");
  none.textContent = sorted.every(item => item.hidden) ? none.dataset.none : "";
}

document.addEventListener("toggle", event => {
  const search = event.target.matches?.("details.menu[open]") && searchOf(event.target);
  if (!search) return;
  search.closest(".narrow").hidden = false;
  search.value = "";
  narrow(event.target);
  if (matchMedia("(pointer: fine)").matches) search.focus(); // elsewhere it would call up the keyboard
}, true);

document.addEventListener("input", event => {
  if (event.target.matches("[data-narrow]")) narrow(event.target.closest(".menu"));
});

document.addEventListener("keydown", event => {
  const menu = event.target.closest?.("details.menu[open]");
  const search = menu && searchOf(menu);
  if (!search || event.isComposing || !event.target.closest(".menu-list")) return;
  if (event.key === "Enter" && event.target === search && search.value.trim() !== "") {
    event.preventDefault();
    menu.querySelector(".taken")?.click();
    search.select();
  } else if (event.key === "Enter" && event.target.matches("[type=checkbox]")) {
    event.preventDefault();
    event.target.click();
  } else if (event.target !== search && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.stopImmediatePropagation(); // a letter of the search and no command
    search.focus();
  }
});
