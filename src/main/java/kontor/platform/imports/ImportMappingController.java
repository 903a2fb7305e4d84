package kontor.platform.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
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

/** Third step: what the columns mean. */
class ImportMappingController extends GuideController {

  /** In a select: this column is left out. */
  private static final String OUT = "-";

  private final ImportPreviews previews;
  private final ImportMappings mappings;

  ImportMappingController(
      ImportTarget target,
      Imports imports,
      ImportPreviews previews,
      ImportMappings mappings,
      Texts texts) {
    super(target, imports, texts);
    this.previews = previews;
    this.mappings = mappings;
  }

  @GetMapping("/{id}/mapping")
  String show(@PathVariable String id, Model model) {
    var run = run(id);
    if (run.state().settled()) return "redirect:" + run.href();
    try {
      var preview = previews.of(run);
      var proposal = mappings.propose(run, preview);
      return page(run, preview, proposal, free(proposal), FormErrors.NONE, model);
    } catch (RuleViolation unreadable) {
      return "redirect:" + run.address() + "/format";
    }
  }

  /** Says it, and looks at once what would become of the rows. */
  @PostMapping("/{id}/mapping")
  String map(
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response) {
    var run = run(id);
    if (run.state().settled()) return "redirect:" + run.href();
    var preview = previews.of(run);
    var mapping = mapping(sent, preview);
    var asked = target.otherwise();
    var free = FixedValues.sent(sent);
    var fixed = new LinkedHashMap<>(answers(sent, asked));
    free.values().forEach(fixed::put);
    try {
      var wrong = free.violations(this::nameOf);
      if (!wrong.isEmpty()) throw new RuleViolation(wrong);
      if (!isSame(run, mapping, fixed)) imports.map(run.id(), mapping, fixed);
      imports.startCheck(run.id());
      return "redirect:" + run.address() + "/check";
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var proposal = new ImportMappings.Proposal(mapping, fixed, false);
      return page(run, preview, proposal, free, errors(free.atTheirLines(refused)), model);
    }
  }

  /** A line of the values anew, once another field is chosen in it. */
  @GetMapping("/{id}/mapping/fixed/{number}")
  String fixed(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam Map<String, String> sent,
      Model model) {
    var run = run(id);
    var typed = FixedValues.line(sent, number);
    var stays = typed.was().isEmpty() || typed.was().equals(typed.field());
    var value = stays ? typed.value() : "";
    model.addAttribute("run", run);
    model.addAttribute(
        "line",
        fixed(
            number,
            new FixedValues.Typed(typed.field(), value, typed.field(), value),
            FormErrors.NONE));
    return "platform/imports/fixed";
  }

  /** The same sent twice does not begin anew what is under way. */
  private static boolean isSame(
      ImportRun run, List<@Nullable String> mapping, Map<String, String> fixed) {
    return mapping.equals(run.mapping()) && fixed.equals(run.fixed());
  }

  private static List<@Nullable String> mapping(Map<String, String> sent, ImportPreview preview) {
    var mapping = new ArrayList<@Nullable String>();
    for (var column = 0; column < preview.columns().size(); column++) {
      var key = sent.getOrDefault("column" + column, OUT);
      mapping.add(key.equals(OUT) || key.isEmpty() ? null : key);
    }
    return mapping;
  }

  private static Map<String, String> answers(Map<String, String> sent, List<FormField> asked) {
    var answers = new LinkedHashMap<String, String>();
    for (var field : asked) {
      var value = sent.get(field.name());
      if (value != null && !(field.needed() && value.isBlank()))
        answers.put(field.name(), FixedValues.cut(value));
    }
    return answers;
  }

  /** Those that no field of their own asks for. */
  private FixedValues free(ImportMappings.Proposal proposal) {
    var free = new LinkedHashMap<>(proposal.fixed());
    target.otherwise().forEach(field -> free.remove(field.name()));
    return FixedValues.of(free);
  }

