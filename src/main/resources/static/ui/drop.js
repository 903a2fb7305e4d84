/* A file may be dropped anywhere on a form that asks for one. */
const form = event => (event.dataTransfer?.types.includes("Files") ? event.target.closest?.("form[data-upload]") : null);

document.addEventListener("dragover", event => {
  const over = form(event);
  document.querySelectorAll("form.dropping").forEach(other => other.classList.toggle("dropping", other === over));
  if (!over) return;
  event.preventDefault();
  over.classList.add("dropping");
});

document.addEventListener("dragleave", event => {
  if (!event.relatedTarget) document.querySelectorAll("form.dropping").forEach(left => left.classList.remove("dropping"));
});

document.addEventListener("drop", event => {
  const over = form(event);
  if (!over) return;
  event.preventDefault();
  over.classList.remove("dropping");
  const input = over.querySelector("input[type=file]");
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  input.focus();
});
