package kontor.platform.imports;

import static kontor.platform.db.Tables.IMPORT_RUN;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kontor.platform.db.tables.records.ImportRunRecord;
import org.jooq.TableField;

/** The two times that a file is gone through: first to say what would happen, then to do it. */
enum Phase {
  CHECK(IMPORT_RUN.CHECK_JOB, IMPORT_RUN.CHECK_SOUND, IMPORT_RUN.CHECK_REFUSED),
  RUN(IMPORT_RUN.RUN_JOB, IMPORT_RUN.RUN_WRITTEN, IMPORT_RUN.RUN_REFUSED);

  final TableField<ImportRunRecord, UUID> job;
  final TableField<ImportRunRecord, Long> taken;
  final TableField<ImportRunRecord, Long> refused;

  Phase(
      TableField<ImportRunRecord, UUID> job,
      TableField<ImportRunRecord, Long> taken,
      TableField<ImportRunRecord, Long> refused) {
    this.job = job;
    this.taken = taken;
    this.refused = refused;
  }

  List<RowVerdict> ask(ImportTarget target, List<ImportRow> rows, RowsBefore before) {
    return this == CHECK ? target.check(rows, before) : target.write(rows);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As the database names the kind of its jobs. */
  String jobKind() {
    return "import-" + key();
  }

  /** Which of them a person wants to know the refusals of. */
  static Phase of(ImportState state) {
    return state.settled() ? RUN : CHECK;
  }
}
