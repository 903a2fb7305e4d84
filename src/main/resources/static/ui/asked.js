/* The answer to a form that was refused stands at the form's own address: going back, loading anew and changing the language lead
   to the form, and not to the browser's question whether to send it once more. */
const asked = document.querySelector("meta[name=asked-at]");
if (asked) history.replaceState(history.state, "", asked.content);
