package kontor.customers;

import java.util.List;
import java.util.UUID;
import kontor.platform.list.Column;
import kontor.platform.list.FieldValues;
import kontor.platform.list.PartRows.Part;
import kontor.platform.record.RecordEntry;
import org.jspecify.annotations.Nullable;

/**
 * An account as read.
 *
 * @param entry what every record is read as
 */
public record Account(RecordEntry entry) {

  public AccountId id() {
    return new AccountId(entry.id());
  }

  public String name() {
    return entry.name();
  }

  public FieldValues values() {
    return entry.values();
  }

  public <T> @Nullable T get(Column<T> column) {
    return entry.get(column);
  }

  /** Name of what a column points to; null: to nothing, or to what the viewer may not see. */
  public @Nullable String nameOf(Column<UUID> column) {
    return entry.nameOf(column);
  }

  /** To base a change on. */
  public int version() {
    return entry.version();
  }

  /** Number of the audience that sees it. */
  public int audience() {
    return entry.audience();
  }

  /** When, why and by whom it was put aside; null: it is not archived. */
  public RecordEntry.@Nullable Archival archival() {
    return entry.archival();
  }

  /** Further addresses, of {@link AddressList}. */
  public List<Part> addresses() {
    return parts(AccountAddresses.TABLE.name());
  }

  /** Further ways to reach it, of {@link ChannelList}. */
  public List<Part> channels() {
    return parts(AccountChannels.TABLE.name());
  }

  private List<Part> parts(String kind) {
    return entry.parts().getOrDefault(kind, List.of());
  }
}
