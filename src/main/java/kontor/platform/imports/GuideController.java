package kontor.platform.imports;

import java.util.List;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import kontor.platform.i18n.Texts;
import kontor.platform.i18n.Wording;
import kontor.platform.ui.FormErrors;
import org.springframework.ui.Model;

/** What every step of the guide knows: whose guide it is, and where in it one stands. */
abstract class GuideController {

  final ImportTarget target;
  final Imports imports;
  private final Texts texts;

  GuideController(ImportTarget target, Imports imports, Texts texts) {
    this.target = target;
    this.imports = imports;
    this.texts = texts;
  }

  /**
   * @throws NotFound if it is none of this target
   */
  ImportRun run(String id) {
    var run = imports.get(ImportId.of(id));
    if (!run.target().equals(target.name())) throw new NotFound();
    return run;
  }

  List<ImportField> fields() {
    return ImportTargets.fields(target);
  }

  FormErrors errors(RuleViolation refused) {
    return FormErrors.of(refused, words());
  }

  Wording words() {
    return texts.wording();
  }

  String say(String key, Object... args) {
    return words().say(key, args);
  }

  void guide(Model model, ImportGuide.Step step, ImportRun run) {
    var earlier = run.state().settled() ? null : imports.earlier(run);
    model.addAttribute("guide", ImportGuide.of(target, step, run, earlier, words()));
  }
}
