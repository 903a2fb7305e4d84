package kontor.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Moves into the past what the demo has just written, so that it looks lived in. The product itself
 * has no way to do so, on purpose: it is done by the owner of the tables, who migrates them, and
 * leaves no trace of its own in the history.
 */
@Component
@ConditionalOnProperty("kontor.demo")
class DemoPast {

  private static final String ACTOR = "system:demo-past";

  /** An entry of a timeline, and when it was written. */
  record Entry(UUID id, Instant at) {}

  /**
   * An account, and when it was entered and last touched.
   *
   * @param touched also when it was last verified or archived, if it was
   */
  record Life(UUID account, Instant entered, Instant touched) {}

  private static final String ENTRIES =
      """
      update customers_data.timeline_entry e set at = moment.at::timestamptz
        from unnest(?::uuid[], ?::text[]) as moment (id, at)
       where e.id = moment.id
      """;

  private static final String LIVES =
      """
      with life as (
        select id, entered::timestamptz as entered, touched::timestamptz as touched
        from unnest(?::uuid[], ?::text[], ?::text[]) as life (id, entered, touched)
      ), put_aside as (
        update customers_data.timeline_entry e set at = life.touched
          from life where e.account_id = life.id and e.kind = 'archived'
      ), told as (
        update history.change c
           set at = case when c.verb = 'insert' then life.entered else life.touched end,
               after = c.after || (
                 select coalesce(jsonb_object_agg(said.key, said.value), '{}')
                 from (values ('verified_on', to_jsonb(life.touched::date)),
                              ('archived_at', to_jsonb(life.touched)),
                              ('changed_at', to_jsonb(life.touched))) as said (key, value)
                 where jsonb_exists(c.after, said.key))
          from life
         where c.root_id = life.id
           and (c.row_key = life.id::text
             or c.table_name in ('customers_data.account_address', 'customers_data.account_channel'))
      )
      update customers_data.account a
         set created_at = life.entered, changed_at = life.touched,
             verified_on = case when a.verified_on is not null then life.touched::date end,
             archived_at = case when a.archived_at is not null then life.touched end
        from life where a.id = life.id
      """;

  private static final String TOLD_ENTRIES =
      """
      update history.change c set at = e.at
        from customers_data.timeline_entry e
       where c.root_id = any(?) and e.account_id = any(?) and c.row_key = e.id::text
      """;

  private final DSLContext owner;

  DemoPast(Flyway flyway) {
    owner = DSL.using(flyway.getConfiguration().getDataSource(), SQLDialect.POSTGRES);
  }

  /** All of them, or none; done twice it is as done once. What they tell is committed before. */
  void move(DemoLives what) {
    var lives = what.lives();
    var entries = what.entries();
    if (lives.isEmpty()) return;
    var accounts = lives.stream().map(Life::account).toArray(UUID[]::new);
    owner.transaction(settings -> {
      var database = DSL.using(settings);
      database.execute("select set_config('kontor.actor', ?, true)", ACTOR);
      database.execute(
          ENTRIES, entries.stream().map(Entry::id).toArray(UUID[]::new), texts(entries, Entry::at));
      database.execute(LIVES, accounts, texts(lives, Life::entered), texts(lives, Life::touched));
      database.execute(TOLD_ENTRIES, accounts, accounts);
      database.execute("delete from history.change where actor = ?", ACTOR);
    });
  }

  private static <T> String[] texts(List<T> some, Function<T, Instant> at) {
    return some.stream().map(one -> at.apply(one).toString()).toArray(String[]::new);
  }
}
