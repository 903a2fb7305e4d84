/* data-copy="id" copies what stands in that field, and says so. Without script the field can be selected. */
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand("copy"); // plain HTTP has no clipboard
  }
  button.querySelector("[aria-live]").textContent = button.dataset.copied;
});
