/* Which columns of a file go nowhere, as they are chosen. */
document.addEventListener("change", event => {
  const table = event.target.closest?.("table.mapping");
  const line = document.querySelector("[data-left-out]");
  if (!table || !line) return;
  const out = [...table.querySelectorAll("tr[data-column]")].filter(row => row.querySelector("select").value === "-");
  line.hidden = out.length === 0;
  const names = out.slice(0, 12).map(row => row.querySelector("[data-name]").textContent);
  line.querySelector("b").textContent = names.join(", ") + (out.length > names.length ? " …" : "");
});
