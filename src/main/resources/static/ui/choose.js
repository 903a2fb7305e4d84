/* A long menu is narrowed by typing into the search on its top: the arrows walk on from there (menus.js), and Enter
   takes the first that is left, or the one it is pressed on. */
const bare = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
const speltOut = text => bare(text.toLowerCase().normalize("NFC").replace(/[äöü]/g, umlaut => ({ ä: "ae", ö: "oe", ü: "ue" })[umlaut]));

const searchOf = menu => menu.querySelector("[data-narrow]");
const items = menu => [...menu.querySelectorAll(".menu-list > a, .menu-list .check")];

function narrow(menu) {
  const wanted = bare(searchOf(menu).value.trim());
  for (const item of items(menu)) {
    const text = item.textContent.trim();
    item.hidden = !bare(text).includes(wanted) && !speltOut(text).includes(wanted);
  }
  const none = menu.querySelector("[data-none]");
  none.textContent = items(menu).every(item => item.hidden) ? none.dataset.none : "";
}

/* What is called so, else what begins so, else what holds it. */
function closest(menu, typed) {
  const wanted = bare(typed.trim());
  const left = items(menu).filter(item => !item.hidden);
  const names = item => [bare(item.textContent.trim()), speltOut(item.textContent.trim())];
  return left.find(item => names(item).includes(wanted)) ?? left.find(item => names(item).some(name => name.startsWith(wanted))) ?? left[0];
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
    closest(menu, search.value)?.click();
    search.select();
  } else if (event.key === "Enter" && event.target.matches("[type=checkbox]")) {
    event.preventDefault();
    event.target.click();
  } else if (event.target !== search && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.stopImmediatePropagation(); // a letter of the search and no command
    search.focus();
  }
});
