package kontor.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.customers.AccountDraft;
import kontor.customers.AccountId;
import kontor.customers.Accounts;
import kontor.customers.SampleAccounts;
import kontor.platform.record.Decisions;
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
    cast.vera().run(() -> decisions.archive(Accounts.TABLE, archived.value(), "closed"));
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
