package kontor.platform.record;

import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.list.RecordTable;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is somebody's, of every record type that is anybody's. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OwnedRecords {

  /**
   * What has followed its owner.
   *
   * @param count above the most that follow at once: none has
   */
  public record Followed(RecordTable table, int count) {}

  private final DSLContext database;
  private final ObjectProvider<RecordType> types;

  OwnedRecords(DSLContext database, ObjectProvider<RecordType> types) {
    this.database = database;
    this.types = types;
  }

  /**
   * What is his and was for one audience is for another from here on, whether the administrator who
   * says so sees it or not. Each counts as a version.
   *
   * @param to asked where there is any
   * @param most of one type that follow at once
   * @return the types of which there is any
   * @throws kontor.platform.error.Forbidden if the viewer is no administrator
   */
  public List<Followed> follow(UUID owner, int from, IntSupplier to, int most) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    var followed = new ArrayList<Followed>();
    for (var type : types) {
      var table = type.table();
      if (table.owner() == null || handOver(table, owner, from, from, 0) == 0) continue;
      var count = handOver(table, owner, from, to.getAsInt(), most);
      followed.add(new Followed(table, count));
    }
    return followed;
  }

  /** How many there are, up to one above the most; above it nothing was handed over. */
  private int handOver(RecordTable table, UUID owner, int from, int to, int most) {
    var his = Objects.requireNonNull(table.owner(), "records that are somebody's");
    return Objects.requireNonNull(
        database
            .resultQuery(
                "select platform.hand_over_owned({0}, {1}, {2}, {3}, {4}, {5})",
                val(Decisions.nameOf(table.catalogue().table())),
                val(his.field().getName()),
                val(owner),
                val(from),
                val(to),
                val(most))
            .fetchSingle()
            .get(0, Integer.class));
  }
}
