-- What platform.search writes for each account when it is saved.
insert into platform_data.search_entry (subject_id, subject_type, title, detail, words, touched_at, archived, audience_id)
select id, 'account', name, concat_ws(' · ', city, customer_number),
       concat_ws(' ', name, short_name, customer_number, city, phone,
                 platform.dialled(coalesce(phone_e164, phone)), email, vat_id),
       changed_at, archived_at is not null, audience_id
  from customers_data.account
 where customer_number between '2000001' and (2000000 + current_setting('bench.size')::bigint)::text;
