package kontor.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kontor.bench.Work.Query;
import kontor.bench.Work.Target;
import org.jspecify.annotations.Nullable;

/** What is measured of lists: the views everyone has, sorts, filters, the 1,000th screen. */
final class ListWorks {

  private static final Target LIST = new Target(20, 50);
  private static final int SCREEN = 50;

  private static final String LISTED =
      """
      select id, name, city, kinds, class, owner_id, phone, verified_on,
             (select e.at from customers.timeline_entry e where e.account_id = account.id
               order by e.at desc, e.id desc limit 1) as last_entry
        from customers.account where
      """;

  private final Samples samples;
  private final Connection superuser;
  private final List<Work> all = new ArrayList<>();

  private ListWorks(Samples samples, Connection superuser) {
    this.samples = samples;
    this.superuser = superuser;
  }

  static List<Work> of(Samples samples, Connection superuser) throws SQLException {
    var works = new ListWorks(samples, superuser);
    works.lists();
    return works.all;
  }

  private void lists() throws SQLException {
    all.add(
        new Work(
            "list",
            "own accounts",
            LIST,
            List.of(),
            (client, random, database) -> client.get("/accounts?view=mine"),
            (random, viewer) -> list("and owner_id = ?", "name, id", samples.user(viewer))));
    all.add(list("all accounts", "?view=all", "", "name, id"));
    all.add(list("changed last", "?view=recent", "", "changed_at desc, id desc"));
    all.add(list("customers only", "?view=customers", "and kinds && '{customer}'", "name, id"));
    all.add(list("never verified", "?view=unverified", "and verified_on is null", "name, id"));
    all.add(
        new Work(
            "list",
            "archived",
            LIST,
            List.of(),
            (client, random, database) -> client.get("/accounts?view=archived"),
            (random, viewer) ->
                Query.reading(LISTED + "archived_at is not null order by name, id limit 51")));
    all.add(
        list(
            "by revenue, highest first",
            "?sort=-annualRevenue",
            "",
            "annual_revenue desc, id desc"));
    deep("all, 1,000th screen", "name", "name", "asc");
    deep("by revenue, 1,000th screen", "annualRevenue", "annual_revenue", "desc");
    deep("changed last, 1,000th screen", "changedAt", "changed_at", "desc");
    deep("by city, 1,000th screen", "city", "city", "asc");
    all.add(
        list(
            "by revenue, among those without",
            "?sort=-annualRevenue&after=" + cursor(null, middleOfNothing()),
            "and annual_revenue is null and id < '" + middleOfNothing() + "'",
            "id desc"));
    all.add(
        new Work(
            "list",
            "one city by name",
            LIST,
            List.of(),
            (client, random, database) ->
                client.get("/accounts?city=" + Client.encoded(samples.city(random))),
            (random, viewer) -> list("and city = ?", "name, id", samples.city(random))));
    all.add(
        list("one class by name", "?class=buying_group", "and class = 'buying_group'", "name, id"));
    all.add(
        list(
            "one class by revenue",
            "?class=buying_group&sort=-annualRevenue",
            "and class = 'buying_group'",
            "annual_revenue desc, id desc"));
    all.add(
        list(
            "one tag, changed last",
            "?tags=VIP&sort=-changedAt",
            "and tags && '{VIP}'",
            "changed_at desc, id desc"));
    all.add(
        list(
            "Swiss with 500 staff, by city",
            "?country=CH&employees.from=500&sort=city",
            "and country = 'CH' and employees >= 500",
            "city, id"));
    all.add(
        list(
            "name holds \"brauerei\"",
            "?name.contains=brauerei",
            "and name ilike '%brauerei%'",
            "name, id"));
    all.add(
        list(
            "name holds what nobody is called",
            "?name.contains=xylofon",
            "and name ilike '%xylofon%'",
            "name, id"));
    all.add(count("count of all", "?view=all", ""));
    all.add(count("count of one class", "?class=buying_group", "and class = 'buying_group'"));
  }

  private static Query list(String condition, String order, Object... parameters) {
    return Query.reading(
        LISTED
            + "archived_at is null "
            + condition
            + " order by "
            + order
            + " limit "
            + (SCREEN + 1),
        parameters);
  }

  static Work list(String name, String parameters, String condition, String order) {
    return new Work(
        "list",
        name,
        LIST,
        List.of(),
        (client, random, database) -> client.get("/accounts" + parameters),
        (random, viewer) -> list(condition, order));
  }

  static Work count(String name, String parameters, String condition) {
    return new Work(
        "list",
        name,
        LIST,
        List.of(),
        (client, random, database) -> client.part(client.get("/accounts/count" + parameters)),
        (random, viewer) ->
            Query.reading(
                "select count(*) from (select 1 from customers.account where archived_at is null "
                    + condition
                    + " limit 1001) c"));
  }

  private void deep(String name, String key, String column, String direction) throws SQLException {
    var down = direction.equals("desc");
    var sign = down ? "<" : ">";
    var order = column + " " + direction + ", id " + direction;
    var filled = "and " + column + " is not null ";
    var value =
        column.equals("changed_at")
            ? "to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
            : column + "::text";
    try (var statement =
        superuser.prepareStatement(
            "select set_config('kontor.audiences', '"
                + samples.audiences().get("bench1")
                + "', false)")) {
      statement.execute();
    }
    try (var statement = superuser.createStatement();
        var rows =
            statement.executeQuery(
                "select id, "
                    + value
                    + " from customers.account where archived_at is null "
                    + filled
                    + "order by "
                    + order
                    + " offset "
                    + (999 * SCREEN - 1)
                    + " limit 1")) {
      if (!rows.next()) return; // fewer than 1,000 screens
      var id = rows.getString(1);
      var at = rows.getString(2);
      var bound =
          filled
              + "and %s %s= '%s' and (%1$s %2$s '%3$s' or id %2$s '%s')"
                  .formatted(column, sign, at.replace("'", "''"), id);
      all.add(
          list(
              name,
              "?sort=" + (down ? "-" : "") + key + "&after=" + cursor(at, UUID.fromString(id)),
              bound,
              order));
    }
  }

  private UUID middleOfNothing() {
    return samples.accounts().get(samples.accounts().size() / 2);
  }

  /** A place in a list, as the list's own links write it. */
  private static String cursor(@Nullable String value, UUID id) {
    var text = id + (value == null ? "" : "=" + value);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
