package kontor.identity.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kontor.identity.CompanyProfile;
import kontor.identity.User;
import kontor.identity.UserDraft;
import kontor.identity.web.Form.Section;
import kontor.platform.Role;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.ui.FormField;
import kontor.platform.ui.FormField.Type;
import org.springframework.util.LinkedMultiValueMap;

/** The form of a user. */
final class UserForm {

  private UserForm() {}

  /** Somebody new speaks as his company does. */
  static Typed empty(CompanyProfile company) {
    var values = new LinkedMultiValueMap<String, String>();
    values.add("language", company.language());
    values.add("zone", company.zone());
    return new Typed(values);
  }

  static Typed of(User user) {
    var values = new LinkedMultiValueMap<String, String>();
    values.add("version", Integer.toString(user.version()));
    values.add("login", user.login());
    values.add("name", user.name());
    values.put("roles", new ArrayList<>(user.roles().stream().map(Role::name).toList()));
    if (user.teamId() != null) values.add("teamId", user.teamId().toString());
    if (user.departmentId() != null) values.add("departmentId", user.departmentId().toString());
    if (user.deputyId() != null) values.add("deputyId", user.deputyId().toString());
    values.add("language", user.language());
    values.add("zone", user.zone());
    return new Typed(values);
  }

  static UserDraft read(Typed typed) {
    return new UserDraft(
        typed.text("login"),
        typed.text("name"),
        roles(typed.all("roles")),
        typed.id("teamId"),
        typed.id("departmentId"),
        typed.id("deputyId"),
        typed.text("language"),
        typed.text("zone"));
  }

  private static Set<Role> roles(List<String> names) {
    var roles = new HashSet<Role>();
    for (var name : names)
      try {
        roles.add(Role.valueOf(name));
      } catch (IllegalArgumentException none) {
        throw new RuleViolation("roles", "identity.check.choice");
      }
    return roles;
  }

  static Form of(Typed typed, Choices choices, String action, String submit, Wording words) {
    return Form.of(
            action,
            submit,
            Section.of(
                FormField.hidden("version", typed.text("version")),
                field(typed, words, "name", Type.TEXT).maxlength(200).required(),
                field(typed, words, "login", Type.TEXT)
                    .maxlength(254)
                    .required()
                    .help(words.say("identity.user.login.help"))),
            Section.of(
                field(typed, words, "roles", Type.CHOICES)
                    .values(typed.all("roles"))
                    .options(Choices.roles(words))
                    .required()),
            Section.of(
                field(typed, words, "teamId", Type.SELECT)
                    .options(choices.teams())
                    .help(
                        typed.text("teamId").isEmpty()
                            ? null
                            : words.say("identity.user.teamId.help")),
                field(typed, words, "departmentId", Type.SELECT).options(choices.departments()),
                field(typed, words, "deputyId", Type.SELECT)
                    .options(choices.colleagues())
                    .help(words.say("identity.user.deputyId.help"))),
            Section.of(
                field(typed, words, "language", Type.SELECT)
                    .options(Choices.languages(words))
                    .required(),
                Zones.field(field(typed, words, "zone", Type.SELECT), words).required()))
        .within("/settings/users");
  }

  private static FormField field(Typed typed, Wording words, String name, Type type) {
    return FormField.of(name, words.say("identity.user." + name), type).value(typed.text(name));
  }
}
