package kontor.platform.file;

import static kontor.platform.db.Tables.FILE_REFERENCE;
import static kontor.platform.db.Tables.STORED_FILE;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import kontor.platform.db.tables.records.StoredFileRecord;
import kontor.platform.error.NotFound;
import org.apache.tika.Tika;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps files by their content. Who may read a file is said by its owner, the thing that refers to
 * it: ask the owner first, then here by the hash. A file nothing refers to is removed after a day.
 */
@Service
public class StoredFiles {

  private final DSLContext database;
  private final TransactionOperations transaction;
  private final FileFolder folder;
  private final Tika tika = new Tika();

  StoredFiles(DSLContext database, TransactionOperations transaction, FileFolder folder) {
    this.database = database;
    this.transaction = transaction;
    this.folder = folder;
  }

  /**
   * Takes a file in; the same content again is the same file. Not inside a transaction: reading may
   * take minutes.
   *
   * @param bound the most bytes it may have
   * @throws TooLarge if there are more
   * @throws UncheckedIOException if the content ends early, or the disk is full
   */
  @Transactional(propagation = Propagation.NEVER)
  public StoredFile store(InputStream content, long bound) {
    try (var incoming = folder.receive(content, bound)) {
      var type = tika.detect(incoming.path());
      // The row first: its lock keeps the removal of the same content away until the file is there.
      var row =
          transaction.execute(status -> {
            var stored = insert(incoming, type);
            folder.keep(incoming);
            return stored;
          });
      return read(Objects.requireNonNull(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoredFileRecord insert(FileFolder.Incoming incoming, String type) {
    return database
        .insertInto(STORED_FILE, STORED_FILE.HASH, STORED_FILE.SIZE, STORED_FILE.TYPE)
        .values(incoming.hash(), incoming.size(), type)
        .onConflict(STORED_FILE.HASH)
        .doUpdate()
        .set(STORED_FILE.CREATED_AT, currentOffsetDateTime())
        .returning()
        .fetchSingle();
  }

  /**
   * @throws NotFound if there is none with this hash
   */
  @Transactional(readOnly = true)
  public StoredFile get(String hash) {
    return database
        .selectFrom(STORED_FILE)
        .where(STORED_FILE.HASH.eq(hash))
        .fetchOptional(StoredFiles::read)
        .orElseThrow(NotFound::new);
  }

  /**
   * Where the content lies, to be read only.
   *
   * @throws NotFound if it is not there
   */
  public Path path(String hash) {
    var path = folder.path(hash);
    if (!Files.isRegularFile(path)) throw new NotFound();
    return path;
  }

  /**
   * Keeps the file for as long as the owner refers to it, in the caller's transaction.
   *
   * @param owner what kind of thing the owner is: {@code import}, {@code document}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void refer(String hash, String owner, UUID ownerId) {
    database
        .insertInto(FILE_REFERENCE)
        .values(hash, owner, ownerId)
        .onConflictDoNothing()
        .execute();
  }

  /** The owner needs none of its files any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(String owner, Collection<UUID> ownerIds) {
    database
        .deleteFrom(FILE_REFERENCE)
        .where(FILE_REFERENCE.OWNER.eq(owner))
        .and(FILE_REFERENCE.OWNER_ID.in(ownerIds))
        .execute();
  }

  private static StoredFile read(StoredFileRecord row) {
    return new StoredFile(
        row.getHash(), row.getSize(), row.getType(), row.getCreatedAt().toInstant());
  }
}
