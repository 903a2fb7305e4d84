/* data-dialog="id" opens a dialog of this page; where the element is a link, it leads to the same without script.
   What htmx puts into #dialog opens there, and an empty answer closes it. */
function show(dialog) {
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("[autofocus], .body .control, .body input:not([type=hidden]), .body .btn")?.focus(); // not the cross that closes it
}

document.addEventListener("click", event => {
  const opener = event.target.closest("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog) {
    event.preventDefault();
    opener.closest("details.menu")?.removeAttribute("open");
    show(dialog);
  } else if (event.target.closest("dialog [data-cancel]")) {
    event.preventDefault();
    event.target.closest("dialog").close();
  } else if (event.target instanceof HTMLDialogElement) {
    event.target.close(); // a click on the backdrop
  }
});

document.addEventListener("htmx:afterSwap", event => {
  const dialog = event.detail.target;
  if (dialog?.id !== "dialog") return;
  if (dialog.childElementCount === 0) dialog.close();
  else show(dialog);
});
