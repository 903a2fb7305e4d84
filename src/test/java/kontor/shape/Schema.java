package kontor.shape;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the live database's catalogue; what a query returns breaks its rule. */
final class Schema {

  /** Schemas and objects that are ours: not PostgreSQL's, not an extension's. */
  private static final String OURS =
      "%1$s.nspname not like 'pg\\_%%' and %1$s.nspname <> 'information_schema'";

  private static final String TABLES =
      """
      (select c.oid, n.nspname || '.' || c.relname as name, n.nspname as schema, c.relname
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'f') and c.relpersistence <> 't' and %s)
      """
          .formatted(OURS.formatted("n"));

  private final Connection connection;

  Schema(Connection connection) {
    this.connection = connection;
  }

  List<String> tablesWithoutProtection(Map<String, String> exempt) {
    return list(
        """
        select t.name from %s t
         where not exists (select 1 from platform.protected_table p where p.table_name = t.name)
           and (t.schema like '%%\\_data' or t.name <> all(?))
        """
            .formatted(TABLES),
        (Object) exempt.keySet().toArray(String[]::new));
  }

  List<String> exemptTablesThatAreNotThere(Map<String, String> exempt) {
    return list(
        "select e from unnest(?) e where not exists (select 1 from %s t where t.name = e)"
            .formatted(TABLES),
        (Object) exempt.keySet().toArray(String[]::new));
  }

  /** The views of what is protected, made anew by protect_again(), are the ones that are there. */
  List<String> protectedViewsThatAreNotAsMade() {
    var before = protectedViews();
    list(
        """
        select platform.protect_again(p.table_name::regclass)::text
          from platform.protected_table p order by p.root_view <> p.view_name
        """);
    var after = protectedViews();
    return after.stream().filter(view -> !before.contains(view)).toList();
  }

  private List<String> protectedViews() {
    return list(
        """
        select n.nspname || '.' || c.relname || coalesce(c.reloptions::text, '') || pg_get_viewdef(c.oid)
          from platform.protected_table p
          join pg_namespace n on n.nspname = split_part(p.view_name, '.', 1)
          join pg_class c on c.relnamespace = n.oid
           and (c.relname = split_part(p.view_name, '.', 2)
                or c.relname = split_part(p.view_name, '.', 2) || '_history' and p.root_view = p.view_name)
        """);
  }

  /**
   * Views that the application's role reads and that reach a table past its protection. A view
   * works with its owner's rights, so all that counts is what it is built on.
   */
  List<String> viewsThatShowMore(Map<String, String> exempt) {
    return list(
        """
        with recursive relation as (
          select c.oid, n.nspname || '.' || c.relname as name, c.relkind
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where %s
        ), sound as (
          select r.oid from relation r join platform.protected_table p
              on r.name = p.view_name or r.name = p.view_name || '_history' and p.root_view = p.view_name
          union
          select r.oid from relation r
           where r.name = any(?) and r.name <> 'history.change' and r.relkind = 'r'
             and has_table_privilege('kontor_app', r.oid, 'select')
        ), reach as (
          select r.oid as the_view, r.oid as built_on from relation r
           where r.relkind in ('v', 'm') and has_table_privilege('kontor_app', r.oid, 'select')
             and r.oid not in (select oid from sound)
          union
          select b.the_view, d.refobjid from reach b
            join pg_rewrite w on w.ev_class = b.built_on
            join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
             and d.refclassid = 'pg_class'::regclass and d.refobjid <> w.ev_class
           where b.built_on not in (select oid from sound)
        )
        select distinct v.name || ' shows ' || t.name from reach b
          join relation v on v.oid = b.the_view join relation t on t.oid = b.built_on
         where t.oid not in (select oid from sound) and t.relkind in ('r', 'p', 'f', 'm')
        """
            .formatted(OURS.formatted("n")),
        (Object) exempt.keySet().toArray(String[]::new));
  }

  List<String> rightsOnProtectedTables() {
    return list(
        """
        select t.name from %s t
         where (t.schema like '%%\\_data' or t.name = 'history.change')
           and (has_any_column_privilege('kontor_app', t.oid, 'select, insert, update, references')
                or has_table_privilege('kontor_app', t.oid, 'delete, truncate, trigger'))
        union all
        select n.nspname from pg_namespace n
         where %s and (has_schema_privilege('kontor_app', n.oid, 'create')
                or n.nspname like '%%\\_data' and has_schema_privilege('kontor_app', n.oid, 'usage'))
        union all
        select m.rolname from pg_roles m
         where m.rolname in ('kontor_owner', 'kontor_migrator') and pg_has_role('kontor_app', m.oid, 'member')
        """
            .formatted(TABLES, OURS.formatted("n")));
  }

