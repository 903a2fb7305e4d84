package kontor.customers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows.Part;
import org.jspecify.annotations.Nullable;

/**
 * An account as read.
 *
 * @param values of every column
 * @param names of the colleagues, teams and accounts it points to, as far as the viewer may know
 *     them
 * @param addresses further ones, of {@link AddressList}
 * @param channels further ways to reach it, of {@link ChannelList}
 * @param version to base a change on
 * @param archival null: it is not archived
 */
public record Account(
    AccountId id,
    FieldValues values,
    Map<UUID, String> names,
    List<Part> addresses,
    List<Part> channels,
    int audience,
    int version,
    @Nullable Archival archival) {

  /** When, why and by whom it was put aside. */
  public record Archival(Instant at, String reason, @Nullable UUID by) {}

  public String name() {
    return String.valueOf(values.get(AccountList.NAME));
  }

  public <T> @Nullable T get(Column<T> column) {
    return values.get(column);
  }

  /** Name of what a column points to; null: to nothing, or to what the viewer may not see. */
  public @Nullable String nameOf(Column<UUID> column) {
    var id = values.get(column);
    return id == null ? null : names.get(id);
  }
}
