/* Rows by key: j and k walk, Enter opens, x picks. A click anywhere in a row opens it. */
import { isTyping } from "./typing.js";

const rows = () => [...document.querySelectorAll(".table tbody tr")];
const at = () => document.querySelector(".table tbody tr.at");

function go(row) {
  at()?.classList.remove("at");
  if (!row) return;
  row.classList.add("at");
  row.querySelector(".first a, a")?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function mark(box) {
  const row = box.closest("tbody tr");
  if (row) row.setAttribute("aria-selected", String(box.checked));
}

document.addEventListener("keydown", event => {
  if (isTyping(event) || document.querySelector("dialog[open]")) return;
  const all = rows();
  if (all.length === 0) return;
  const here = all.indexOf(at());
  if (event.key === "j") go(all[Math.min(here + 1, all.length - 1)]);
  else if (event.key === "k") go(all[Math.max(here - 1, 0)]);
  else if (event.key === "x" && here >= 0) {
    const box = all[here].querySelector('.pick input, input[type="checkbox"]');
    box?.click();
  } else if (event.key === "Enter" && here >= 0 && !event.target.closest("a, button, summary")) open(all[here]);
});

function open(row) {
  const href = row.dataset.href ?? row.querySelector(".first a")?.href;
  if (href) location.assign(href);
}

document.addEventListener("click", event => {
  const row = event.target.closest(".table tbody tr[data-href]");
  if (!row || event.target.closest("a, button, input, label, select, summary")) return;
  if (!getSelection().isCollapsed) return;
  if (event.ctrlKey || event.metaKey) window.open(row.dataset.href);
  else open(row);
});

document.addEventListener("change", event => {
  const box = event.target;
  if (!box.matches?.('.table input[type="checkbox"]')) return;
  if (box.closest("thead")) {
    for (const other of box.closest("table").querySelectorAll('tbody input[type="checkbox"]')) {
      if (other.checked === box.checked) continue;
      other.checked = box.checked;
      mark(other);
    }
  } else mark(box);
  box.closest("table").dispatchEvent(new CustomEvent("kontor:picked", { bubbles: true }));
});

/* On a narrow screen the tab one is at may be out of sight; the page itself stays where it is. What is cut off fades, but
   not the bar by which one scrolls. */
const WIDE = ".views, .table-wrap";
const fade = wide => {
  wide.classList.toggle("before", wide.scrollLeft > 1);
  wide.classList.toggle("after", wide.scrollLeft + wide.clientWidth < wide.scrollWidth - 1);
  wide.style.setProperty("--bar", `${wide.offsetWidth - wide.clientWidth - 2 * wide.clientLeft}px`);
};
const fadeAll = () => document.querySelectorAll(WIDE).forEach(fade);
const showTab = () => document.querySelectorAll(".views").forEach(views => {
  const tab = views.querySelector("[aria-current]");
  if (tab) views.scrollLeft = tab.offsetLeft - views.offsetLeft - (views.clientWidth - tab.clientWidth) / 2;
});
showTab();
fadeAll();
document.addEventListener("htmx:afterSettle", () => { showTab(); fadeAll(); });
document.addEventListener("scroll", event => event.target.matches?.(WIDE) && fade(event.target), true);
addEventListener("resize", fadeAll);
