/* What is typed and not yet saved stays with this tab, whatever becomes of the session, the network or the page; and where its
   form appears again, it is put back. Kept by person: when another one signs in in this tab, it goes. */
const PREFIX = "kontor:kept:";
const RETURNED = ["version", "form_token"]; // what was typed belongs to what was seen then, and is sent once
const TYPED = "input:not([type=hidden], [type=password], [type=file], [type=submit], [type=button]), select, textarea";
const person = document.body.dataset.person;
const here = location.pathname + location.search;
const handled = new WeakSet();
const saved = new WeakSet();

const all = () => Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX));
const read = key => JSON.parse(sessionStorage.getItem(key));
const keyOf = form => `${PREFIX}${person}:${form.getAttribute("action")}`;
const isKept = form => person && form?.method === "post" && form.hasAttribute("action");
const controls = form => [...form.elements].filter(one => one.name && one.matches(TYPED));
const ticks = control => control.matches("[type=checkbox], [type=radio]");

function write(key, entry) {
  try {
    sessionStorage.setItem(key, JSON.stringify(entry));
  } catch {
    // The browser keeps nothing more: the form works as it does without script.
  }
}

function isTouched(control) {
  if (ticks(control)) return control.checked !== control.defaultChecked;
  if (control.matches("select")) return [...control.options].some(one => one.selected !== one.defaultSelected) && !isFirst(control);
  return control.value !== control.defaultValue;
}

/* Without a choice of its own a list shows its first entry, which nobody has chosen. */
const isFirst = select => select.selectedIndex === 0 && ![...select.options].some(one => one.defaultSelected);

const valueOf = control => ticks(control) ? (control.checked ? [control.value] : [])
  : control.matches("select") ? [...control.selectedOptions].map(one => one.value) : [control.value];

function keep(form) {
  const key = keyOf(form);
  const before = read(key);
  const names = new Set(Object.keys(before?.fields ?? {}));
  for (const control of controls(form)) if (isTouched(control)) names.add(control.name);
  if (names.size === 0) return;
  const fields = {};
  for (const name of names) fields[name] = controls(form).filter(one => one.name === name).flatMap(valueOf);
  const returned = {};
  for (const name of RETURNED) if (form.elements[name]) returned[name] = form.elements[name].value;
  write(key, { page: before?.page ?? here, place: form.closest("dd[id]")?.id, fields, returned });
}

function forget(form) {
  if (isKept(form)) sessionStorage.removeItem(keyOf(form));
}

function change(key, change) {
  write(key, { ...read(key), ...change });
}

/* The sign-in page leads back to where the form is, and not to the address that it was sent to. */
function awaitSignIn(forms) {
  const next = forms[0].elements.next.value;
  const waiting = all().filter(key => read(key).sent || read(key).waiting || read(key).page === next);
  for (const key of waiting) change(key, { sent: false, waiting: true });
  if (waiting.length === 0) return;
  const page = read(waiting.find(key => read(key).page === next) ?? waiting.at(-1)).page;
  for (const form of forms) form.elements.next.value = page;
  hideTyped();
}

/* What is put back need not be copied. */
function hideTyped() {
  document.getElementById("typed")?.setAttribute("hidden", "");
  document.getElementById("typed-kept")?.removeAttribute("hidden");
}

/* The page after a form was sent: where it neither failed nor is asked again, it has arrived. */
function arrived() {
  const failed = document.querySelector(".trouble") !== null;
  const followed = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  for (const key of all().filter(key => read(key).sent)) {
    const again = [...document.forms].some(form => keyOf(form) === key && isAsked(form));
    if (failed || !followed || again) change(key, { sent: false });
    else sessionStorage.removeItem(key);
    if (failed) hideTyped();
  }
}

const isAsked = form => form.matches(".conflict") || form.querySelector("[aria-invalid], .errors") !== null
  || form.parentElement.querySelector(":scope > .errors") !== null;

const differs = (control, values) => ticks(control) ? control.checked !== values.includes(control.value)
  : control.matches("select") ? [...control.options].some(one => one.selected !== values.includes(one.value))
  : control.value !== values[0];

