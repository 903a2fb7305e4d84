set local maintenance_work_mem = '512MB';
do $$
declare o record;
begin
  for o in select ddl from afterwards order by i loop
    execute o.ddl;
  end loop;
end $$;
