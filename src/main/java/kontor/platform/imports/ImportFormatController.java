package kontor.platform.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.list.Notation;
import kontor.platform.tabular.TabularFormat;
import kontor.platform.tabular.TabularFormat.Kind;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import kontor.platform.ui.FormField.Option;
import kontor.platform.ui.FormField.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Second step: whether the guess of charset, separator, sheet and header is right. */
class ImportFormatController extends GuideController {

  private static final List<String> CHARSETS =
      List.of(
          "UTF-8",
          "windows-1252",
          "ISO-8859-15",
          "windows-1250",
          "IBM850",
          "x-MacRoman",
          "UTF-16LE",
          "UTF-16BE");

  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
  private static final List<Character> DECIMALS = List.of(',', '.');
  private static final List<Character> QUOTES = List.of('"', '\'');

  private final ImportPreviews previews;

  ImportFormatController(
      ImportTarget target, Imports imports, ImportPreviews previews, Texts texts) {
    super(target, imports, texts);
    this.previews = previews;
  }

  @GetMapping("/{id}/format")
  String show(@PathVariable String id, Model model) {
    var run = run(id);
    return run.state().settled() ? "redirect:" + run.href() : page(run, FormErrors.NONE, model);
  }

  /**
   * @param next whether to go on when it can be read; else it is shown again
   */
  @PostMapping("/{id}/format")
  String change(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String charset,
      @RequestParam(required = false) @Nullable String separator,
      @RequestParam(required = false) @Nullable String quote,
      @RequestParam(required = false) @Nullable String sheet,
      @RequestParam(defaultValue = "false") boolean headerLine,
      @RequestParam(required = false) @Nullable String decimal,
      @RequestParam(required = false) @Nullable String dates,
      @RequestParam(defaultValue = "false") boolean next,
      Model model,
      HttpServletResponse response) {
    var run = run(id);
    try {
      var format =
          run.format().kind() == Kind.XLSX
              ? TabularFormat.xlsx(sheet == null || sheet.isEmpty() ? null : sheet, headerLine)
              : TabularFormat.csv(
                  charset(charset, run.format()),
                  sign(separator, SEPARATORS, run.format().separator(), "separator"),
                  sign(quote, QUOTES, run.format().quote(), "quote"),
                  headerLine);
      var notation =
          new Notation(
              sign(decimal, DECIMALS, run.notation().decimal(), "decimal"),
              dates == null ? run.notation().monthFirst() : dates.equals("month"));
      if (!format.equals(run.format())) imports.reformat(run.id(), format);
      if (!notation.equals(run.notation())) imports.note(run.id(), notation);
      if (!next) return "redirect:" + run.address() + "/format";
      previews.of(imports.get(run.id()));
      return "redirect:" + run.address() + "/mapping";
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(imports.get(run.id()), errors(refused), model);
    }
  }

  private String page(ImportRun run, FormErrors errors, Model model) {
    var shown = errors;
    ImportPreview preview = null;
    try {
      preview = previews.of(run);
    } catch (RuleViolation unreadable) {
      if (errors.isEmpty()) shown = errors(unreadable);
    }
    guide(model, ImportGuide.Step.FORMAT, run);
    model.addAttribute("preview", preview);
    model.addAttribute("errors", shown);
    model.addAttribute("fields", fields(run, preview, shown));
    return "platform/imports/format";
  }

  private List<FormField> fields(
      ImportRun run, @Nullable ImportPreview preview, FormErrors errors) {
    var format = run.format();
    var fields = new ArrayList<FormField>();
    if (format.kind() == Kind.CSV) {
      fields.add(select("charset", charsets(format), format.charset().name()));
      fields.add(select("separator", signs(SEPARATORS, format.separator()), format.separator()));
      fields.add(select("quote", signs(QUOTES, format.quote()), format.quote()));
    } else if (preview != null && preview.sheets().size() > 1) {
      var sheets = preview.sheets().stream().map(sheet -> new Option(sheet, sheet)).toList();
      var chosen = format.sheet() == null ? preview.sheets().getFirst() : format.sheet();
      fields.add(select("sheet", sheets, chosen));
    }
    fields.add(
        select(
            "decimal",
            List.of(
                new Option(",", say("import.format.decimal.comma")),
                new Option(".", say("import.format.decimal.point"))),
            run.notation().decimal()));
    fields.add(
        select(
            "dates",
            List.of(
                new Option("day", say("import.format.dates.day")),
                new Option("month", say("import.format.dates.month"))),
            run.notation().monthFirst() ? "month" : "day"));
    fields.add(
        FormField.of("headerLine", say("import.format.headerLine"), Type.CHECKBOX)
            .value(format.headerLine()));
    return fields.stream().map(field -> field.errorOf(errors)).toList();
  }

  private FormField select(String name, List<Option> options, Object chosen) {
    return FormField.of(name, say("import.format." + name), Type.SELECT)
        .required()
        .options(options)
        .value(chosen);
  }

  private List<Option> charsets(TabularFormat format) {
    var guessed = format.charset().name();
    return Stream.concat(
            Stream.of(guessed).filter(name -> !CHARSETS.contains(name)), CHARSETS.stream())
        .map(name ->
            new Option(name, CHARSETS.contains(name) ? say("import.format.charset." + name) : name))
        .toList();
  }

  private List<Option> signs(List<Character> known, char current) {
    return Stream.concat(Stream.of(current).filter(sign -> !known.contains(sign)), known.stream())
        .map(sign ->
            new Option(
                sign.toString(),
                known.contains(sign) ? say("import.format.sign." + (int) sign) : sign.toString()))
        .toList();
  }

  private static Charset charset(@Nullable String name, TabularFormat present) {
    if (name == null || name.equals(present.charset().name())) return present.charset();
    if (!CHARSETS.contains(name)) throw new RuleViolation("charset", "import.format.choice");
    return Charset.forName(name);
  }

  private static char sign(
      @Nullable String text, List<Character> known, char present, String field) {
    if (text == null || text.equals(String.valueOf(present))) return present;
    if (text.length() != 1 || !known.contains(text.charAt(0)))
      throw new RuleViolation(field, "import.format.choice");
    return text.charAt(0);
  }
}
