package kontor.identity.web;

import java.util.Map;
import java.util.UUID;
import kontor.demo.Cast;
import kontor.identity.Passwords;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import kontor.platform.Viewers;
import org.springframework.stereotype.Component;

/**
 * Nele Voss, who has just come: each test has one of its own, and may do with her what it likes.
 *
 * @param login also the name by which she signs in
 */
record Nele(UUID id, String login) {

  static final String PASSWORD = "vier blaue Enten";

  /** Signs her in in a browser, also in a second and a third one. */
  Visitor signIn(Visitor browser, String... headers) {
    browser.submit("/signin", Map.of("username", login, "password", PASSWORD), headers);
    return browser;
  }

  /** Where she comes from. */
  @Component
  static class Hiring {

    private final Viewers viewers;
    private final Users users;
    private final Passwords passwords;

    Hiring(Viewers viewers, Users users, Passwords passwords) {
      this.viewers = viewers;
      this.users = users;
      this.passwords = passwords;
    }

    Nele nele() {
      var login = "nele-" + UUID.randomUUID();
      return viewers
          .of(Cast.RUTH.toString())
          .call(() -> {
            var id = users.create(UserDraft.of(login, "Nele Voss", Role.STAFF));
            passwords.preset(id, PASSWORD);
            return new Nele(id, login);
          });
    }
  }
}
