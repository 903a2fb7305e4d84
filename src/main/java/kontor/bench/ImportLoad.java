package kontor.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A file of companies, taken through the guide as a person does it: checked, then written. */
final class ImportLoad {

  private static final int ROWS = 20_000;

  /** Rows per second that design/quality asks for. */
  private static final int TARGET = 3_000;

  private static final List<String> COLUMNS =
      List.of(
          "name",
          "kinds",
          "class",
          "industry",
          "street",
          "postcode",
          "city",
          "country",
          "phone",
          "email",
          "website",
          "employees");

  private final Client client;
  private final Connection database;

  /**
   * @param client one who writes customers
   * @param database to read when the jobs began and ended
   */
  ImportLoad(Client client, Connection database) {
    this.client = client;
    this.database = database;
  }

  List<Throughput> measure() throws IOException, InterruptedException, SQLException {
    var guide = led(client.send(client.upload("/accounts/import", "file", "bench.csv", file())));
    guide = guide.substring(0, guide.lastIndexOf('/'));
    led(client.send(client.post(guide + "/format", Map.of("headerLine", "true", "next", "true"))));
    var mapping = new HashMap<String, String>();
    for (var i = 0; i < COLUMNS.size(); i++) mapping.put("column" + i, COLUMNS.get(i));
    led(client.send(client.post(guide + "/mapping", mapping)));
    var checked = ended("import-check");
    led(client.send(client.post(guide + "/run", Map.of())));
    var written = ended("import-run");
    return List.of(
        new Throughput("import: rows checked", ROWS, ROWS / checked, TARGET),
        new Throughput("import: rows written", ROWS, ROWS / written, TARGET));
  }

  private static byte[] file() {
    var random = new SplittableRandom(4711);
    var text = new StringBuilder(String.join(";", COLUMNS)).append('\n');
    for (var row = 0; row < ROWS; row++) {
      var word = Long.toString(random.nextLong(Long.MAX_VALUE), 36);
      text.append(
              "%s Handel GmbH;prospect;industry;Maschinenbau;%s-Straße %d;%05d;Lübeck;DE"
                  .formatted(word, word.substring(0, 5), random.nextInt(1, 200), 23552 + row % 17))
          .append(
              ";+49 451 %d;info@%s.example;https://www.%s.example;%d%n"
                  .formatted(random.nextInt(100_000, 999_999), word, word, random.nextInt(1, 900)));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String led(HttpResponse<byte[]> answer) throws IOException {
    return answer
        .headers()
        .firstValue("location")
        .filter(where -> answer.statusCode() == 302)
        .orElseThrow(() ->
            new IOException(
                "The import stopped at %s with %d"
                    .formatted(answer.request().uri(), answer.statusCode())));
  }

  /** Seconds that the newest job of the kind took, once it has ended. */
  private double ended(String kind) throws SQLException, InterruptedException, IOException {
    while (true) {
      try (var statement =
          database.prepareStatement(
              """
              select state, extract(epoch from ended_at - started_at), result ->> 'refused'
                from platform.job where kind = ? order by created_at desc limit 1
              """)) {
        statement.setString(1, kind);
        try (var row = statement.executeQuery()) {
          if (row.next() && row.getObject(2) != null) {
            if (row.getString(1).equals("done") && "0".equals(row.getString(3)))
              return row.getDouble(2);
            throw new IOException(
                kind + " ended as " + row.getString(1) + ", refused " + row.getString(3));
          }
        }
      }
      Thread.sleep(200);
    }
  }
}
