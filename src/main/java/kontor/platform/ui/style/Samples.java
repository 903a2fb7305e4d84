package kontor.platform.ui.style;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Wording;
import kontor.platform.ui.ConflictForm;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import kontor.platform.ui.FormField.Option;
import kontor.platform.ui.FormField.Type;
import kontor.platform.ui.Steps;

/** What the components show on the style page. */
public record Samples(Wording words) {

  /** A company in the table. */
  public record Row(
      String name,
      String city,
      String kind,
      String tone,
      String owner,
      long revenue,
      int change,
      int daysAgo) {
    public Instant contact() {
      return Instant.now().minus(Duration.ofDays(daysAgo));
    }
  }

  public List<Row> rows() {
    return List.of(
        new Row("Hansa Papier GmbH", "Hamburg", "customer", "ok", "Vera Lindqvist", 412800, 12, 0),
        new Row(
            "Kaufhaus Reinhardt KG", "Lübeck", "customer", "ok", "Vera Lindqvist", 86040, -41, 77),
        new Row("Möbel Kröger e. K.", "Bremen", "prospect", "info", "Jonas Behrens", 0, 0, 1),
        new Row("Optik Sander GmbH & Co. KG", "Kiel", "customer", "ok", "Aylin Demir", 58900, 3, 4),
        new Row("Textilhaus Vögele", "Zürich", "former", "", "Jonas Behrens", 0, -100, 240));
  }

  public List<FormField> fields() {
    return List.of(
        FormField.of("name", sample("name")).value("Hansa Papier GmbH").required().maxlength(200),
        FormField.of("kind", sample("class"), Type.SELECT).value("chain").options(classes()),
        FormField.of("city", sample("city"))
            .value("Hamburg")
            .options(new Option("Hamburg", ""), new Option("Husum", "")),
        FormField.of("since", sample("since"), Type.DATE).value("2009-03-01"),
        FormField.of("discount", sample("discount"), Type.NUMBER).value("12,5").suffix("%"),
        FormField.of("phone", sample("phone"), Type.TEL)
            .value("040 36 00 18-0")
            .help(sample("phone.help")),
        FormField.of("mail", sample("mail"), Type.EMAIL).value("einkauf@hansa-papier"),
        FormField.of("file", sample("file"), Type.FILE),
        FormField.of("channels", sample("channels"), Type.CHOICES)
            .values(List.of("phone"))
            .options(channels()),
        FormField.of("central", sample("central"), Type.CHECKBOX).value(true),
        FormField.of("note", sample("note"), Type.TEXTAREA)
            .value("Frau Petersen entscheidet allein bis 50.000 €."));
  }

  public FormErrors errors() {
    return FormErrors.of(
        new RuleViolation(
            List.of(
                new RuleViolation.Violation("mail", "style.mail.wrong"),
                new RuleViolation.Violation("channels", "style.channels.none"))),
        words);
  }

  public ConflictForm conflict() {
    var at = Instant.now().minus(Duration.ofMinutes(3));
    return new ConflictForm(
        7,
        List.of(
            new ConflictForm.Both(
                "name",
                sample("name"),
                List.of("Hansa Papier"),
                List.of("Hansa Papier GmbH"),
                List.of("Hansa Papier GmbH & Co. KG"),
                "Jonas Behrens",
                at),
            new ConflictForm.Both(
                "phone",
                sample("phone"),
                List.of(),
                List.of("040 36 00 18-0"),
                List.of(),
                "Jonas Behrens",
                at)),
        List.of());
  }

  public Steps steps() {
    return new Steps(
        List.of(
            new Steps.Step(sample("step.file"), "/style"),
            new Steps.Step(sample("step.columns"), "/style"),
            new Steps.Step(sample("step.check"), null),
            new Steps.Step(sample("step.import"), null)),
        2);
  }

  public Instant hoursAgo(int hours) {
    return Instant.now().minus(Duration.ofHours(hours));
  }

  private Option[] classes() {
    return new Option[] {
      new Option("shop", sample("class.shop")), new Option("chain", sample("class.chain"))
    };
  }

  private Option[] channels() {
    return new Option[] {
      new Option("phone", sample("channel.phone")),
      new Option("mail", sample("channel.mail")),
      new Option("letter", sample("channel.letter"))
    };
  }

  private String sample(String key) {
    return words.say("style." + key);
  }
}