  List<String> rootsWithoutAudienceOrVersion() {
    return list(
        """
        select p.table_name || '.' || needed from platform.protected_table p,
          unnest(case when p.root_view = p.view_name then array['audience_id', 'version'] else array['audience_id'] end) needed
         where not exists (select 1 from pg_attribute a
                            where a.attrelid = p.table_name::regclass and a.attname = needed and a.attnotnull
                              and a.atttypid = 'int4'::regtype)
        """);
  }

  List<String> trackedTablesWithoutHistory() {
    return list(
        """
        select p.table_name || ' ' || needed from platform.protected_table p,
          unnest(array['history_insert', 'history_update', 'history_delete']) needed
         where p.tracked and not exists (
           select 1 from pg_trigger g
            where g.tgrelid = p.table_name::regclass and g.tgname = needed and g.tgenabled = 'O'
              and g.tgfoid = 'history.record'::regproc)
        """);
  }

  List<String> foreignKeysWithoutIndex() {
    return list(
        """
        select c.conname from pg_constraint c join pg_namespace n on n.oid = c.connamespace
         where c.contype = 'f' and %s
           and not exists (
             select 1 from pg_index i
              where i.indrelid = c.conrelid and i.indisvalid
                and (select array_agg(k order by k) from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) k)
                  = (select array_agg(k order by k) from unnest(c.conkey) k)
                and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) in (
                       select format('(%%I IS NOT NULL)', a.attname) from pg_attribute a
                        where a.attrelid = c.conrelid and a.attnum = any(c.conkey))))
        """
            .formatted(OURS.formatted("n")));
  }

  List<String> timesWithoutZone(Map<String, String> exempt) {
    return list(
        """
        select t.name || '.' || a.attname from %s t join pg_attribute a on a.attrelid = t.oid
         where a.attnum > 0 and not a.attisdropped
           and format_type(a.atttypid, null) like 'timestamp without time zone%%'
           and t.name || '.' || a.attname <> all(?)
        """
            .formatted(TABLES),
        (Object) exempt.keySet().toArray(String[]::new));
  }

  List<String> moneyWithoutCurrency() {
    return list(
        """
        select t.name || '.' || a.attname from %s t join pg_attribute a on a.attrelid = t.oid
         where a.attnum > 0 and not a.attisdropped
           and format_type(a.atttypid, a.atttypmod) = 'numeric(18,2)'
           and not exists (select 1 from pg_attribute b
                            where b.attrelid = t.oid and b.attname in ('currency', a.attname || '_currency'))
        """
            .formatted(TABLES));
  }

  List<String> doorsThatAreNotListed(Map<String, String> listed) {
    return doors(
        "n.nspname || '.' || f.proname <> all(?)", (Object) listed.keySet().toArray(String[]::new));
  }

  List<String> doorsThatAreNotThere(Map<String, String> listed) {
    var there = doors("true");
    return listed.keySet().stream().filter(door -> !there.contains(door)).toList();
  }

  /** Whoever may name a schema of his own could slip a function of his own into theirs. */
  List<String> doorsWithoutAFixedSearchPath() {
    return doors(
        """
        not exists (select 1 from unnest(f.proconfig) s
                     where s like 'search\\_path=%' and s like '%pg\\_temp' and s not like '%$user%')
        """);
  }

  private List<String> doors(String condition, Object... parameters) {
    return list(
        """
        select n.nspname || '.' || f.proname from pg_proc f join pg_namespace n on n.oid = f.pronamespace
         where f.prosecdef and OURS and (CONDITION)
           and not exists (select 1 from pg_depend d where d.objid = f.oid and d.deptype = 'e')
        """
            .replace("OURS", OURS.formatted("n"))
            .replace("CONDITION", condition),
        parameters);
  }

  private List<String> list(String query, Object... parameters) {
    try (var statement = connection.prepareStatement(query)) {
      for (var n = 0; n < parameters.length; n++)
        statement.setArray(n + 1, connection.createArrayOf("text", (Object[]) parameters[n]));
      var rows = new ArrayList<String>();
      try (var found = statement.executeQuery()) {
        while (found.next()) rows.add(found.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
