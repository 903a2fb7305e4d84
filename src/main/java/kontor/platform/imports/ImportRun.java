package kontor.platform.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kontor.platform.job.JobId;
import kontor.platform.list.Notation;
import kontor.platform.tabular.TabularFormat;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in.
 *
 * @param target name of the {@link ImportTarget}
 * @param fileName as the person calls it; safe to show and to write
 * @param notation how it writes numbers and dates
 * @param mapping per column of the file the key of a field, or null for a column left out; null
 *     while nobody said
 * @param fixed values for rows that say nothing of it, by key of the field; empty ones are said to
 *     be empty
 * @param checkJob the dry run; null before it
 * @param total rows in the file; null before they were counted
 * @param sound rows that the dry run would take
 * @param unsound rows that the dry run refuses
 * @param runJob the import itself; null before it
 * @param line the last line that is dealt with; 0 before
 * @param written rows that became records
 * @param refused rows that did not
 */
public record ImportRun(
    ImportId id,
    String target,
    String fileHash,
    String fileName,
    TabularFormat format,
    Notation notation,
    @Nullable List<@Nullable String> mapping,
    Map<String, String> fixed,
    ImportState state,
    @Nullable JobId checkJob,
    @Nullable Long total,
    long sound,
    long unsound,
    @Nullable JobId runJob,
    long line,
    long written,
    long refused,
    Instant createdAt,
    Instant changedAt) {

  /** Whether its rows say something of this field. */
  boolean maps(String field) {
    return fixed.containsKey(field) || mapping != null && mapping.contains(field);
  }

  /** Where its guide goes on. */
  public String href() {
    return address()
        + switch (state) {
          case UPLOADED -> "/format";
          case MAPPED, CHECKING, CHECKED -> "/check";
          case IMPORTING -> "/run";
          case IMPORTED, CANCELLED -> "/result";
        };
  }

  /** Its steps' addresses begin with it. */
  public String address() {
    return begin() + "/" + id;
  }

  /** Where another import begins. */
  public String begin() {
    return "/" + target + "/import";
  }
}
