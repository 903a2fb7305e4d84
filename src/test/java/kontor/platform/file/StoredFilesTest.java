package kontor.platform.file;

import static kontor.platform.db.Tables.STORED_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kontor.Cast;
import kontor.KontorTest;
import kontor.platform.error.NotFound;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class StoredFilesTest {

  private static final long BOUND = 1000;

  @Autowired StoredFiles files;
  @Autowired UnusedFiles unused;
  @Autowired FileFolder folder;
  @Autowired DSLContext database;
  @Autowired TransactionOperations transaction;
  @Autowired Cast cast;

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsTheSameContentOnce() throws IOException {
    var content = "Kunde;Ort\n" + UUID.randomUUID();
    var first = cast.vera().call(() -> files.store(text(content), BOUND));
    var second = cast.jonas().call(() -> files.store(text(content), BOUND));

    assertThat(second.hash()).isEqualTo(first.hash());
    assertThat(first.size()).isEqualTo(content.length());
    assertThat(Files.readString(files.path(first.hash()))).isEqualTo(content);
  }

  @Test
  void findsTheTypeByContent() {
    var stored =
        cast.vera()
            .call(() -> files.store(text("<html><body>" + UUID.randomUUID() + "</html>"), BOUND));

    assertThat(stored.type()).isEqualTo("text/html");
  }

  @Test
  void refusesMoreThanTheBoundAndKeepsNothing() throws IOException {
    assertThatThrownBy(() -> cast.vera().call(() -> files.store(text("x".repeat(1001)), BOUND)))
        .isInstanceOfSatisfying(
            TooLarge.class, refusal -> assertThat(refusal.bound()).isEqualTo(BOUND));
  }

  @Test
  void takesTheLargestAllowed() {
    assertThat(cast.vera().call(() -> files.store(text("x".repeat(1000)), BOUND)).size())
        .isEqualTo(BOUND);
  }

  @Test
  void keepsNothingOfWhatBreaksOff() {
    var breaksOff =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection lost");
          }
        };

    assertThatThrownBy(() ->
            cast.vera()
                .call(() ->
                    files.store(new SequenceInputStream(text("the begin"), breaksOff), BOUND)))
        .hasMessageContaining("connection lost");
  }

  @Test
  void leadsNowhereOutsideItsFolder() {
    assertThatThrownBy(() -> files.path("../../../../etc/passwd")).isInstanceOf(NotFound.class);
  }

  @Test
  void removesAfterADayWhatNothingRefersTo() {
    var left = store("left");
    var needed = store("needed");
    var fresh = store("fresh");
    cast.vera()
        .run(() ->
            transaction.executeWithoutResult(
                status -> files.refer(needed, "test", UUID.randomUUID())));
    makeOld(left, needed);

    cast.vera().run(unused::removeTheOld);

    assertThat(folder.path(left)).doesNotExist();
    assertThat(folder.path(needed)).exists();
    assertThat(folder.path(fresh)).exists();
    assertThatThrownBy(() -> cast.vera().call(() -> files.get(left))).isInstanceOf(NotFound.class);
  }

  @Test
  void removesItOnceItsOwnerHasLetGo() {
    var owner = UUID.randomUUID();
    var hash = store("let go");
    cast.vera()
        .run(() ->
            transaction.executeWithoutResult(status -> {
              files.refer(hash, "test", owner);
              files.release("test", List.of(owner));
            }));
    makeOld(hash);

    cast.vera().run(unused::removeTheOld);

    assertThat(folder.path(hash)).doesNotExist();
  }

  private String store(String content) {
    return cast.vera().call(() -> files.store(text(content + UUID.randomUUID()), BOUND)).hash();
  }

  private void makeOld(String... hashes) {
    cast.vera()
        .run(() ->
            transaction.executeWithoutResult(status ->
                database
                    .update(STORED_FILE)
                    .set(STORED_FILE.CREATED_AT, OffsetDateTime.now().minusDays(2))
                    .where(STORED_FILE.HASH.in(hashes))
                    .execute()));
  }
}
