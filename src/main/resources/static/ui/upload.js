/* A file under way shows how far it is; one too large is said before it is sent. */
const show = input => {
  const chosen = input.form.querySelector("[data-chosen]");
  if (chosen) chosen.textContent = [...input.files].map(file => file.name).join(", ") || chosen.dataset.chosen;
};
addEventListener("pageshow", () => document.querySelectorAll("form[data-upload] input[type=file]").forEach(show));

document.addEventListener("change", event => {
  const form = event.target.closest?.("form[data-upload]");
  if (!form || event.target.type !== "file") return;
  show(event.target);
  const tooLarge = [...event.target.files].some(file => file.size > Number(form.dataset.upload));
  event.target.setCustomValidity(tooLarge ? form.dataset.tooLarge : "");
  if (tooLarge) event.target.reportValidity();
});

document.addEventListener("htmx:xhr:progress", event => {
  const bar = event.target.closest?.("form[data-upload]")?.querySelector("[data-upload-progress]");
  if (!bar || !event.detail.lengthComputable) return;
  bar.hidden = false;
  const progress = bar.querySelector("progress");
  progress.max = event.detail.total;
  progress.value = event.detail.loaded;
});

/* Whatever came of it, nothing is under way any more: a bar that stays full would say so. */
document.addEventListener("htmx:afterRequest", event => {
  const bar = event.target.closest?.("form[data-upload]")?.querySelector("[data-upload-progress]");
  if (bar) bar.hidden = true;
});
