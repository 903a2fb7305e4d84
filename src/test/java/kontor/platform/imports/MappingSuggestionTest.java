package kontor.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kontor.Cast;
import kontor.KontorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class MappingSuggestionTest {

  @Autowired MappingSuggestion suggestion;
  @Autowired Wares wares;
  @Autowired Cast cast;

  @ParameterizedTest
  @CsvSource({
    "Artikelnummer, number",
    "ARTIKEL-NUMMER, number",
    "item_number, number",
    "itemNumber, number",
    "art.-nr., number",
    "sku, number",
    "Bezeichnung (kurz), name",
    "Preis in Euro, -",
    "Verkaufspreis €, price",
    "Unit Price, price",
    "Land, country",
    "Gewicht, -",
    "'', -"
  })
  void findsWhatAColumnMeansByItsName(String header, String field) {
    assertThat(of(header)).isEqualTo(Arrays.asList(field.equals("-") ? null : field));
  }

  @Test
  void givesAFieldOnceToTheColumnThatIsCalledIt() {
    assertThat(of("Bezeichnung lang", "Bezeichnung", "Artikelnummer", "Art.-Nr."))
        .containsExactly(null, "name", "number", null);
  }

  private List<String> of(String... headers) {
    return suggestion.of(Arrays.asList(headers), wares.fields(cast.vera()));
  }
}
