-- Who came in is personal data and serves its time. The application's role cannot change the trail and takes away only its old
-- end: not less than 30 days remain, whatever is asked for.
create function identity.forget_accesses(older_than_days int) returns bigint
language sql security definer set search_path = identity, pg_temp
begin atomic
  with gone as (
    delete from identity.access_event where at < now() - make_interval(days => greatest(older_than_days, 30)) returning 1)
  select count(*) from gone;
end;
revoke execute on function identity.forget_accesses from public;
grant execute on function identity.forget_accesses to kontor_app;

grant delete on identity.password_link to kontor_app;
