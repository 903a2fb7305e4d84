package kontor.platform.tabular;

import kontor.platform.error.RuleViolation;

/** The refusals of a whole file, each said about field {@code file}. */
final class Unreadable {

  static RuleViolation because(String reason, Object... args) {
    return new RuleViolation("file", "tabular." + reason, args);
  }

  private Unreadable() {}
}
