package kontor.shape;

import static java.util.Map.entry;

import java.util.Map;

/** What need not keep a rule, and why. Whatever is not here must. */
final class Exemptions {

  /** Tables without protection: none of them says anything of a customer's affairs. */
  static final Map<String, String> TABLES =
      Map.ofEntries(
          entry(
              "platform.flyway_schema_history",
              "Flyway's own; the application's role has no right"),
          entry(
              "platform.protected_table",
              "written by protect(); the application's role has no right"),
          entry(
              "platform.event_publication", "Spring Modulith's outbox: ids of records, no content"),
          entry("platform.spring_session", "asked before anybody is there to look"),
          entry("platform.spring_session_attributes", "asked before anybody is there to look"),
          entry("platform.scheduled_tasks", "db-scheduler's: ids of jobs, no content"),
          entry("platform.bucket", "how often sign-in was tried: hashes and counts"),
          entry("platform.number_range", "how the next number looks, the same for everybody"),
          entry(
              "platform.form_token",
              "asked by its sender alone: where a form or a request led to, by address or id"),
          entry(
              "platform.job", "platform.job.Jobs shows content to who started it and nobody else"),
          entry(
              "platform.stored_file",
              "files by their content alone; who refers to one says who may"),
          entry("platform.file_reference", "which record refers to which file, by ids alone"),
          entry(
              "platform.import_run", "platform.imports shows it to who started it and nobody else"),
          entry(
              "platform.import_refusal",
              "belongs to an import, shown as it is: lines, reasons and the cells they are about"),
          entry("platform.import_value", "belongs to an import; digests"),
          entry("platform.import_name", "belongs to an import; digests"),
          entry("platform.import_waiting", "belongs to an import; numbers of lines"),
          entry("platform.import_memory", "one person's own: digests of headers, names of fields"),
          entry("history.change", "read through the <record>_history views, which are protected"),
          entry("identity.audience", "says who may see what: protection itself stands on it"),
          entry(
              "identity.audience_member", "says who may see what: protection itself stands on it"),
          entry("identity.credential", "asked before anybody is there to look; hashes"),
          entry("identity.password_link", "asked before anybody is there to look; hashes"),
          entry("identity.known_browser", "asked before anybody is there to look; hashes"),
          entry(
              "identity.access_event", "written before anybody is there to look; ADMIN reads it"));

  static final Map<String, String> TIMES =
      Map.of("platform.flyway_schema_history.installed_on", "Flyway's own");

  /** Functions that work with the owner's rights: each is a door past the protection. */
  static final Map<String, String> DOORS =
      Map.ofEntries(
          entry("history.record", "writes the history; a trigger, called by nobody"),
          entry(
              "platform.hand_over", "gives what the viewer sees to others, which the views refuse"),
          entry(
              "platform.hand_over_owned",
              "moves what is somebody's with him, for who moves him and need not see it"),
          entry("platform.upcoming_number", "reads a number range's sequence"),
          entry("platform.set_upcoming_number", "moves a number range's sequence forwards"),
          entry("identity.refresh_audiences", "writes who is in which audience, by the rules"),
          entry("identity.would_see", "says whom a rule would mean, before anything is for it"),
          entry(
              "identity.forget_accesses",
              "takes away the old end of a trail that nobody may change"),
          entry(
              "customers.customer_numbers_taken", "says of a number that it is used, and no more"),
          entry(
              "customers.is_below",
              "says whether a circle would close, through hidden companies too"),
          entry(
              "customers.regroup",
              "sets the group of companies, hidden ones too, and tells nothing"));

  private Exemptions() {}
}
