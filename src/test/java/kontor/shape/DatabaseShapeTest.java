package kontor.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import kontor.KontorTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * The live database keeps the rules of the data. Each rule is tried twice: on the database as it
 * is, and on one that breaks it, in a transaction that is rolled back.
 */
@KontorTest
class DatabaseShapeTest {

  @Autowired FlywayConnectionDetails owner;

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection =
        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    connection.setAutoCommit(false);
    await().atMost(Duration.ofSeconds(90)).pollInSameThread().until(this::nobodyFills);
    // What still holds a table is to fail the test, and not to stop whoever waits behind it.
    connection.createStatement().execute("set lock_timeout = '20s'");
    connection.commit();
  }

  /**
   * Locks tables one after another in an order of its own, and so would deadlock with rules broken
   * here.
   */
  private boolean nobodyFills() throws SQLException {
    try (var statement = connection.createStatement();
        var filling =
            statement.executeQuery(
                "select from platform.job where kind = 'demo-fill' and ended_at is null")) {
      var nobody = !filling.next();
      connection.rollback();
      return nobody;
    }
  }

  @AfterEach
  void forget() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void everyTableIsProtectedOrOnTheList() {
    holds(schema -> schema.tablesWithoutProtection(Exemptions.TABLES));
    holds(schema -> schema.exemptTablesThatAreNotThere(Exemptions.TABLES));
    breaks(
        schema -> schema.tablesWithoutProtection(Exemptions.TABLES),
        "customers_data.loose",
        "create table customers_data.loose (id uuid primary key)");
    breaks(
        schema -> schema.tablesWithoutProtection(Exemptions.TABLES),
        "platform.loose",
        "create table platform.loose (id uuid primary key)");
    breaks(
        schema -> schema.exemptTablesThatAreNotThere(Exemptions.TABLES),
        "platform.form_token",
        "drop table platform.form_token");
  }

  @Test
  void protectedViewsAreWhatProtectMakes() {
    holds(Schema::protectedViewsThatAreNotAsMade);
    breaks(
        Schema::protectedViewsThatAreNotAsMade,
        "customers.account_channel",
        "create or replace view customers.account_channel as select * from customers_data.account_channel");
    breaks(
        Schema::protectedViewsThatAreNotAsMade,
        "customers.account_channel",
        "alter view customers.account_channel reset (check_option)");
    breaks(
        Schema::protectedViewsThatAreNotAsMade,
        "customers.account_channel",
        "alter table customers_data.account_channel add column forgotten text");
    breaks(
        Schema::protectedViewsThatAreNotAsMade,
        "customers.account_history",
        "create or replace view customers.account_history as select * from history.change");
  }

  @Test
  void howATableIsProtectedIsSaidOnce() {
    holdsAfter(
        Schema::protectedViewsThatAreNotAsMade,
        "alter table customers_data.timeline_entry add column mood text",
        "select platform.protect_again('customers_data.timeline_entry')");
    assertThatThrownBy(() ->
            brokenAfter(
                Schema::protectedViewsThatAreNotAsMade,
                "select platform.protect('customers_data.timeline_entry', root => 'customers_data.account', root_column => 'account_id')"))
        .rootCause()
        .hasMessageContaining("customers.timeline_entry is protected already, in another way");
  }

  @Test
  void noViewShowsMoreThanTheViewersOfItsTablesMaySee() {
    Function<Schema, List<String>> rule = schema -> schema.viewsThatShowMore(Exemptions.TABLES);
    holds(rule);
    breaks(
        rule,
        "customers.leak shows customers_data.account",
        "create view customers.leak as select name from customers_data.account",
        "grant select on customers.leak to kontor_app");
    breaks(
        rule,
        "customers.leak shows history.change",
        "create view customers.leak as select after from history.change",
        "grant select on customers.leak to kontor_app");
    breaks(
        rule,
        "customers.leak shows identity_data.app_user",
        "create view customers.hidden as select u.name from identity_data.app_user u",
        "create view customers.leak as select a.name, h.name as owner from customers.account a, customers.hidden h",
        "grant select on customers.leak to kontor_app");
    breaks(
        rule,
        "customers.leak shows identity_data.app_user",
        "create view customers.leak as select name, (select count(*) from identity_data.app_user) from customers.account",
        "grant select on customers.leak to public");
    breaks(
        rule,
        "customers.frozen shows customers.frozen",
        "create materialized view customers.frozen as select 1 as one",
        "grant select on customers.frozen to kontor_app");
    holdsAfter(
        rule,
        "create view customers.fine as select r.name, h.at from customers.account r join customers.account_history h on h.root_id = r.id",
        "grant select on customers.fine to kontor_app");
  }

  @Test
  void theApplicationHasNoRightOnWhatIsProtected() {
    holds(Schema::rightsOnProtectedTables);
    breaks(
        Schema::rightsOnProtectedTables,
        "customers_data.account",
        "grant select (name) on customers_data.account to kontor_app");
    breaks(
        Schema::rightsOnProtectedTables,
        "history.change",
        "grant delete on history.change to public");
    breaks(
        Schema::rightsOnProtectedTables,
        "customers_data",
        "grant usage on schema customers_data to kontor_app");
    breaks(
        Schema::rightsOnProtectedTables,
        "customers",
        "grant create on schema customers to kontor_app");
  }

  @Test
  void whatIsProtectedSaysForWhomItIsAndInWhichVersion() {
    holds(Schema::rootsWithoutAudienceOrVersion);
    breaks(
        Schema::rootsWithoutAudienceOrVersion,
        "customers_data.account.audience_id",
        "alter table customers_data.account alter audience_id drop not null");
    breaks(
        Schema::rootsWithoutAudienceOrVersion,
        "identity_data.team.version",
        "alter table identity_data.team rename version to edition");
  }

  @Test
  void whatIsTrackedWritesItsHistory() {
    holds(Schema::trackedTablesWithoutHistory);
    breaks(
        Schema::trackedTablesWithoutHistory,
        "customers_data.account history_update",
        "alter table customers_data.account disable trigger history_update");
    breaks(
        Schema::trackedTablesWithoutHistory,
        "customers_data.account_address history_delete",
        "drop trigger history_delete on customers_data.account_address");
  }

  @Test
  void everyReferenceIsIndexed() {
    Function<Schema, List<String>> rule = Schema::foreignKeysWithoutIndex;
    holds(rule);
    breaks(
        rule,
        "loose_account_id_fkey",
        "create table platform.loose (id int, account_id uuid references customers_data.account)",
        "create index on platform.loose (id, account_id)",
        "create index on platform.loose (account_id) where id > 0");
    holdsAfter(
        rule,
        "create table platform.loose (id int, account_id uuid references customers_data.account)",
        "create index on platform.loose (account_id, id) where account_id is not null");
  }

  @Test
  void everyMomentHasAZone() {
    Function<Schema, List<String>> rule = schema -> schema.timesWithoutZone(Exemptions.TIMES);
    holds(rule);
    breaks(
        rule,
        "customers_data.account.called_at",
        "alter table customers_data.account add column called_at timestamp");
    breaks(
        rule, "platform.job.pauses", "alter table platform.job add column pauses timestamp(3)[]");
  }

  @Test
  void moneyHasItsCurrencyBeside() {
    holds(Schema::moneyWithoutCurrency);
    breaks(
        Schema::moneyWithoutCurrency,
        "customers_data.account.credit",
        "alter table customers_data.account add column credit numeric(18, 2)");
  }

  @Test
  void functionsWithTheOwnersRightsAreListedAndLookOnlyWhereTheyMean() {
    holds(schema -> schema.doorsThatAreNotListed(Exemptions.DOORS));
    holds(schema -> schema.doorsThatAreNotThere(Exemptions.DOORS));
    holds(Schema::doorsWithoutAFixedSearchPath);
    var door =
        "create function customers.all_names() returns setof text language sql security definer"
            + " as 'select name from customers_data.account'";
    breaks(schema -> schema.doorsThatAreNotListed(Exemptions.DOORS), "customers.all_names", door);
    breaks(Schema::doorsWithoutAFixedSearchPath, "customers.all_names", door);
    breaks(
        Schema::doorsWithoutAFixedSearchPath,
        "customers.is_below",
        "alter function customers.is_below set search_path = public");
    breaks(
        schema -> schema.doorsThatAreNotThere(Exemptions.DOORS),
        "customers.is_below",
        "drop function customers.is_below");
  }

  private void holds(Function<Schema, List<String>> rule) {
    holdsAfter(rule);
  }

  private void holdsAfter(Function<Schema, List<String>> rule, String... changes) {
    assertThat(brokenAfter(rule, changes)).isEmpty();
  }

  /** The rule complains of this, and of nothing else, once these changes are made. */
  private void breaks(Function<Schema, List<String>> rule, String complaint, String... changes) {
    assertThat(brokenAfter(rule, changes))
        .singleElement()
        .satisfies(broken -> assertThat(broken).startsWith(complaint));
  }

  private List<String> brokenAfter(Function<Schema, List<String>> rule, String... changes) {
    try (var statement = connection.createStatement()) {
      for (var change : changes) statement.execute(change);
      var broken = rule.apply(new Schema(connection));
      connection.rollback();
      return broken;
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", changes), e);
    }
  }
}