function fill(control, values) {
  if (ticks(control)) control.checked = values.includes(control.value);
  else if (control.matches("select")) for (const one of control.options) one.selected = values.includes(one.value);
  else control.value = values[0];
  control.closest("details")?.setAttribute("open", "");
}

function empty(control) {
  if (ticks(control)) control.checked = control.defaultChecked;
  else if (control.matches("select")) for (const one of control.options) one.selected = one.defaultSelected;
  else control.value = control.defaultValue;
}

function putBack(form) {
  if (handled.has(form) || !isKept(form)) return;
  handled.add(form);
  const entry = read(keyOf(form));
  if (!entry) return;
  change(keyOf(form), { waiting: false });
  if (isAsked(form)) return;
  const kept = control => {
    const values = entry.fields[control.name];
    if (!values || ticks(control) || control.multiple) return values;
    const value = values[controls(form).filter(one => one.name === control.name).indexOf(control)];
    return value === undefined ? undefined : [value];
  };
  const back = controls(form).filter(one => kept(one) && differs(one, kept(one)));
  if (back.length === 0) return;
  const fresh = RETURNED.filter(name => form.elements[name]).map(name => [name, form.elements[name].value]);
  for (const control of back) fill(control, kept(control));
  for (const [name] of fresh) form.elements[name].value = entry.returned[name] ?? form.elements[name].value;
  form.prepend(document.getElementById("kept").content.cloneNode(true));
  form.querySelector("[data-discard]").addEventListener("click", () => {
    back.forEach(empty);
    for (const [name, value] of fresh) form.elements[name].value = value;
    forget(form);
    form.querySelector(".kept").remove();
    back[0].focus();
  });
}

/* A fact is a form only while it is changed: after sign-in it is opened again. */
function openAgain() {
  for (const key of all().filter(key => key.startsWith(`${PREFIX}${person}:`))) {
    const { waiting, page, place } = read(key);
    if (!waiting || page !== here) continue;
    const fact = place && document.getElementById(place);
    const edit = fact?.querySelector(".edit-fact");
    fact?.closest("details")?.setAttribute("open", "");
    if (edit) edit.click();
    else showWithoutForm(key);
  }
}

/* The form is there no more, because of what others did meanwhile: what was typed can be copied. */
function showWithoutForm(key) {
  const shown = document.getElementById("kept-text").content.firstElementChild.cloneNode(true);
  shown.querySelector("textarea").value = Object.values(read(key).fields).flat().filter(Boolean).join("\n");
  shown.querySelector("[data-discard]").addEventListener("click", () => {
    sessionStorage.removeItem(key);
    shown.remove();
  });
  document.getElementById("page").prepend(shown);
}

if (person) {
  all().filter(key => !key.startsWith(`${PREFIX}${person}:`)).forEach(key => sessionStorage.removeItem(key)); // another's
  arrived();
  [...document.forms].forEach(putBack);
  addEventListener("load", openAgain); // htmx has wired the page by then
  document.addEventListener("htmx:afterSettle", () => [...document.forms].forEach(putBack));
  for (const typed of ["input", "change"]) document.addEventListener(typed, event => {
    if (isKept(event.target.form) && !saved.has(event.target.form)) keep(event.target.form);
  });
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.getAttribute("action") === "/signout") all().forEach(key => sessionStorage.removeItem(key));
    else if (!event.defaultPrevented && isKept(form) && read(keyOf(form))) change(keyOf(form), { sent: true });
  });
  document.addEventListener("htmx:beforeOnLoad", event => { // what is swapped in then is not to be filled again
    if (event.detail.xhr.status >= 400 || !(event.target instanceof HTMLFormElement)) return;
    saved.add(event.target); // a field that is taken away with the focus in it says once more that it was changed
    forget(event.target);
  });
  document.addEventListener("click", event => {
    if (event.target.closest?.("form .actions a, form [data-cancel]")) forget(event.target.closest("form"));
  }, true); // before the link is followed
} else {
  const forms = [...document.forms].filter(form => form.elements.next);
  if (forms.length > 0) awaitSignIn(forms);
}
