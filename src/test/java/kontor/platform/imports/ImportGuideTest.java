package kontor.platform.imports;

import static kontor.platform.imports.ImportFiles.lines;
import static kontor.platform.imports.ImportFiles.prefix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import kontor.Cast;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The guide as a browser without scripts sees it. */
@KontorTest
class ImportGuideTest {

  @Autowired MockMvc http;
  @Autowired ImportFiles files;
  @Autowired Cast cast;

  @Test
  void leadsFromTheFileToTheResult() throws Exception {
    var prefix = prefix();
    assertThat(page("/wares/import")).contains("Waren importieren", "Datei hochladen");

    var format = upload("Nr;Name;Herkunft\n" + prefix + "1;Regal;DE\n;Leuchte;AT\n");
    assertThat(format).matches("/wares/import/[0-9a-f-]{36}/format");
    assertThat(page(format)).contains("Regal", "Semikolon", "UTF-8", "Die ersten Zeilen");

    var address = format.replace("/format", "");
    var mapping = redirect(post(format).param("next", "true").param("headerLine", "true"));
    assertThat(mapping).isEqualTo(address + "/mapping");
    assertThat(page(mapping))
        .contains("Artikelnummer (Pflicht)", "Weglassen", "Regal · Leuchte")
        .contains("<option value=\"country\" selected>");

    var check =
        redirect(
            post(mapping)
                .param("column0", "number")
                .param("column1", "name")
                .param("column2", "country"));
    assertThat(check).isEqualTo(address + "/check");
    var id = ImportId.of(address.replace("/wares/import/", ""));
    files.ended(cast.vera(), files.get(cast.vera(), id).checkJob());
    assertThat(page(check))
        .contains("Eine Zeile importieren", "Eine Zeile abgewiesen", "Eine Nummer ist nötig.");

    var run = redirect(post(address + "/run"));
    files.ended(cast.vera(), files.get(cast.vera(), id).runJob());
    assertThat(run).isIn(address + "/run", address + "/result");
    assertThat(page(address + "/result"))
        .contains("ist importiert", "/wares?import=" + id, "refused.csv", "refused.xlsx");
    assertThat(page("/wares/import")).contains(address + "/result");
    assertThat(text("/wares/import")).contains("Waren.csv Importiert 1 1 ");
  }

  @Test
  void countsTheReasonsAndFoldsTheRowsThatRepeatThem() throws Exception {
    var same = files.checked(cast.vera(), "Nr;Name\n;Regal\n;Leuchte\n");
    assertThat(page("/wares/import/" + same.id() + "/check"))
        .contains("<b>2 ×</b>", "<details class=\"row-by-row\">", "Zeilen einzeln");

    var one = files.checked(cast.vera(), "Nr;Name\n;Regal\n" + prefix() + "1;Leuchte\n");
    assertThat(page("/wares/import/" + one.id() + "/check"))
        .contains("Eine Nummer ist nötig.")
        .doesNotContain("Zeilen einzeln");
  }

  @Test
  void asksForWhatRowsDoNotSayAndRepeatsItAtTheEnd() throws Exception {
    var prefix = prefix();
    assertThat(page("/wares/import?country=AT&name=x"))
        .contains("<input type=\"hidden\" name=\"country\" value=\"AT\">")
        .doesNotContain("name=\"name\"");
    var content = "Nr;Name;Herkunft;Lager\n%s1;Regal;DE;A\n%s2;Leuchte;;B\n";
    var format = redirect(file(content.formatted(prefix, prefix)).param("country", "AT"));
    var mapping = format.replace("/format", "/mapping");
    assertThat(page(mapping)).contains("<option value=\"AT\" selected>Österreich");

    var address = format.replace("/format", "");
    redirect(
        post(mapping)
            .param("column0", "number")
            .param("column1", "name")
            .param("column2", "country")
            .param("country", "AT"));
    var id = ImportId.of(address.replace("/wares/import/", ""));
    files.ended(cast.vera(), files.get(cast.vera(), id).checkJob());
    assertThat(text(address + "/check"))
        .contains("Was eingetragen wird, wo die Datei nichts sagt Land Österreich");

    files.imported(cast.vera(), id);
    assertThat(files.countries(cast.vera(), prefix))
        .containsOnly(Map.entry(prefix + "1", "DE"), Map.entry(prefix + "2", "AT"));
    assertThat(text(address + "/result"))
        .contains("Waren.csv")
        .contains("Was eingetragen wurde, wo die Datei nichts sagte Land Österreich")
        .contains("Weggelassen: Lager");
  }

