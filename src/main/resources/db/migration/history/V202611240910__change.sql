create schema history;

-- What changed in every protected table. Read through the <record>_history views alone: they follow the record's present
-- audience. An insert keeps no copy; the row is there.
create table history.change (
  id bigint generated always as identity primary key,
  at timestamptz not null default transaction_timestamp(),
  actor text not null,                       -- a user's id, or system:<what>
  cause text,                                -- request:<id>, job:<id>, import:<id>
  table_name text not null,                  -- <module>_data.<table>
  row_key text not null,
  root_view text not null,                   -- the record it belongs to: <module>.<table>
  root_id uuid not null,
  version int,                               -- of the row after the change, where the table counts versions
  verb text not null check (verb in ('insert', 'update', 'delete')),
  before jsonb,
  after jsonb,
  audience_id int                            -- only where the row may be narrower than its record
);
create index on history.change (root_id, at desc, id desc);
create index on history.change (cause) where cause is not null;

-- Per statement over transition tables, so that bulk writes stay fast. Nested loops and JIT off inside: transition tables
-- have no statistics, and the planner would guess wrongly by minutes.
-- Arguments: key column, root view, root column, 'narrower' or ''.
create function history.record() returns trigger language plpgsql security definer
  set search_path = history, pg_temp set enable_nestloop = off set jit = off as $$
declare
  the_actor text := coalesce(nullif(current_setting('kontor.actor', true), ''), 'system:sql');
  the_cause text := nullif(current_setting('kontor.cause', true), '');
  the_table text := tg_table_schema || '.' || tg_table_name;
  key text := tg_argv[0];
  the_root text := tg_argv[1];
  root_column text := tg_argv[2];
  narrower boolean := tg_argv[3] = 'narrower';
  -- A follower's audience changes with its record's and says nothing new.
  silent text[] := case when root_column <> key then array['version', 'audience_id'] else array['version'] end;
begin
  if tg_op = 'INSERT' then
    -- Nothing of the row is kept, so that it need not become JSON, which would take four times as long.
    execute format(
      'insert into history.change (actor, cause, table_name, row_key, root_view, root_id, version, verb, audience_id)
       select $1, $2, $3, t.%I::text, $4, t.%I::uuid, %s, ''insert'', %s from new_rows t',
      key, root_column,
      case when exists (select from pg_attribute
                         where attrelid = tg_relid and attname = 'version' and not attisdropped) then 't.version' else 'null' end,
      case when narrower then 'case when t.narrower then t.audience_id end' else 'null' end)
    using the_actor, the_cause, the_table, the_root;
  elsif tg_op = 'DELETE' then
    insert into change (actor, cause, table_name, row_key, root_view, root_id, version, verb, before, audience_id)
    select the_actor, the_cause, the_table, j ->> key, the_root, (j ->> root_column)::uuid, (j ->> 'version')::int, 'delete',
           jsonb_strip_nulls(j), case when narrower and (j ->> 'narrower')::boolean then (j ->> 'audience_id')::int end
    from (select to_jsonb(t) j from old_rows t) o;
  else
    insert into change (actor, cause, table_name, row_key, root_view, root_id, version, verb, before, after, audience_id)
    select the_actor, the_cause, the_table, n.j ->> key, the_root, (n.j ->> root_column)::uuid, (n.j ->> 'version')::int, 'update',
           d.b, d.a, case when narrower and (n.j ->> 'narrower')::boolean then (n.j ->> 'audience_id')::int end
    from (select to_jsonb(t) j from new_rows t) n
    join (select to_jsonb(t) j from old_rows t) o on o.j ->> key = n.j ->> key,
    lateral (select jsonb_object_agg(e.key, o.j -> e.key) b, jsonb_object_agg(e.key, e.value) a
             from jsonb_each(n.j) e where e.value is distinct from o.j -> e.key and e.key <> all(silent)) d
    where d.a is not null;
  end if;
  return null;
end $$;
revoke execute on function history.record from public;
grant usage on schema history to kontor_app;