  private String page(
      ImportRun run,
      ImportPreview preview,
      ImportMappings.Proposal proposal,
      FixedValues free,
      FormErrors errors,
      Model model) {
    guide(model, ImportGuide.Step.MAPPING, run);
    var lines = lines(preview, proposal, errors);
    var otherwise =
        target.otherwise().stream().map(field -> said(field, proposal).errorOf(errors)).toList();
    var fixed = fixed(free, errors);
    model.addAttribute("lines", lines);
    model.addAttribute("otherwise", otherwise);
    model.addAttribute("fixed", fixed);
    model.addAttribute(
        "fields",
        Stream.of(
                lines.stream().map(MappingLine::field),
                otherwise.stream(),
                fixed.stream().flatMap(line -> Stream.of(line.field(), line.value())))
            .flatMap(some -> some)
            .toList());
    model.addAttribute("leftOut", preview.leftOut(proposal.mapping(), words()));
    model.addAttribute("remembered", proposal.remembered());
    model.addAttribute(
        "needed",
        fields().stream().filter(ImportField::required).map(field -> say(field.label())).toList());
    model.addAttribute("errors", errors);
    return "platform/imports/mapping";
  }

  private List<MappingLine> lines(
      ImportPreview preview, ImportMappings.Proposal proposal, FormErrors errors) {
    var options =
        Stream.concat(Stream.of(new Option(OUT, say("import.mapping.out"))), options()).toList();
    var lines = new ArrayList<MappingLine>();
    for (var i = 0; i < preview.columns().size(); i++) {
      var column = preview.columns().get(i);
      var key = i < proposal.mapping().size() ? proposal.mapping().get(i) : null;
      lines.add(
          new MappingLine(
              column,
              FormField.of("column" + i, column.label(words()), Type.SELECT)
                  .required()
                  .options(options)
                  .value(key == null ? OUT : key)
                  .errorOf(errors)));
    }
    return lines;
  }

  private static FormField said(FormField field, ImportMappings.Proposal proposal) {
    var value = proposal.fixed().get(field.name());
    return value == null ? field : field.value(value);
  }

  private List<FixedLine> fixed(FixedValues free, FormErrors errors) {
    var lines = new ArrayList<FixedLine>();
    for (var typed : free.lines()) lines.add(fixed(lines.size(), typed, errors));
    do lines.add(fixed(lines.size(), new FixedValues.Typed("", "", "", ""), errors));
    while (lines.size() < 2);
    return lines;
  }

  private FixedLine fixed(int number, FixedValues.Typed typed, FormErrors errors) {
    return new FixedLine(
        number,
        FormField.of("fixedField" + number, say("import.fixed.field"), Type.SELECT)
            .options(options().toList())
            .value(typed.field())
            .errorOf(errors),
        value("fixedValue" + number, typed).errorOf(errors),
        FormField.hidden("fixedWas" + number, typed.field()),
        FormField.hidden("fixedShown" + number, typed.value()));
  }

  /** What is chosen elsewhere is chosen here too; dates are typed as in the file. */
  private FormField value(String name, FixedValues.Typed typed) {
    var control = typed.field().isEmpty() ? null : target.control(typed.field()).orElse(null);
    var options = control == null ? List.<Option>of() : control.options();
    return FormField.of(name, label(typed), options.isEmpty() ? Type.TEXT : Type.SELECT)
        .options(with(options, typed.value()))
        .suggestions(control == null ? null : control.suggestions())
        .maxlength(FixedValues.LONGEST)
        .value(typed.value());
  }

  private String label(FixedValues.Typed typed) {
    return typed.field().isEmpty()
        ? say("import.fixed.value")
        : say("import.fixed.valueOf", nameOf(typed.field()));
  }

  /** What was typed where there was nothing to choose from is kept, and may be wrong. */
  private static List<Option> with(List<Option> options, String typed) {
    var isThere =
        options.isEmpty()
            || typed.isEmpty()
            || options.stream().anyMatch(option -> option.value().equals(typed));
    return isThere
        ? options
        : Stream.concat(Stream.of(new Option(typed, typed)), options.stream()).toList();
  }

  private String nameOf(String key) {
    return fields().stream()
        .filter(field -> field.key().equals(key))
        .findFirst()
        .map(field -> say(field.label()))
        .orElse(key);
  }

  private Stream<Option> options() {
    return fields().stream().map(field -> new Option(field.key(), label(field)));
  }

  private String label(ImportField field) {
    return field.required() ? say("import.mapping.needed", say(field.label())) : say(field.label());
  }
}
