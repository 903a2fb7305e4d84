package kontor.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What holds for all rows of a file is judged where it is typed, before any row is looked at. */
@KontorTest
class FixedValuesTest {

  @Autowired MockMvc http;
  @Autowired Imports imports;
  @Autowired Cast cast;

  private ImportId id;
  private String mapping;

  @BeforeEach
  void upload() {
    var content = "Firma;Ort\n" + UUID.randomUUID() + " GmbH;Kiel\n";
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    id =
        cast.vera()
            .call(() ->
                imports.upload("accounts", "Neu.csv", new ByteArrayInputStream(bytes), Map.of()));
    mapping = "/accounts/import/" + id + "/mapping";
  }

  @ParameterizedTest
  @CsvSource({
    "country, Narnia, Land",
    "annualRevenue, viel, Zahl",
    "founded, vorgestern, Zahl",
    "customerSince, neulich, Datum",
    "type, Unart, Firma",
    "website, nicht da, Webadresse"
  })
  void areRefusedAtTheirFieldAndKept(String field, String value, String says) throws Exception {
    var answer = send(field, value);

    assertThat(answer.getStatus()).isEqualTo(422);
    var page = answer.getContentAsString();
    var error = page.split("id=\"field-fixedValue0-error\"");
    assertThat(error).as(page).hasSize(2);
    assertThat(error[1].substring(0, 900)).contains(says);
    assertThat(page)
        .contains("value=\"" + value + "\"")
        .contains("<option value=\"" + field + "\" selected>")
        .contains("href=\"#field-fixedValue0\"");
    assertThat(run().checkJob()).isNull();
  }

  @Test
  void areTakenWhereTheyCanBeRead() throws Exception {
    var answer = send("country", "Österreich", "annualRevenue", "1.234,50", "type", "company");

    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    assertThat(run().fixed())
        .containsEntry("country", "Österreich")
        .containsEntry("annualRevenue", "1.234,50");
  }

  @Test
  void doNotPassSilentlyToAnotherField() throws Exception {
    var answer = moved("street", "region", "Kiel");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Gilt er auch für")
        .contains("name=\"fixedWas0\" value=\"region\"");

    assertThat(moved("region", "region", "Kiel").getStatus()).isEqualTo(302);
  }

  @Test
  void belongToAFieldAndAFieldHasOne() throws Exception {
    var none = send("", "Kiel");
    assertThat(none.getStatus()).isEqualTo(422);
    assertThat(none.getContentAsString())
        .contains("Für welches Feld gilt der Wert?", "value=\"Kiel\"");

    var two = send("region", "Nord", "region", "Süd");
    assertThat(two.getStatus()).isEqualTo(422);
    assertThat(two.getContentAsString())
        .contains("hat hier schon einen Wert", "value=\"Nord\"", "value=\"Süd\"");
  }

  @Test
  void areChosenWhereThereIsSomethingToChooseFrom() throws Exception {
    assertThat(line("country", "", "Kiel"))
        .contains("<select", "name=\"fixedValue0\"", "<option value=\"Österreich\"");
    assertThat(line("annualRevenue", "country", "Österreich"))
        .contains("name=\"fixedWas0\" value=\"annualRevenue\"")
        .contains("<input class=\"control")
        .doesNotContain("value=\"Österreich\"");
    assertThat(line("city", "", "Kiel")).contains("value=\"Kiel\"");
  }

  private String line(String field, String was, String value) throws Exception {
    return http.perform(
            get(mapping + "/fixed/0")
                .param("fixedField0", field)
                .param("fixedWas0", was)
                .param("fixedValue0", value)
                .with(user(kontor.demo.Cast.VERA.toString())))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletResponse moved(String from, String to, String value) throws Exception {
    return perform(
        form()
            .param("fixedField0", to)
            .param("fixedValue0", value)
            .param("fixedWas0", from)
            .param("fixedShown0", value));
  }

  /** Pairs of a field and its value. */
  private MockHttpServletResponse send(String... pairs) throws Exception {
    var form = form();
    for (var i = 0; i < pairs.length; i += 2)
      form.param("fixedField" + i / 2, pairs[i]).param("fixedValue" + i / 2, pairs[i + 1]);
    return perform(form);
  }

  private MockHttpServletRequestBuilder form() {
    return post(mapping)
        .param("column0", "name")
        .param("column1", "city")
        .param("kinds", "prospect");
  }

  private MockHttpServletResponse perform(MockHttpServletRequestBuilder form) throws Exception {
    return http.perform(form.with(user(kontor.demo.Cast.VERA.toString())).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private ImportRun run() {
    return cast.vera().call(() -> imports.get(id));
  }
}
