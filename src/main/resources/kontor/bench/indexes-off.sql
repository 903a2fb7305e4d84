-- A million rows are written twice as fast without indexes, which are made again in one go. In one transaction with the
-- rows: cut off, everything is as it was.
create temp table afterwards (i int generated always as identity, ddl text) on commit drop;
do $$
declare t regclass; o record;
begin
  foreach t in array array['customers_data.account', 'customers_data.timeline_entry', 'platform_data.search_entry']::regclass[] loop
    execute format('alter table %s disable trigger user', t);
    insert into afterwards (ddl) values (format('alter table %s enable trigger user', t));
    for o in select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as ddl from pg_index x
              where indrelid = t and not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid) loop
      insert into afterwards (ddl) values (o.ddl);
      execute format('drop index %s', o.name);
    end loop;
    for o in select conname, pg_get_constraintdef(oid) as ddl from pg_constraint where conrelid = t and contype = 'f' loop
      insert into afterwards (ddl) values (format('alter table %s add constraint %I %s', t, o.conname, o.ddl));
      execute format('alter table %s drop constraint %I', t, o.conname);
    end loop;
  end loop;
end $$;
