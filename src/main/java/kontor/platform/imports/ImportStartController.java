package kontor.platform.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.job.Jobs;
import kontor.platform.ui.FormErrors;
import kontor.platform.ui.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** First step: the file; and what was begun before. */
class ImportStartController extends GuideController {

  private static final int SHOWN = 10;

  private final Jobs jobs;

  ImportStartController(ImportTarget target, Imports imports, Jobs jobs, Texts texts) {
    super(target, imports, texts);
    this.jobs = jobs;
  }

  /**
   * @param tooLarge whether a file was sent that was not even read
   */
  @GetMapping("")
  String show(
      @RequestParam(defaultValue = "false") boolean tooLarge,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response) {
    if (!tooLarge) return page(model, proposed(sent), FormErrors.NONE);
    response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
    return page(model, proposed(sent), errors(tooLarge()));
  }

  @PostMapping("")
  String upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      if (file == null
          || file.getOriginalFilename() == null
          || file.getOriginalFilename().isEmpty())
        throw new RuleViolation("file", "import.file.missing");
      try (var content = file.getInputStream()) {
        var id = imports.upload(target.name(), file.getOriginalFilename(), content, proposed(sent));
        return "redirect:" + imports.get(id).address() + "/format";
      }
    } catch (RuleViolation refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(model, proposed(sent), errors(refused));
    }
  }

  /**
   * What the way here proposes for rows that say nothing: a link may name it by the field's key.
   */
  private Map<String, String> proposed(Map<String, String> sent) {
    fields();
    return target.otherwise().stream()
        .filter(field ->
            field.options().stream()
                .anyMatch(option -> option.value().equals(sent.get(field.name()))))
        .collect(Collectors.toMap(FormField::name, field -> sent.getOrDefault(field.name(), "")));
  }

  /** The container did not take it in: too large, or broken off on the way. */
  @ExceptionHandler(MultipartException.class)
  ModelAndView notTaken(HttpServletRequest request) {
    var tooLarge = request.getContentLengthLong() > Imports.MOST_BYTES;
    var answer = new ModelAndView();
    answer.setStatus(tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT);
    var model = new ExtendedModelMap();
    answer.setViewName(
        page(
            model,
            Map.of(),
            errors(tooLarge ? tooLarge() : new RuleViolation("file", "import.file.missing"))));
    answer.addAllObjects(model);
    return answer;
  }

  private static RuleViolation tooLarge() {
    return new RuleViolation("file", "import.file.tooLarge", Imports.MOST_BYTES >> 20);
  }

  private String page(Model model, Map<String, String> proposed, FormErrors errors) {
    fields();
    model.addAttribute("title", say(target.title()));
    model.addAttribute("list", "/" + target.name());
    model.addAttribute("records", say(target.plural()));
    model.addAttribute("steps", ImportGuide.begin(words()));
    model.addAttribute("proposed", proposed);
    model.addAttribute("errors", errors);
    model.addAttribute(
        "file",
        FormField.of("file", say("import.file"), FormField.Type.FILE)
            .required()
            .help(say("import.file.help", Imports.MOST_BYTES >> 20))
            .errorOf(errors));
    model.addAttribute("mostBytes", Imports.MOST_BYTES);
    model.addAttribute(
        "begun",
        imports.newest(target.name(), SHOWN).stream().map(run -> BegunLine.of(run, jobs)).toList());
    return "platform/imports/start";
  }
}
