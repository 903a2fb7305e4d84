/* Back at a list, one is at the row that was opened: with the keys that walk on from it, and with the focus. */
const KEY = "kontor:opened:";
const MOST = 10; // screens asked for again
const here = () => KEY + location.pathname + location.search;
const rows = () => [...document.querySelectorAll(".table tbody tr[data-href]")];

addEventListener("pagehide", () => {
  const at = rows().findIndex(row => row.matches(".at") || row.contains(document.activeElement));
  if (at >= 0) sessionStorage.setItem(here(), JSON.stringify({ href: rows()[at].dataset.href, at }));
  else if (rows().length > 0) sessionStorage.removeItem(here());
});

/* A click on a row, or on a link in it, is where one is from then on. */
document.addEventListener("click", event => {
  const row = event.target.closest?.(".table tbody tr[data-href]");
  if (!row || event.target.closest("button, input, label, select, summary")) return;
  document.querySelector(".table tbody tr.at")?.classList.remove("at");
  row.classList.add("at");
}, true);

function goTo(row) {
  row.classList.add("at");
  row.querySelector(".first a, a")?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

/* The row may stand on a screen that was asked for while scrolling. */
function look({ href, at }, screens) {
  const row = rows().find(one => one.dataset.href === href);
  const more = document.querySelector(".table tr.more a");
  if (row) goTo(row);
  else if (more && at >= rows().length && screens < MOST) {
    document.addEventListener("htmx:afterSettle", () => look({ href, at }, screens + 1), { once: true });
    more.click();
  }
}

addEventListener("pageshow", event => {
  const opened = sessionStorage.getItem(here());
  const isBack = event.persisted || performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  if (opened && isBack) look(JSON.parse(opened), 0);
});
