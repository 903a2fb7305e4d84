create extension if not exists pg_trgm schema public;  -- trusted: a database's owner may create it
create extension if not exists unaccent schema public;
grant usage on schema platform to kontor_app;

-- Set at the begin of every transaction. Not set is an error, never all rows: before the first transaction the setting is
-- unknown, after it PostgreSQL leaves '' behind, and neither is an array.
-- The planner inlines this function, and so knows how many rows a viewer sees. Not in a sub-select: that would hide it.
create function platform.viewer_audiences() returns int[] language sql stable parallel safe
  return current_setting('kontor.audiences')::int[];
grant execute on function platform.viewer_audiences() to kontor_app;

-- Which tables are protected, and how they hang together; protect() writes it, hand_over() and the catalogue test read it.
create table platform.protected_table (
  view_name text primary key,               -- <module>.<table>, what the application's role works on
  table_name text not null unique,          -- <module>_data.<table>, what it cannot name
  key_column text not null,
  root_view text not null,                  -- the record that a row belongs to; a root names itself; '*': any record
  root_column text not null,                -- where a row holds its root's key
  narrower boolean not null,                -- rows may have an audience of their own inside their root's
  tracked boolean not null                  -- changes go to the history
);

-- Makes <module>_data.<table> reachable as <module>.<table>: the viewer's rows only, with history. A view keeps the columns it
-- was made with: after adding one, protect_again() makes it anew. How a table is protected is said once and never changed.
--   the_table    the table to protect; it has audience_id and, where it is a root, version
--   key          its primary key column
--   root         the protected table of the record its rows belong to; null: it is itself a record
--   root_column  the column with that record's key
--   subject      instead of root: the column with the key of a record of any type
--   narrower     its rows may have an audience of their own; its column "narrower" says which do. They are seen by who holds it and sees the root as well, so
--                that confining a record confines them too.
--   tracked      false for projections that can be made anew, such as the search's
create function platform.protect(the_table regclass, key text default 'id', root regclass default null,
    root_column text default null, subject text default null, narrower boolean default false, tracked boolean default true) returns void
language plpgsql set search_path = platform, pg_temp as $$
declare
  data_schema text := (select relnamespace::regnamespace::text from pg_class where oid = the_table);
  name text := (select relname from pg_class where oid = the_table);
  module text := regexp_replace(data_schema, '_data$', '');
  full_view text := module || '.' || name;
  full_table text := data_schema || '.' || name;
  the_root_view text := full_view;
  the_root_column text := key;
  inside_root text := '';
  arguments text;
begin
  if data_schema not like '%\_data' then
    raise exception 'A protected table lives in <module>_data, not in %', data_schema;
  end if;
  if subject is not null then
    the_root_view := '*';
    the_root_column := subject;
  elsif root is not null then
    select p.view_name, protect.root_column into strict the_root_view, the_root_column
      from protected_table p where p.table_name = (
        select relnamespace::regnamespace::text || '.' || relname from pg_class where oid = root);
    if narrower then
      inside_root := format(' and exists (select 1 from %s r where r.%I = t.%I)', the_root_view,
        (select p.key_column from protected_table p where p.view_name = the_root_view), the_root_column);
    end if;
  end if;

  insert into protected_table values (full_view, full_table, key, the_root_view, the_root_column, protect.narrower, protect.tracked)
    on conflict do nothing;
  if not exists (select 1 from protected_table p where p = (full_view, full_table, key, the_root_view, the_root_column,
      protect.narrower, protect.tracked)::protected_table) then
    raise exception '% is protected already, in another way', full_view using hint = 'After adding a column call platform.protect_again().';
  end if;

  execute format($f$
    create or replace view %1$I.%2$I as
      select t.* from %3$s t where t.audience_id = any(platform.viewer_audiences())%4$s with local check option
    $f$, module, name, full_table, inside_root);
  execute format('grant usage on schema %I to kontor_app', module);
  execute format('grant select, insert, update, delete on %I.%I to kontor_app', module, name);

  if tracked then
    -- what history.record() has to know of the table
    arguments := format('%L, %L, %L, %L', key, the_root_view, the_root_column, case when narrower then 'narrower' else '' end);
    execute format($f$
      create or replace trigger history_insert after insert on %s referencing new table as new_rows
        for each statement execute function history.record(%s)$f$, full_table, arguments);
    execute format($f$
      create or replace trigger history_update after update on %s referencing old table as old_rows new table as new_rows
        for each statement execute function history.record(%s)$f$, full_table, arguments);
    execute format($f$
      create or replace trigger history_delete after delete on %s referencing old table as old_rows
        for each statement execute function history.record(%s)$f$, full_table, arguments);
    if the_root_view = full_view then
      execute format($f$
        create or replace view %1$I.%3$I as
          select c.* from history.change c
            join %1$I.%2$I r on r.%4$I = c.root_id
           where c.root_view = %5$L and (c.audience_id is null or c.audience_id = any(platform.viewer_audiences()))
        $f$, module, name, name || '_history', key, full_view);
      execute format('grant select on %I.%I to kontor_app', module, name || '_history');
    end if;
  end if;
