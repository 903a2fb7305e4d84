package kontor.platform.number;

import static kontor.platform.db.Tables.NUMBER_RANGE;
import static org.jooq.impl.DSL.val;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out numbers from the ranges the administrator has set up. Each number once; gaps are allowed. */
@Service
public class NumberRanges {

  private final DSLContext database;

  NumberRanges(DSLContext database) {
    this.database = database;
  }

  /**
   * @param range its name
   * @param count how many
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> next(String range, int count) {
    var form = database.selectFrom(NUMBER_RANGE).where(NUMBER_RANGE.NAME.eq(range)).fetchSingle();
    return database
        .resultQuery("select nextval({0}::regclass) from generate_series(1, {1})", val("platform.number_" + range), val(count))
        .fetch(row -> row.get(0, Long.class))
        .stream()
        .map(number -> form.getPrefix() + String.format("%0" + form.getDigits() + "d", number))
        .toList();
  }
}
