package kontor.platform.imports;

import static kontor.platform.imports.ImportFiles.prefix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.Cast;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the guide says before anything is written. */
@KontorTest
class ImportGuideHintsTest {

  private static final Pattern FORM_BY_ADDRESS =
      Pattern.compile("(?is)<form(?![^>]*method=\"post\")[^>]*>.*?</form>");
  private static final Pattern ADDRESS = Pattern.compile("(?:action|href|hx-get)=\"([^\"]*)\"");

  @Autowired MockMvc http;
  @Autowired Imports imports;
  @Autowired ImportFiles files;
  @Autowired Cast cast;

  private final String prefix = prefix();

  @Test
  void whichColumnsGoNowhere() throws Exception {
    var id = files.upload(cast.vera(), "Nr;Lagerort;;Name\n" + prefix + "1;A3;rot;Regal\n");

    assertThat(text("/wares/import/" + id + "/mapping"))
        .contains("Weggelassen: Lagerort, Spalte C");

    files.map(cast.vera(), id, "number", "-", "-", "name");
    files.check(cast.vera(), id);
    assertThat(text("/wares/import/" + id + "/check")).contains("Weggelassen: Lagerort, Spalte C");
  }

  @Test
  void howOftenEachReasonIsGivenAndWhere() throws Exception {
    var rows =
        IntStream.rangeClosed(1, 8)
            .mapToObj(i -> (i == 3 ? prefix : "") + ";Ware " + i)
            .collect(Collectors.joining("\n", "Nr;Name\n", "\n" + prefix + ";Nochmal\n"));
    var run = files.checked(cast.vera(), rows);

    assertThat(text(run.address() + "/check"))
        .contains(
            "7 × Artikelnummer: Eine Nummer ist nötig. z. B. Zeilen 2, 3, 5",
            "1 × Artikelnummer: Derselbe Wert steht in Zeile 4. Zeile 10");
    files.imported(cast.vera(), run.id());
    assertThat(text(run.address() + "/result"))
        .contains("7 × Artikelnummer: Eine Nummer ist nötig. z. B. Zeilen 2, 3, 5");
  }

  @Test
  void ofManyValuesThatAreWrongInTheSameWayTheFirst() throws Exception {
    var rows =
        IntStream.range(0, 12)
            .mapToObj(i -> prefix + i / 2 + ";Ware " + i)
            .collect(Collectors.joining("\n", "Nr;Name\n", "\n"));

    var run = files.checked(cast.vera(), rows);

    assertThat(text(run.address() + "/check"))
        .contains(
            "6 × Artikelnummer: Derselbe Wert steht in Zeile 2. (und ähnliche)"
                + " z. B. Zeilen 3, 5, 7");
  }

  @Test
  void thatTheSameFileCameInBefore() throws Exception {
    var content = "Nr;Name;Zeichen\n" + prefix + "1;Regal;" + UUID.randomUUID() + "\n";
    var first = files.upload(cast.vera(), content);
    files.map(cast.vera(), first, "number", "name", "-");
    files.check(cast.vera(), first);
    files.imported(cast.vera(), first);

    var again = files.upload(cast.vera(), content);

    for (var step : List.of("/format", "/mapping"))
      assertThat(page("/wares/import/" + again + step))
          .contains("Diese Datei haben Sie schon einmal importiert (eine Zeile):")
          .contains("/wares/import/" + first + "/result");
    var ofAnother = files.upload(cast.clara(), content);
    assertThat(cast.clara().call(() -> imports.earlier(imports.get(ofAnother)))).isNull();
  }

  @Test
  void andNeverWritesTheTokenIntoAnAddress() throws Exception {
    var id = files.upload(cast.vera(), "Nr;Name\n" + prefix + "1;Regal\n;Leuchte\n");
    check("/wares/import", "/wares/import/" + id + "/format", "/wares/import/" + id + "/mapping");
    cast.vera().run(() -> imports.map(id, Arrays.asList("number", "name"), Map.of()));
    files.check(cast.vera(), id);
    check("/wares/import/" + id + "/check");
    files.imported(cast.vera(), id);
    check("/wares/import/" + id + "/result", "/accounts?condition=city");
  }

  private void check(String... addresses) throws Exception {
    for (var address : addresses) {
      var page = page(address);
      assertThat(FORM_BY_ADDRESS.matcher(page).results().map(form -> form.group()))
          .as(address)
          .noneMatch(form -> form.contains("_csrf"));
      assertThat(ADDRESS.matcher(page).results().map(found -> found.group(1)))
          .as(address)
          .isNotEmpty()
          .noneMatch(found -> found.contains("csrf"));
    }
  }

  private String text(String address) throws Exception {
    return page(address).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  private String page(String address) throws Exception {
    var answer =
        http.perform(get(address).with(user(kontor.demo.Cast.VERA.toString())).with(csrf()))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }
}
