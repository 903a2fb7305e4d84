/* The search as a combobox: arrows choose a suggestion, Enter opens it, Escape lets go. Without a choice Enter searches. */
const input = document.getElementById("search");
const list = document.getElementById("suggestions");

if (input && list) {
  if (location.pathname === "/search") input.value = new URLSearchParams(location.search).get("q") ?? "";
  const options = () => [...list.querySelectorAll('[role="option"]:not([aria-disabled])')];
  const chosen = () => list.querySelector('[aria-selected="true"]');

  const choose = option => {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const empty = () => {
    list.replaceChildren();
    choose(null);
    input.setAttribute("aria-expanded", "false");
  };

  list.addEventListener("htmx:afterSwap", () => {
    options().forEach((option, at) => {
      option.id ||= `suggestion-${at}`;
      option.setAttribute("aria-selected", "false");
    });
    if (document.activeElement !== input || input.value.trim() === "") empty();
    else input.setAttribute("aria-expanded", String(list.childElementCount > 0));
  });

  input.addEventListener("keydown", event => {
    const all = options();
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length > 0) {
      const at = all.indexOf(chosen());
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(all.at(at < 0 ? (step > 0 ? 0 : -1) : (at + step) % all.length));
      event.preventDefault();
    } else if (event.key === "Enter" && chosen()) {
      location.assign(chosen().dataset.href);
      event.preventDefault();
    } else if (event.key === "Escape") {
      if (list.childElementCount > 0) empty();
      else input.blur();
      event.preventDefault();
    }
  });

  input.addEventListener("input", () => { if (input.value.trim() === "") empty(); });
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
