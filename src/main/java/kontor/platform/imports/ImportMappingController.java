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

  private static final int MOST_FIXED = 50;
  private static final int LONGEST_FIXED = 500;

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
      return page(run, preview, mappings.propose(run, preview), FormErrors.NONE, model);
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
    var fixed = fixed(sent, asked);
    try {
      if (!isSame(run, mapping, fixed)) imports.map(run.id(), mapping, fixed);
      imports.startCheck(run.id());
      return "redirect:" + run.address() + "/check";
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var proposal = new ImportMappings.Proposal(mapping, fixed, false);
      return page(run, preview, proposal, errors(refused), model);
    }
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

  private static Map<String, String> fixed(Map<String, String> sent, List<FormField> asked) {
    var fixed = new LinkedHashMap<String, String>();
    for (var field : asked) {
      var value = sent.get(field.name());
      if (value != null && !(field.needed() && value.isBlank()))
        fixed.put(field.name(), cut(value.strip()));
    }
    for (var i = 0; i < MOST_FIXED; i++) {
      var field = sent.getOrDefault("fixedField" + i, "");
      var value = sent.getOrDefault("fixedValue" + i, "").strip();
      if (!field.isEmpty() && !value.isEmpty()) fixed.put(field, cut(value));
    }
    return fixed;
  }

  private static String cut(String value) {
    var storable = value.replace("\0", "");
    return storable.substring(0, Math.min(storable.length(), LONGEST_FIXED));
  }

  private String page(
      ImportRun run,
      ImportPreview preview,
      ImportMappings.Proposal proposal,
      FormErrors errors,
      Model model) {
    guide(model, ImportGuide.Step.MAPPING, run);
    model.addAttribute("lines", lines(preview, proposal, errors));
    var asked = target.otherwise();
    model.addAttribute("otherwise", asked.stream().map(field -> said(field, proposal)).toList());
    model.addAttribute("fixed", fixed(proposal, asked));
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

  private List<FixedLine> fixed(ImportMappings.Proposal proposal, List<FormField> asked) {
    var rows = new ArrayList<FixedLine>();
    for (var entry : proposal.fixed().entrySet())
      if (asked.stream().noneMatch(field -> field.name().equals(entry.getKey())))
        rows.add(fixed(rows.size(), entry.getKey(), entry.getValue()));
    rows.add(fixed(rows.size(), null, null));
    if (rows.size() < 2) rows.add(fixed(rows.size(), null, null));
    return rows;
  }

  private FixedLine fixed(int index, @Nullable String key, @Nullable String value) {
    return new FixedLine(
        FormField.of("fixedField" + index, say("import.fixed.field"), Type.SELECT)
            .options(options().toList())
            .value(key),
        FormField.of("fixedValue" + index, say("import.fixed.value"))
            .maxlength(LONGEST_FIXED)
            .value(value));
  }

  private Stream<Option> options() {
    return fields().stream().map(field -> new Option(field.key(), label(field)));
  }

  private String label(ImportField field) {
    return field.required() ? say("import.mapping.needed", say(field.label())) : say(field.label());
  }
}
