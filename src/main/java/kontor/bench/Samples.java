package kontor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What people look for, taken from the data itself: cities as often as they occur, records, the
 * first letters of names.
 *
 * @param accounts ordinary ones that everyone sees
 * @param longest the one with five thousand entries in its timeline
 * @param audiences what each viewer holds, by login, as an array literal
 * @param users id by login
 */
record Samples(
    List<UUID> accounts,
    UUID longest,
    List<String> cities,
    List<String> titles,
    Map<String, String> audiences,
    Map<String, UUID> users) {

  private static final String VISIBLE = "audience_id = 1 and archived_at is null";

  static Samples from(Connection owner) throws SQLException {
    var audiences = new HashMap<String, String>();
    var users = new HashMap<String, UUID>();
    try (var rows =
        owner
            .createStatement()
            .executeQuery(
                "select login, array(select audience_id from identity.audience_member m where m.user_id = u.id order by 1)::text, id"
                    + " from identity_data.app_user u where login like 'bench%'")) {
      while (rows.next()) {
        audiences.put(rows.getString(1), rows.getString(2));
        users.put(rows.getString(1), rows.getObject(3, UUID.class));
      }
    }
    return new Samples(
        column(
            owner,
            "select id from customers_data.account where "
                + VISIBLE
                + " order by hashint8(substr(customer_number, 1, 7)::bigint) limit 2000",
            UUID.class),
        column(
                owner,
                "select account_id from customers_data.timeline_entry group by 1 order by count(*) desc limit 1",
                UUID.class)
            .getFirst(),
        column(
            owner,
            "select city from customers_data.account where "
                + VISIBLE
                + " order by hashint8(substr(customer_number, 1, 7)::bigint) limit 500",
            String.class),
        column(
            owner,
            "select name from customers_data.account where "
                + VISIBLE
                + " order by hashint8(substr(customer_number, 1, 7)::bigint) limit 500",
            String.class),
        audiences,
        users);
  }

  UUID user(String login) {
    return Objects.requireNonNull(users.get(login), login);
  }

  UUID account(RandomGenerator random) {
    return accounts.get(random.nextInt(accounts.size()));
  }

  String city(RandomGenerator random) {
    return cities.get(random.nextInt(cities.size()));
  }

  /** Three to six letters of a name's word, umlauts typed in one of three ways. */
  String typed(RandomGenerator random) {
    while (true) {
      var words =
          titles.get(random.nextInt(titles.size())).toLowerCase(Locale.GERMAN).split("[^\\p{L}]+");
      var word = words[random.nextInt(words.length)];
      if (word.length() < 3) continue;
      var start = word.substring(0, Math.min(word.length(), random.nextInt(3, 7)));
      return switch (random.nextInt(3)) {
        case 0 -> start;
        case 1 -> start.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        default -> start.replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss");
      };
    }
  }

  private static <T> List<T> column(Connection owner, String sql, Class<T> type)
      throws SQLException {
    var values = new ArrayList<T>();
    try (var rows = owner.createStatement().executeQuery(sql)) {
      while (rows.next()) values.add(rows.getObject(1, type));
    }
    return values;
  }
}
