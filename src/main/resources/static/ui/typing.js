/* Letters typed into a field are text, not commands; so are those with a modifier. */
export function isTyping(event) {
  return event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
    || event.target.closest?.("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit])") != null;
}