end $$;
revoke execute on function platform.protect from public;

-- Makes the view of a protected table anew, with the columns the table has by now.
create function platform.protect_again(the_table regclass) returns void
language plpgsql set search_path = platform, pg_temp as $$
declare
  known protected_table;
  root regclass;
begin
  select p.* into known from protected_table p
   where p.table_name = (select relnamespace::regnamespace::text || '.' || relname from pg_class where oid = the_table);
  if known is null then
    raise exception '% is not protected', the_table;
  end if;
  select r.table_name::regclass into root from protected_table r
   where r.view_name = known.root_view and r.view_name <> known.view_name;
  perform protect(the_table, known.key_column, root, case when root is not null then known.root_column end,
    case when known.root_view = '*' then known.root_column end, known.narrower, known.tracked);
end $$;
revoke execute on function platform.protect_again from public;

-- Records, with all that follows them, are for another audience from here on. For those who may say so.
create function platform.hand_over_these(root platform.protected_table, the_ids uuid[], the_audience int) returns void
language plpgsql set search_path = platform, pg_temp as $$
declare
  follower protected_table;
begin
  for follower in select * from protected_table p where p.root_view in (root.view_name, '*') and p.view_name <> root.view_name loop
    -- What has an audience of its own keeps it, also where that happens to be the record's.
    execute format('update %1$s f set audience_id = $2 from %2$s r where f.%3$I = r.%4$I and r.%4$I = any($1)'
        || case when follower.narrower then ' and not f.narrower' else ' and f.audience_id = r.audience_id' end,
      follower.table_name, root.table_name, follower.root_column, root.key_column) using the_ids, the_audience;
  end loop;
  execute format('update %1$s set audience_id = $2, version = version + 1 where %2$I = any($1)', root.table_name, root.key_column)
    using the_ids, the_audience;
  if root.narrower then
    update history.change c set audience_id = the_audience where c.row_key = any(the_ids::text[]) and c.table_name = root.table_name;
  end if;
end $$;
revoke execute on function platform.hand_over_these from public;

-- Hands records over to another audience, perhaps one the viewer does not hold, with all that follows them. What a view's
-- check option refuses to every other statement goes through here. Returns how many records were handed over: those the
-- viewer does not see are not.
create function platform.hand_over(the_view text, the_ids uuid[], the_audience int) returns int
language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  root protected_table;
  seen uuid[];
begin
  select * into strict root from protected_table p where p.view_name = the_view;
  execute format('select array_agg(x.%1$I) from (select t.%1$I from %2$s t where t.%1$I = any($1) and t.audience_id = any($2) order by t.%1$I for update) x',
    root.key_column, root.table_name) into seen using the_ids, viewer_audiences();
  if seen is null then return 0; end if;
  perform hand_over_these(root, seen, the_audience);
  return cardinality(seen);
end $$;
revoke execute on function platform.hand_over from public;
grant execute on function platform.hand_over to kontor_app;

-- Somebody's records that one audience saw are for another one, because he is of another team. Whoever moves him need not see
-- them, and learns no more than how many they are. More than so many stay where they are.
create function platform.hand_over_owned(the_view text, owner_column text, the_owner uuid, from_audience int, to_audience int,
    most int) returns int
language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  root protected_table;
  owned uuid[];
begin
  select * into strict root from protected_table p where p.view_name = the_view;
  execute format('select array_agg(x.%1$I) from (select t.%1$I from %2$s t where t.%3$I = $1 and t.audience_id = $2 order by t.%1$I limit $3 for update) x',
    root.key_column, root.table_name, owner_column) into owned using the_owner, from_audience, most + 1;
  if owned is null then return 0; end if;
  if cardinality(owned) <= most then
    perform hand_over_these(root, owned, to_audience);
  end if;
  return cardinality(owned);
end $$;
revoke execute on function platform.hand_over_owned from public;
grant execute on function platform.hand_over_owned to kontor_app;
