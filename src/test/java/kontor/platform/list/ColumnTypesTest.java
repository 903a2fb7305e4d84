package kontor.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kontor.platform.Preferences;
import kontor.platform.Viewer;
import kontor.platform.error.RuleViolation;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people, files and programs write, and what is understood of it. */
class ColumnTypesTest {

  private static final Notation GERMAN = Notation.of(Locale.GERMANY);
  private static final Notation ENGLISH = Notation.of(Locale.UK);
  private static final NumberType<BigDecimal> MONEY = NumberType.decimal(0, 999_999_999_999L, 2);
  private static final TextType NAME = new TextType(200, "text");

  @Test
  void textIsKeptInTheComposedForm() {
    assertThat(NAME.parse("Mu\u0308ller", GERMAN)).isEqualTo("M\u00fcller");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u200b", "\u2800\u3164", "\ufeff\u2060", "\u115f", "\u034f", "\u202e", "\u0301"})
  void nothingIsVisibleInTextThatIsDrawnAsNothing(String text) {
    assertThat(Characters.isVisible(text)).isFalse();
    assertThat(Characters.isVisible(text + "A")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1234,5        | 1234.5
          1.234,50      | 1234.50
          1.234.567     | 1234567
          1 234 567,89  | 1234567.89
          1'234'567     | 1234567
          1.5           | 1.5
          007           | 7
          +12           | 12
          0,00          | 0.00
          """)
  void numbersAreReadAsGermansTypeThem(String typed, BigDecimal number) {
    assertThat(MONEY.parse(typed, GERMAN)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1234.5        | 1234.5
          1,234.50      | 1234.50
          1,234,567     | 1234567
          1 234 567.89  | 1234567.89
          1’234         | 1234
          """)
  void numbersAreReadAsTheEnglishTypeThem(String typed, BigDecimal number) {
    assertThat(MONEY.parse(typed, ENGLISH)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viele",
        "1e5",
        "0x10",
        "1,2,3",
        "12 34",
        "1'2",
        "--1",
        "1-",
        ",5",
        "5,",
        "∞",
        "NaN",
        "٣",
        "1;2",
        "EUR 5",
        "1 or 1=1",
        "1\u00005"
      })
  void whatIsNoNumberIsRefused(String typed) {
    assertThatThrownBy(() -> MONEY.parse(typed, GERMAN)).hasMessageContaining("field.notANumber");
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> numbersOutOfReach() {
    return Stream.of(
        arguments(MONEY, "-0,01", "field.outOfBounds"),
        arguments(MONEY, "1000000000000", "field.outOfBounds"),
        arguments(MONEY, "1,005", "field.tooPrecise"),
        arguments(NumberType.whole(0, 10), "1,5", "field.notWhole"),
        arguments(NumberType.whole(0, 10), "11", "field.outOfBounds"),
        arguments(NumberType.whole(0, 10), "99999999999999999999", "field.outOfBounds"),
        arguments(NumberType.whole(0, 10), "9".repeat(20_000), "field.notANumber"),
        arguments(NumberType.year(), "999", "field.outOfBounds"));
  }

  @ParameterizedTest
  @MethodSource("numbersOutOfReach")
  void numbersOutOfTheirBoundsAreRefused(NumberType<?> type, String typed, String reason) {
    assertThatThrownBy(() -> type.parse(typed, GERMAN)).hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "1234.5", "0.01", "100", "999999999999"})
  void numbersAreWrittenAsTheyAreReadAgain(BigDecimal number) {
    for (var notation : List.of(GERMAN, ENGLISH, Notation.CANONICAL))
      assertThat(MONEY.parse(MONEY.write(number, notation), notation)).isEqualByComparingTo(number);
    assertThat(MONEY.write(new BigDecimal("1200.50"), GERMAN)).isEqualTo("1200,5");
    assertThat(MONEY.write(new BigDecimal("100"), GERMAN)).isEqualTo("100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-24          | 2026-11-24
          2026-11-24T10:00:00 | 2026-11-24
          2026-11-24 00:00    | 2026-11-24
          24.11.2026          | 2026-11-24
          4.1.2026            | 2026-01-04
          4. 1. 2026          | 2026-01-04
          24/11/2026          | 2026-11-24
          2026/11/24          | 2026-11-24
          29.02.2024          | 2024-02-29
          01.01.1000          | 1000-01-01
          31.12.2200          | 2200-12-31
          """)
  void daysAreReadInTheWaysPeopleWriteThem(String typed, LocalDate day) {
    assertThat(new DateType().parse(typed, GERMAN)).isEqualTo(day);
    assertThat(new DateType().parse(day.toString(), Notation.CANONICAL)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gestern", "29.02.2023", "31.04.2026", "2026-13-01", "00.00.0000", "01.01.0999",
        "01.01.2201", "2026-11-24 egal", "2026-11-24T", "24.11.26", "٢٤.١١.٢٠٢٦", "99999-01-01"
      })
  void daysThatThereAreNotAreRefused(String typed) {
    assertThatThrownBy(() -> new DateType().parse(typed, GERMAN))
        .hasMessageContaining("field.notADate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59.999999999Z",
        "-1000000000-01-01T00:00Z",
        "0000-01-01T00:00Z",
        "0000-01-01",
        "2026-11-24Tx",
        "T",
        "now()"
      })
  void momentsFarFromAnyLifeAreRefused(String typed) {
    assertThatThrownBy(() -> new InstantType().parse(typed, Notation.CANONICAL))
        .hasMessageContaining("field.notADate");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-25, 2026-10-25T23:00Z", // 25 hours long in Berlin
    "2026-03-29, 2026-03-29T22:00Z", // 23 hours long
    "2026-11-24, 2026-11-24T23:00Z"
  })
  void aDayLastsUntilItsEndAlsoWhenTheClocksChange(String day, OffsetDateTime end) {
    var field = DSL.field("at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    berliner()
        .run(() -> {
          var value = new InstantType().parse(day, Notation.CANONICAL);
          assertThat(new InstantType().compare(field, Operator.TO, List.of(value)).toString())
              .contains("at < ")
              .contains(
                  field
                      .lt(end.atZoneSameInstant(ZoneId.of("Europe/Berlin")).toOffsetDateTime())
                      .toString()
                      .substring(3));
        });
  }

  private static Viewer berliner() {
    return new Viewer(
        UUID.randomUUID().toString(), "B", new TreeSet<>(), Set.of(), Preferences.DEFAULT, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Müller & Söhne GmbH", "株式会社ニトリ", "شركة الشمال", "חברת הצפון", "🚲 Radhaus 👩‍👩‍👧",
        "Z̷a̶l̵g̴o̵", "\u202Eevil\u202C", "'; drop table account; --", "{{7*7}}", "<script>"
      })
  void textIsKeptAsTyped(String typed) {
    assertThat(NAME.parse(typed, GERMAN)).isEqualTo(typed);
    assertThat(NAME.write(typed, GERMAN)).isEqualTo(typed);
  }

  @Test
  void textIsCountedInCharactersAndNotInHalvesOfThem() {
    assertThat(NAME.parse("🚲".repeat(200), GERMAN)).hasSize(400);
    assertThatThrownBy(() -> NAME.parse("🚲".repeat(201), GERMAN))
        .hasMessageContaining("field.tooLong");
    assertThatThrownBy(() -> NAME.parse("x".repeat(20_000), GERMAN))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused ->
                assertThat(refused.violations().getFirst().args()).containsExactly(200, 20_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\u0000", "a\uD800b", "\uDC00"})
  void textThatCannotBeStoredIsRefused(String typed) {
    assertThatThrownBy(() -> NAME.parse(typed, GERMAN))
        .hasMessageContaining("field.unreadableCharacter");
    assertThatThrownBy(
            () -> new ChoicesType(null, List.of(), 5, Map.of()).parse("gut," + typed, GERMAN))
        .hasMessageContaining("field.unreadableCharacter");
  }

  @Test
  void aLineStaysALineAndParagraphsStayParagraphs() {
    assertThat(NAME.parse("Nord\r\nSüd", GERMAN)).isEqualTo("Nord Süd");
    assertThat(new TextType(200, "textarea").parse("Nord\nSüd", GERMAN)).isEqualTo("Nord\nSüd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "\u200B",
        "\u200E\u200F",
        "\u00A0",
        "\uFEFF",
        "\u0007",
        "\u034F",
        "\u202E"
      })
  void aNameNobodyCanSeeIsNone(String typed) {
    var name = Column.of("name", DSL.field("name", String.class), NAME, Column.Use.REQUIRED);
    assertThatThrownBy(() -> name.read(typed, GERMAN))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> {
              assertThat(refused.violations().getFirst().field()).isEqualTo("name");
              assertThat(refused.violations().getFirst().key()).isEqualTo("field.required");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u034F", "\u202E"})
  void aTextNobodyCanSeeIsNone(String typed) {
    var text = Column.of("text", DSL.field("text", String.class), NAME);
    assertThat(text.read(typed, GERMAN)).isNull();
    assertThat(text.normal(typed)).isNull();
    assertThat(text.read("a" + typed, GERMAN)).isEqualTo("a" + typed);
  }

  @Test
  void severalChoicesAreReadOnceEachAndCommasAloneAreNone() {
    var tags = new ChoicesType(null, List.of(), 3, Map.of());
    assertThat(tags.parse(" a, b;a\nc ,", GERMAN)).containsExactly("a", "b", "c");
    assertThatThrownBy(() -> tags.parse("a,b,c,d", GERMAN)).hasMessageContaining("field.tooMany");
    assertThatThrownBy(() -> tags.parse("x".repeat(61), GERMAN))
        .hasMessageContaining("field.tooLong");
    var column = Column.of("tags", DSL.field("tags", String[].class), tags);
    assertThat(column.read(",;,", GERMAN)).isNull();
    var uses = Column.of("uses", DSL.field("uses", String[].class), tags, Column.Use.REQUIRED);
    assertThatThrownBy(() -> uses.read(",", GERMAN)).hasMessageContaining("field.required");
  }

  @Test
  void aChoiceIsOneOfThoseThereAre() {
    var choice = new ChoiceType("x", List.of("active", "blocked"));
    assertThat(choice.parse("blocked", GERMAN)).isEqualTo("blocked");
    assertThatThrownBy(() -> choice.parse("Blocked", GERMAN))
        .hasMessageContaining("field.notAChoice");
  }

  @ParameterizedTest
  @CsvSource({"ja, true", "YES, true", "1, true", "x, true", "Nein, false", "off, false"})
  void yesAndNoHaveManyWords(String typed, boolean meant) {
    assertThat(new YesNoType().parse(typed, GERMAN)).isEqualTo(meant);
    assertThatThrownBy(() -> new YesNoType().parse("vielleicht", GERMAN))
        .hasMessageContaining("field.notYesOrNo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me", "1", "../../etc", "019a0000-0000-7000-8000-00000000000g"})
  void whatIsNoIdPointsToNothing(String typed) {
    assertThatThrownBy(() -> ReferenceType.open("account").parse(typed, GERMAN))
        .hasMessageContaining("field.notFound");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "====", "aGFsbG8", "\u0000", "019a0000-0000-7000-8000-000000000001"})
  void aPlaceThatSomebodyMadeUpIsNone(String text) {
    assertThat(Cursor.decode(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ä=ö&\u202E🚲", "", "1200.5"})
  void aPlaceIsFoundAgain(String value) {
    var place = new Cursor(value.isEmpty() ? null : value, UUID.randomUUID());
    assertThat(Cursor.decode(place.encode())).contains(place);
    assertThat(Cursor.decode("A".repeat(5000))).isEmpty();
  }
}
