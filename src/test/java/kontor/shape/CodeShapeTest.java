package kontor.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kontor.platform.Viewer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;

/** The source keeps the rules of the house. */
class CodeShapeTest {

  private static final int LONGEST_FILE = 350; // lines

  /**
   * Who looks is settled where a request or a job begins, and nowhere on the way. The system looks
   * by itself where no person is there yet.
   */
  private static final Map<String, String> BINDERS =
      Map.ofEntries(
          entry("kontor.identity.ViewerFilter", "binds the signed-in person to the request"),
          entry("kontor.platform.job.JobRunner", "binds who started the job; system for its row"),
          entry("kontor.platform.job.JobTask", "system: removes what has served its time"),
          entry("kontor.platform.imports.ImportWork", "the same person, in the import's name"),
          entry("kontor.identity.People", "system: asks who somebody is"),
          entry("kontor.identity.SignIn", "system: nobody is signed in yet"),
          entry("kontor.identity.AccessTrail", "system: nobody is signed in yet"),
          entry("kontor.identity.KnownBrowsers", "system: nobody is signed in yet"),
          entry("kontor.identity.PasswordLinks", "system: whoever holds the link is not signed in"),
          entry("kontor.identity.OfferedSignIn", "system: the demo's person is not signed in yet"),
          entry("kontor.identity.FirstVisit", "system: there is no user yet"),
          entry("kontor.demo.DemoPeople", "system: there is no user yet"),
          entry("kontor.demo.DemoAccounts", "each member of the cast enters his own customers"),
          entry("kontor.demo.DemoBooks", "each member of the cast notes what he did himself"));

  /** Who says what somebody may see. */
  private static final Set<String> MAKERS =
      Set.of(
          "kontor.platform.Viewer",
          "kontor.platform.job.JobRows",
          "kontor.identity.People",
          "kontor.identity.SystemViewers",
          "kontor.demo.DemoViewer");

  private static final JavaClasses SOURCE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("kontor");

  /** Controllers, and the handlers that pages of every record type are made of. */
  private static final DescribedPredicate<JavaClass> ANSWER_REQUESTS =
      DescribedPredicate.describe(
          "answer requests",
          it ->
              it.isMetaAnnotatedWith(Controller.class)
                  || it.getMethods().stream()
                      .anyMatch(method -> method.isMetaAnnotatedWith(RequestMapping.class)));

  @Test
  void controllersLeaveTransactionsAndTheDatabaseToTheModules() {
    noClasses()
        .that(ANSWER_REQUESTS)
        .should()
        .beMetaAnnotatedWith(Transactional.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(DSLContext.class)
        .check(SOURCE);
    methods()
        .that()
        .areDeclaredInClassesThat(ANSWER_REQUESTS)
        .should()
        .notBeMetaAnnotatedWith(Transactional.class)
        .check(SOURCE);
  }

  @Test
  void aViewerIsBoundWhereWorkBegins() {
    classes()
        .should(
            only(
                BINDERS.keySet(),
                "bind a viewer",
                call ->
                    call.getTargetOwner().isEquivalentTo(Viewer.class)
                        && Set.of("call", "run").contains(call.getName())))
        .check(SOURCE);
  }

  @Test
  void aViewerIsMadeByThoseWhoKnowWhatHeMaySee() {
    classes()
        .should(
            only(
                MAKERS,
                "make a viewer",
                call ->
                    call.getTargetOwner().isEquivalentTo(Viewer.class)
                        && call.getName().equals("<init>")))
        .check(SOURCE);
  }

  @Test
  void namesSayWhatAClassIsFor() {
    noClasses()
        .that()
        .areNotAssignableTo(PlatformTransactionManager.class) // Spring's word
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Impl|Manager|Common)(\\$.*)?")
        .orShould()
        .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..", "..impl..")
        .check(SOURCE);
  }

  @Test
  void filesHoldOneIdea() throws IOException {
    for (var folder : new String[] {"src/main/java", "src/test/java", "tools"})
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        assertThat(files.filter(file -> file.toString().endsWith(".java")))
            .isNotEmpty()
            .allSatisfy(file ->
                assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
      }
  }

  private static ArchCondition<JavaClass> only(
      Set<String> allowed, String what, java.util.function.Predicate<JavaAccess<?>> does) {
    return new ArchCondition<>("only in " + allowed + " " + what) {
      @Override
      public void check(JavaClass source, ConditionEvents events) {
        var outermost = source.getName().split("\\$")[0];
        if (allowed.contains(outermost)) return;
        source.getAccessesFromSelf().stream()
            .filter(does)
            .forEach(
                call -> events.add(SimpleConditionEvent.violated(source, call.getDescription())));
      }
    };
  }
}