  @Test
  void takesLeftEmptyForEmpty() throws Exception {
    var prefix = prefix();
    var mapping = upload(lines(prefix, 1)).replace("/format", "/mapping");

    redirect(
        post(mapping).param("column0", "number").param("column1", "name").param("country", ""));

    var id = ImportId.of(mapping.replace("/wares/import/", "").replace("/mapping", ""));
    files.ended(cast.vera(), files.get(cast.vera(), id).checkJob());
    assertThat(text(mapping.replace("/mapping", "/check"))).contains("Land bleibt leer");
    assertThat(page(mapping)).doesNotContain("<option value=\"DE\" selected>Deutschland");
  }

  @Test
  void saysAtItsColumnWhatIsWrongAndKeepsWhatWasChosen() throws Exception {
    var mapping = upload(lines(prefix(), 2)).replace("/format", "/mapping");

    var answer = send(post(mapping).param("column0", "number").param("column1", "number"));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains(
            "Eine andere Spalte hat dieses Feld schon.",
            "„Bezeichnung“ ist Pflicht",
            "aria-invalid=\"true\"");
  }

  @Test
  void takesNoCharacterThatCannotBeKept() throws Exception {
    var mapping = upload(lines(prefix(), 1)).replace("/format", "/mapping");

    redirect(
        post(mapping)
            .param("column0", "number")
            .param("column1", "name")
            .param("fixedField0", "country")
            .param("fixedValue0", "D\0E"));
  }

  @Test
  void saysAtTheFileWhatIsWrongWithIt() throws Exception {
    var empty = send(file(""));
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(empty.getContentAsString()).contains("Die Datei ist leer.");

    var none = send(multipart("/wares/import"));
    assertThat(none.getStatus()).isEqualTo(422);
    assertThat(none.getContentAsString()).contains("Wählen Sie eine Datei aus.");
  }

  @Test
  void showsTheFileAnewInAnotherFormat() throws Exception {
    var format = upload("Nr,Name\n1,Regal\n");
    assertThat(page(format)).contains("<td data-label=\"Name\">Regal</td>");

    redirect(post(format).param("separator", ";").param("headerLine", "true"));

    assertThat(page(format)).contains("1,Regal</td>");
    assertThat(send(post(format).param("charset", "no-such")).getContentAsString())
        .contains("Wählen Sie etwas aus der Liste.");
  }

  @Test
  void leadsBackToWhereOneWas() throws Exception {
    var run = files.checked(cast.vera(), lines(prefix(), 1));
    files.imported(cast.vera(), run.id());

    for (var step : new String[] {"/format", "/mapping", "/check", "/run"})
      assertThat(send(get(run.address() + step)).getRedirectedUrl())
          .isEqualTo(run.address() + "/result");
  }

  @Test
  void sendsRefusedRowsAsAFileThatIsNeverShownInPlace() throws Exception {
    var run = files.checked(cast.vera(), "Nr;Name\n;<script>alert(1)</script>\n");

    var csv = send(get(run.address() + "/refused.csv"));

    assertThat(csv.getHeader("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"Waren abgewiesen.csv\"; filename*=UTF-8''Waren%20abgewiesen.csv");
    assertThat(csv.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(csv.getContentAsString(StandardCharsets.UTF_8)).contains("<script>");
    assertThat(page(run.address() + "/check")).doesNotContain("<script>alert(1)");
    assertThat(send(get(run.address() + "/refused.xlsx")).getContentAsByteArray())
        .startsWith('P', 'K');
  }

  @Test
  void asksForTheWholePageOnceItsJobHasEnded() throws Exception {
    var run = files.checked(cast.vera(), lines(prefix(), 1));

    assertThat(send(get(run.address() + "/work/check")).getHeader("HX-Refresh")).isEqualTo("true");
  }

  private String upload(String content) throws Exception {
    return redirect(file(content));
  }

  private static AbstractMockHttpServletRequestBuilder<?> file(String content) {
    return multipart("/wares/import")
        .file(
            new MockMultipartFile(
                "file", "Waren.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
  }

  private String text(String address) throws Exception {
    return page(address).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  private String page(String address) throws Exception {
    var answer = send(get(address));
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private String redirect(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    var answer = send(request);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    return answer.getRedirectedUrl();
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return http.perform(request.with(user(kontor.demo.Cast.VERA.toString())).with(csrf()))
        .andReturn()
        .getResponse();
  }
}
