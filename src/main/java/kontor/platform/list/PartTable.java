package kontor.platform.list;

import java.util.UUID;
import org.jooq.TableField;

/**
 * A table of what hangs on records of one type: addresses of an account, say. Its rows are for whom
 * their record is for.
 *
 * @param record where a row holds its record's key
 * @param audience where it holds for whom it is
 * @param of the records' catalogue
 * @param recordAudience where a record holds for whom it is
 * @param most so many of one record, and no more
 */
public record PartTable(
    Catalogue catalogue,
    TableField<?, UUID> record,
    TableField<?, Integer> audience,
    Catalogue of,
    TableField<?, Integer> recordAudience,
    int most) {}
