package kontor.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** All valid numbers of python-stdnum's tests are accepted, all invalid ones refused. */
class StdnumVectorsTest {

  @Test
  void vatIdsOfTheUnion() {
    var blocks = Doctests.of("eu_vat").blocks();
    assertThat(blocks).hasSize(6);
    expect(blocks.getFirst(), true, VatId::check);
    blocks.subList(1, 6).forEach(block -> expect(block, false, VatId::check));
  }

  @Test
  void vatIdsOfTheWorld() {
    expectCalls("vatin", VatId::check);
  }

  @Test
  void ibans() {
    var blocks = Doctests.of("iban").blocks();
    assertThat(blocks).hasSize(5);
    expect(blocks.getFirst(), true, Iban::check);
    blocks.subList(1, 5).forEach(block -> expect(block, false, Iban::check));
    expectCalls("iban", Iban::check);
  }

  @Test
  void bics() {
    expect(Doctests.of("bic").blocks().getFirst(), true, Bic::check);
    expectCalls("bic", Bic::check);
  }

  @Test
  void germanRegisterNumbers() {
    expect(
        Doctests.of("de_handelsregisternummer").blocks().getFirst(),
        true,
        typed -> RegisterNumber.check(typed, "DE"));
    expectCalls("de_handelsregisternummer", typed -> RegisterNumber.check(typed, "DE"));
  }

  private static void expectCalls(String name, Function<String, Checked> check) {
    var calls = Doctests.of(name).calls();
    assertThat(calls).isNotEmpty();
    calls.forEach(call -> expect(List.of(call.number()), call.valid(), check));
  }

  private static void expect(List<String> numbers, boolean valid, Function<String, Checked> check) {
    assertThat(numbers).isNotEmpty();
    SoftAssertions.assertSoftly(softly ->
        numbers.forEach(number ->
            softly
                .assertThat(check.apply(number).value().isPresent())
                .as("%s %s", number, check.apply(number))
                .isEqualTo(valid)));
  }
}
