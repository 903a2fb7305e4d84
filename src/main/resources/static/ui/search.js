/* The search as a combobox: the first suggestion is chosen, arrows choose another, Enter opens it, Escape lets go. An
   Enter before the suggestions have come waits for them; where there are none, it searches. */
const input = document.getElementById("search");
const list = document.getElementById("suggestions");

if (input && list) {
  if (location.pathname === "/search") input.value = new URLSearchParams(location.search).get("q") ?? "";
  let pending = false; // what was typed last has not been answered yet
  let awaited = null;
  const options = () => [...list.querySelectorAll('[role="option"]:not([aria-disabled])')];
  const chosen = () => list.querySelector('[aria-selected="true"]');

  const choose = option => {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const open = () => {
    const href = chosen()?.dataset.href;
    if (href) location.assign(href);
    else input.form.submit();
  };
  const empty = () => {
    pending = false;
    list.replaceChildren();
    choose(null);
    input.setAttribute("aria-expanded", "false");
  };

  list.addEventListener("htmx:afterSwap", () => {
    options().forEach((option, at) => {
      option.id ||= `suggestion-${at}`;
      option.setAttribute("aria-selected", "false");
    });
    if (document.activeElement !== input || input.value.trim() === "") return empty();
    input.setAttribute("aria-expanded", String(list.childElementCount > 0));
    pending = (list.querySelector("[data-typed]")?.dataset.typed ?? input.value) !== input.value;
    choose(list.querySelector("[aria-disabled]") ? null : options()[0]); // ways on are offered, not taken by themselves
    if (awaited && !pending) open();
  });

  input.addEventListener("keydown", event => {
    const all = options();
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length > 0) {
      const at = all.indexOf(chosen());
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(all.at(at < 0 ? (step > 0 ? 0 : -1) : (at + step) % all.length));
      event.preventDefault();
    } else if (event.key === "Enter" && pending) {
      awaited ??= setTimeout(() => input.form.submit(), 1500);
      event.preventDefault();
    } else if (event.key === "Enter" && chosen()) {
      open();
      event.preventDefault();
    } else if (event.key === "Escape") {
      if (list.childElementCount > 0) empty();
      else input.blur();
      event.preventDefault();
    }
  });

  input.addEventListener("input", () => {
    clearTimeout(awaited);
    awaited = null;
    if (input.value.trim() === "") empty();
    else pending = true;
  });
  input.addEventListener("blur", () => setTimeout(empty, 150)); // a click on a suggestion comes first
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest('[role="option"]');
    if (option?.dataset.href) location.assign(option.dataset.href);
  });
}

if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  for (const key of document.querySelectorAll("kbd[data-command]")) key.textContent = `⌘ ${key.dataset.command}`;
}
