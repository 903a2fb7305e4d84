package kontor.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.customers.AccountChannels;
import kontor.customers.AccountDraft;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.ChannelList;
import kontor.customers.SampleAccounts;
import kontor.platform.list.FieldValues;
import kontor.platform.record.Decisions;
import kontor.platform.record.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class SearchTest {

  /** A word of letters only that no other test has, so that each sees his own companies. */
  private final String own = own();

  @Autowired Cast cast;
  @Autowired SampleAccounts samples;
  @Autowired Accounts accounts;
  @Autowired Decisions decisions;
  @Autowired AccountChannels channels;
  @Autowired Parts parts;
  @Autowired Search search;

  private static String own() {
    var letters = new StringBuilder("x");
    for (var c : UUID.randomUUID().toString().substring(0, 13).toCharArray())
      if (c != '-') letters.append((char) (Character.digit(c, 16) + 'f'));
    return letters.toString();
  }

  private List<String> titles(String typed, int most) {
    return cast.vera().call(() -> search.find(typed, most)).stream().map(Hit::title).toList();
  }

  private AccountId create(String name) {
    return samples.create(cast.vera(), "name", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Müller", "Mueller", "Muller", "MÜLLER", "mu\u0308ller"})
  void findsUmlautsHoweverTheyAreTyped(String typed) {
    var names = List.of("Müller " + own, "Mueller " + own, "Muller " + own);
    names.forEach(this::create);

    assertThat(titles(typed + " " + own, 8)).containsExactlyInAnyOrderElementsOf(names);
    assertThat(titles(own + " " + typed.substring(0, typed.length() - 2), 8))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest
  @CsvSource({
    "Weißgerber, weissgerber",
    "WEISSGERBER, Weißgerber",
    "Łódź, lodz",
    "Škoda, skoda",
    "Ångström, angstrom",
    "Søren, soeren",
    "Crème Brûlée, creme brulee",
    "İstanbul, istanbul",
    "Æro, aero",
    "Ngữ, ngu",
    "Завод, завод",
    "3D-Druck, 3d druck",
    "O'Neil, o neil"
  })
  void findsLettersWithMarksByLettersWithout(String name, String typed) {
    create(name + " " + own);

    assertThat(titles(typed + " " + own, 8)).containsExactly(name + " " + own);
    assertThat(titles(name + " " + own, 8)).containsExactly(name + " " + own);
  }

  @Test
  void putsTheNameAsTypedFirstThenWhatBeginsSoThenTheWordThenItsBeginning() {
    create("Haus " + own + "werk");
    create("Haus " + own);
    create(own + " Nord");
    create(own);

    assertThat(titles(own, 8))
        .containsExactly(own, own + " Nord", "Haus " + own, "Haus " + own + "werk");
  }

  @Test
  void findsTheWholeWordAmongThousandsThatOnlyBeginWithIt() {
    create(own + " und Sohn");
    var many = new ArrayList<AccountDraft>();
    for (var i = 0; i < 1_000; i++)
      many.add(samples.draft(cast.vera(), Map.of("name", "Haus " + own + "er " + i)));
    cast.vera().call(() -> accounts.createAll(many));
    create("Zuletzt " + own);

    assertThat(titles(own, 8)).startsWith(own + " und Sohn", "Zuletzt " + own).hasSize(8);
    assertThat(titles(own + "er 999", 8)).containsExactly("Haus " + own + "er 999");
  }

  @Test
  void putsWhatIsArchivedLast() {
    var archived = create(own);
    cast.vera().run(() -> decisions.archive(Accounts.TABLE, archived.value(), null, "closed"));
    create("Haus " + own + "werk");

    assertThat(titles(own, 8)).containsExactly("Haus " + own + "werk", own);
  }

  @Test
  void looksForOneOrTwoLettersOfAWordAsTheyStand() {
    create(own + " ab");
    create(own + " abc");

    assertThat(titles("Haus " + own + " ab", 8)).isEmpty();
    assertThat(titles("ab " + own.substring(0, 8), 8)).contains(own + " ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0421{0}",
        "+49421{0}",
        "0049 421 {0}",
        "+49 (0)421 {0}",
        "0421 / {0}",
        "(0421) {0}",
        "{0}"
      })
  void findsWhoCallsByTheNumberHoweverItIsShown(String shown) {
    var number = String.valueOf(100_000_000 + Math.floorMod(own.hashCode(), 899_999_999));
    samples.create(cast.vera(), "name", "Anruf " + own, "country", "DE", "phone", "0421 " + number);

    assertThat(titles(shown.replace("{0}", number), 8)).containsExactly("Anruf " + own);
  }

  @Test
  void findsANumberWrittenInPairsByItsLastDigits() {
    samples.create(
        cast.vera(), "name", "Paare " + own, "country", "DE", "phone", "040 36 13 02 84-0");

    assertThat(titles("361302840", 50)).contains("Paare " + own);
    assertThat(titles("040361302840", 50)).contains("Paare " + own);
    assertThat(titles("361302841", 50)).doesNotContain("Paare " + own);
  }

  @Test
  void findsWhoCallsByAFurtherNumberUntilItIsTakenAway() {
    var number = "151" + (10_000_000 + Math.floorMod(own.hashCode(), 89_999_999));
    var account = create("Mobil " + own);
    var channel =
        cast.vera()
            .call(() ->
                parts.add(
                    channels,
                    account.value(),
                    FieldValues.none()
                        .with(ChannelList.KIND, "mobile")
                        .with(ChannelList.VALUE, "0" + number)));
    assertThat(titles("0049" + number, 8)).containsExactly("Mobil " + own);

    cast.vera().run(() -> parts.remove(channels, account.value(), channel));
    assertThat(titles("0049" + number, 8)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "!?*", "'", "\\", "a & b | !(c):*", "<->", "%_", "\u200b"})
  void takesAnythingTyped(String typed) {
    assertThat(titles(typed, 8)).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void takesWordsOfAnyLength() {
    create(own + " " + "a".repeat(180));

    assertThat(titles(own + " " + "a".repeat(180), 8)).hasSize(1);
    assertThat(titles("a".repeat(5_000), 8)).isEmpty();
  }
}
