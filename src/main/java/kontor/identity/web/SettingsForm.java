package kontor.identity.web;

import org.springframework.ui.Model;

/** A page of the settings that is one form. */
final class SettingsForm {

  private SettingsForm() {}

  /**
   * @param tab which of the settings it belongs to
   * @param title key of its title
   */
  static String show(Model model, String tab, String title, Form form) {
    model.addAttribute("tab", tab);
    model.addAttribute("title", title);
    model.addAttribute("form", form);
    return "identity/web/settings_form";
  }

  /**
   * @param name of what is changed, which is the title
   */
  static String change(Model model, String tab, String name, Form form) {
    model.addAttribute("named", name);
    return show(model, tab, "identity.settings." + tab, form);
  }
}
