-- Five thousand entries for one, some for every fifth.
insert into customers_data.timeline_entry (id, account_id, kind, text, at, author, audience_id)
select pg_temp.id_at(at, k, 200 + (n % 1000)::int), a.id, 'note',
       pg_temp.sentence(pg_temp.r(n * 7919 + k, 60)) || case when k % 3 = 0 then ' ' || pg_temp.sentence(pg_temp.r(n * 7919 + k, 61)) else '' end,
       at, a.created_by, a.audience_id
  from (select n, k, pg_temp.created(n) + interval '1 second' * round((pg_temp.r(n * 7919 + k, 62) * extract(epoch from '2026-10-01 00:00:00+00' - pg_temp.created(n)))::numeric, 3)::float8 as at
          from (select 1::bigint as n, k from generate_series(1, 5000) k
                union all
                select n, k from generate_series(5, current_setting('bench.size')::bigint, 5) n, generate_series(1, 1 + floor(5 * pg_temp.r(n, 63))::int) k) e) e
  join customers_data.account a on a.id = pg_temp.account_id(n);
