package kontor.platform.list;

import java.util.UUID;
import org.jooq.TableField;

/**
 * A table of what hangs on records of one type: addresses of an account, say. Its rows are for whom
 * their record is for.
 *
 * @param name what the API calls all of them, and the last part of their addresses: {@code
 *     addresses}
 * @param record where a row holds its record's key
 * @param audience where it holds for whom it is
 * @param of the records
 * @param most so many of one record, and no more
 */
public record PartTable(
    String name,
    Catalogue catalogue,
    TableField<?, UUID> record,
    TableField<?, Integer> audience,
    RecordTable of,
    int most) {}
