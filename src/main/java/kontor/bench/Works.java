package kontor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.bench.Work.Query;
import kontor.bench.Work.Target;

/** What is measured. */
final class Works {

  private static final Target SEARCH = new Target(40, 100);
  private static final Target RECORD = new Target(20, 50);
  private static final Target SAVE = new Target(20, 50);

  /** Everyone's, then 20,000, 4,000 and 2 of 1,000,000, then holders of many audiences. */
  private static final String[] VIEWERS = {
    "bench1",
    "bench-b",
    "bench1",
    "bench-c",
    "bench1",
    "bench-d",
    "bench-10",
    "bench-64",
    "bench-1000"
  };

  private final Samples samples;
  private final List<Work> all = new ArrayList<>();

  private Works(Samples samples) {
    this.samples = samples;
  }

  /**
   * @param superuser to find the 1,000th screens with
   */
  static List<Work> of(Samples samples, Connection superuser) throws SQLException {
    var works = new Works(samples);
    works.all.addAll(ListWorks.of(samples, superuser));
    works.viewers();
    works.search();
    works.record();
    works.save();
    return works.all;
  }

  private void viewers() {
    all.add(
        grouped("viewers", ListWorks.list("all by name", "?view=all", "", "name, id")).by(VIEWERS));
    all.add(
        grouped(
                "viewers",
                ListWorks.list(
                    "by revenue", "?sort=-annualRevenue", "", "annual_revenue desc, id desc"))
            .by(VIEWERS));
    all.add(
        grouped(
                "viewers",
                ListWorks.list(
                    "one class", "?class=industry", "and class = 'industry'", "name, id"))
            .by(VIEWERS));
    all.add(grouped("viewers", ListWorks.count("count", "?view=all", "")).by(VIEWERS));
    all.add(suggest("viewers", "search \"gmb\"", "gmb").by(VIEWERS));
    all.add(suggest("viewers", "search \"müll\"", "müll").by(VIEWERS));
  }

  private void search() {
    all.add(
        new Work(
            "search",
            "three to six letters of a name",
            SEARCH,
            List.of(),
            (client, random, database) ->
                client.part(
                    client.get("/search/suggest?q=" + Client.encoded(samples.typed(random)))),
            (random, viewer) -> hits(samples.typed(random))));
    all.add(suggest("search", "\"gmb\", which nearly all have", "gmb"));
    all.add(suggest("search", "two common words", "müller gmb"));
    all.add(suggest("search", "what nobody is called", "xylofon"));
  }

  private void record() {
    all.add(
        new Work(
            "record",
            "record page",
            RECORD,
            List.of(),
            (client, random, database) -> client.get("/accounts/" + samples.account(random)),
            (random, viewer) -> record(samples.account(random))));
    all.add(
        new Work(
            "record",
            "record page with 5,000 entries",
            RECORD,
            List.of(),
            (client, random, database) -> client.get("/accounts/" + samples.longest()),
            (random, viewer) -> record(samples.longest())));
  }

  private void save() {
    all.add(
        new Work(
            "save",
            "one field",
            SAVE,
            List.of(),
            (client, random, database) -> {
              var id = samples.account(random);
              var form =
                  Map.of(
                      "version",
                      version(database, id),
                      "preferredTimes",
                      "ab " + random.nextInt(100_000));
              return client.part(client.post("/accounts/" + id + "/fields/preferredTimes", form));
            },
            (random, viewer) ->
                Query.writing(
                    "update customers.account set preferred_times = ?, changed_at = now(), version = version + 1 where id = ?",
                    "ab " + random.nextInt(100_000),
                    samples.account(random))));
    all.add(
        new Work(
            "save",
            "new account",
            SAVE,
            List.of(),
            (client, random, database) ->
                client.post(
                    "/accounts",
                    Map.of(
                        "form_token", UUID.randomUUID().toString(),
                        "name", "Neuanlage " + random.nextInt(1_000_000) + " GmbH",
                        "kinds", "prospect",
                        "city", "Lübeck",
                        "country", "DE")),
            (random, viewer) ->
                Query.writing(
                    "insert into customers.account (id, customer_number, name, city, country, created_by, audience_id)"
                        + " values (?, nextval('platform.number_account')::text, ?, 'Lübeck', 'DE', 'system:bench', 1)",
                    UUID.randomUUID(),
                    "Neuanlage " + random.nextInt(1_000_000) + " GmbH")));
  }

  private static Work suggest(String group, String name, String typed) {
    return new Work(
        group,
        name,
        SEARCH,
        List.of(),
        (client, random, database) ->
            client.part(client.get("/search/suggest?q=" + Client.encoded(typed))),
        (random, viewer) -> hits(typed));
  }

  private static Query hits(String typed) {
    return Query.reading(
        "select subject_id, title, detail from platform.search_entry"
            + " where found @@ platform.search_query(?, true) limit 8",
        typed);
  }

  private static Query record(UUID id) {
    return Query.reading(
        "select a.*, array(select t::text from customers.timeline_entry t where t.account_id = a.id order by t.at desc, t.id desc limit 30)"
            + " from customers.account a where a.id = ?",
        id);
  }

  private static String version(Connection database, UUID id) throws SQLException {
    try (var statement =
        database.prepareStatement("select version from customers_data.account where id = ?")) {
      statement.setObject(1, id);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static Work grouped(String group, Work work) {
    return new Work(group, work.name(), work.target(), work.viewers(), work.page(), work.raw());
  }
}
