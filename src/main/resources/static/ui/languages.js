/* Before sign-in nobody has a session that what he types could be kept for: it goes along when the language changes. */
document.addEventListener("formdata", event => {
  const typed = document.getElementById(event.target.dataset.keeps)?.querySelectorAll("input[type=text]") ?? [];
  for (const one of typed) event.formData.append(one.name, one.value);
});
