-- The next number of a range, looked at and set; the application's role may only draw numbers.
create function platform.upcoming_number(the_range text) returns bigint language plpgsql security definer
  set search_path = platform, pg_temp as $$
declare upcoming bigint;
begin
  execute format('select last_value + case when is_called then 1 else 0 end from platform.%I', 'number_' || the_range) into upcoming;
  return upcoming;
end $$;

-- Forwards only: what is behind may have been given out. Returns whether it was done.
create function platform.set_upcoming_number(the_range text, the_number bigint) returns boolean language plpgsql security definer
  set search_path = platform, pg_temp as $$
begin
  perform 1 from number_range where name = the_range for update;
  if not found or the_number < upcoming_number(the_range) then return false; end if;
  perform setval(format('platform.%I', 'number_' || the_range)::regclass, the_number, false);
  return true;
end $$;
revoke execute on function platform.upcoming_number, platform.set_upcoming_number from public;
grant execute on function platform.upcoming_number, platform.set_upcoming_number to kontor_app;
