package kontor.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kontor.KontorTest;
import kontor.platform.Preferences;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.ui.FormField.Option;
import kontor.platform.ui.FormField.Type;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@KontorTest
class FieldTest {

  @Autowired TemplateEngine engine;
  @Autowired Texts texts;
  @Autowired Navigation navigation;
  @Autowired Assets assets;

  @Test
  void isNamedDescribedAndMarkedAsWrong() {
    var html = field(FormField.of("city", "Ort").value("Köln").help("Wo?").error("Unbekannt."));

    assertThat(html)
        .contains("<label for=\"field-city\">Ort")
        .contains("aria-describedby=\"field-city-error field-city-help\"")
        .contains("aria-invalid=\"true\"")
        .contains("id=\"field-city-error\"")
        .contains("id=\"field-city-help\">Wo?");
    assertThat(field(FormField.of("city", "Ort"))).doesNotContain("aria-");
  }

  @Test
  void keepsWhatWasTypedAndLetsNothingOutOfIt() {
    var hostile = "\"><script>alert(1)</script>";
    for (var type : List.of(Type.TEXT, Type.TEXTAREA, Type.EMAIL, Type.HIDDEN))
      assertThat(field(FormField.of("a", "A", type).value(hostile)))
          .doesNotContain("<script>")
          .contains("script");
  }

  @Test
  void neverShowsAPasswordAgain() {
    assertThat(field(FormField.of("p", "P", Type.PASSWORD).value("secret")))
        .doesNotContain("secret");
  }

  @Test
  void takesNumbersAsTheyAreTyped() {
    assertThat(field(FormField.of("n", "N", Type.NUMBER).value("1.234,50")))
        .contains("type=\"text\"", "inputmode=\"decimal\"", "value=\"1.234,50\"");
  }

  @Test
  void ofManyChoicesIsAGroupWithItsName() {
    var html =
        field(
            FormField.of("kinds", "Arten", Type.CHOICES)
                .values(List.of("b"))
                .options(new Option("a", "Eins"), new Option("b", "Zwei")));
    assertThat(html).contains("<legend>Arten").containsOnlyOnce("checked");
  }

  @Test
  void offersNothingWhereNothingMustBeChosen() {
    var choice = FormField.of("c", "C", Type.SELECT).options(new Option("a", "Eins")).value("a");
    assertThat(field(choice)).contains("<option value=\"\">");
    assertThat(field(choice.required())).doesNotContain("<option value=\"\">").contains("required");
  }

  @Test
  void inErrorIsNamedAboveTheFormAndLinked() {
    var errors =
        FormErrors.of(
            new RuleViolation(
                List.of(
                    new RuleViolation.Violation("city", "problem.value.missing"),
                    new RuleViolation.Violation(null, "problem.forbidden.text"),
                    new RuleViolation.Violation("unseen", "problem.value.malformed"))),
            texts.wording(Preferences.DEFAULT.locale(), Preferences.DEFAULT.zone()));
    var html =
        render(
            "platform/ui/errors.jte",
            Map.of(
                "page", page(), "errors", errors, "fields", List.of(FormField.of("city", "Ort"))));
    assertThat(html)
        .contains("3 Angaben")
        .contains("<a href=\"#field-city\">Ort</a>: Diese Angabe fehlt.")
        .contains("Ihre Rolle umfasst dies nicht.")
        .contains("Diese Angabe ist nicht lesbar.");
  }

  private String field(FormField field) {
    return render("platform/ui/field.jte", Map.of("page", page(), "field", field));
  }

  private String render(String template, Map<String, Object> model) {
    var html = new StringOutput();
    engine.render(template, model, html);
    return html.toString();
  }

  private Page page() {
    var request = new MockHttpServletRequest();
    request.addPreferredLocale(Locale.GERMAN);
    return new JteViews.Pages(texts, navigation, assets).of(request, null);
  }
}
