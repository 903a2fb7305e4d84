package kontor.platform.imports;

import static kontor.platform.imports.ImportFiles.lines;
import static kontor.platform.imports.ImportFiles.prefix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kontor.Cast;
import kontor.KontorTest;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.Viewers;
import kontor.platform.error.Forbidden;
import kontor.platform.i18n.Texts;
import kontor.platform.job.JobState;
import kontor.platform.job.JobView;
import kontor.platform.job.Jobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who loses the right to import while his file is coming in. */
@KontorTest
class ImportRightsTest {

  @Autowired Imports imports;
  @Autowired ImportFiles files;
  @Autowired Wares wares;
  @Autowired Users users;
  @Autowired Viewers viewers;
  @Autowired Jobs jobs;
  @Autowired Texts texts;
  @Autowired Cast cast;

  private final String prefix = prefix();

  @Test
  void writesNoFurtherBatchAndIsToldWhatIsWritten() {
    var nele = person();
    var run = files.checked(nele, lines(prefix, 1_200));
    wares.when(prefix + "10", () -> soon(() -> change(nele, Role.DEPARTMENT)));

    var stopped = imported(nele, run);

    assertThat(files.numbered(cast.vera(), prefix)).hasSize(500);
    assertThat(stopped.written()).isEqualTo(500);
    assertThat(reason(stopped)).contains("Nele " + prefix + " darf nicht mehr importieren", "500");
    assertThatThrownBy(() -> nele().run(() -> imports.startImport(run.id())))
        .isInstanceOf(Forbidden.class);

    change(nele, Role.MANAGER);
    assertThat(imported(nele(), run).written()).isEqualTo(1_200);
    assertThat(files.numbered(cast.vera(), prefix)).hasSize(1_200);
  }

  @Test
  void writesNoFurtherBatchOnceDeactivated() {
    var nele = person();
    var run = files.checked(nele, lines(prefix, 1_200));
    wares.when(prefix + "10", () -> soon(() -> cast.ruth().run(() -> users.deactivate(id(nele)))));

    var stopped = imported(nele, run);

    assertThat(stopped.written()).isEqualTo(500);
    cast.ruth().run(() -> users.reactivate(id(nele)));
    assertThat(reason(stopped)).contains("darf nicht mehr importieren", "500");
  }

  private UUID nele;

  private Viewer person() {
    nele =
        cast.ruth()
            .call(
                () -> users.create(UserDraft.of(prefix + "nele", "Nele " + prefix, Role.MANAGER)));
    return nele();
  }

  private Viewer nele() {
    return viewers.of(nele.toString());
  }

  private void change(Viewer person, Role role) {
    var user = cast.ruth().call(() -> users.get(id(person)));
    cast.ruth()
        .run(() ->
            users.change(user.id(), user.version(), UserDraft.of(user.login(), user.name(), role)));
  }

  /** The import as it stands once its job has ended, by whom ever it may still be seen. */
  private ImportRun imported(Viewer person, ImportRun run) {
    person.run(() -> imports.startImport(run.id()));
    files.ended(cast.ruth(), files.get(person, run.id()).runJob());
    return files.get(person, run.id());
  }

  private String reason(ImportRun run) {
    var job = nele().call(() -> jobs.get(run.runJob()));
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    return nele().call(() -> JobView.say(texts.wording(), job.error()));
  }

  private static UUID id(Viewer person) {
    return person.userId().orElseThrow();
  }

  /** By somebody else, while the batch is written. */
  private static void soon(Runnable work) {
    try {
      CompletableFuture.runAsync(work).get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
