insert into customers_data.account (id, type, customer_number, name, short_name, legal_form, kinds, class, industry, employees,
  annual_revenue, annual_revenue_currency, founded, parent_id, group_id, central_invoicing, street, postcode, city, region, country,
  phone, phone_e164, email, website, vat_id, owner_id, team_id, tags, status, status_reason, source, language, payment_terms,
  preferred_channel, customer_since, verified_on, verified_by, archived_at, archived_by, archived_reason,
  created_at, created_by, changed_at, audience_id)
select id, case when parent is not null then 'branch' when n % 997 = 0 then 'group' else 'company' end,
       (2000000 + n)::text, name, short_name, legal_form,
       case when kind < 0.5 then array['prospect'] when kind < 0.85 then array['customer'] when kind < 0.91 then array['former']
            when kind < 0.94 then array['customer', 'partner'] when kind < 0.97 then array['supplier'] when kind < 0.98 then array['competitor']
            else array['customer', 'supplier'] end,
       case when class < 0.4 then 'single_shop' when class < 0.6 then 'small_chain' when class < 0.65 then 'large_retailer' when class < 0.67 then 'buying_group'
            when class < 0.77 then 'wholesale' when class < 0.92 then 'industry' when class < 0.95 then 'public' end,
       case when pg_temp.r(n, 20) < 0.8 then pg_temp.industry(pg_temp.r(n, 21)) end,
       case when pg_temp.r(n, 22) < 0.7 then least(round(pg_temp.lognormal(12, 1.6, pg_temp.r(n, 23), pg_temp.r(n, 24))), 500000)::int end,
       revenue, case when revenue is not null then case country when 'CH' then 'CHF' else 'EUR' end end,
       case when pg_temp.r(n, 27) < 0.4 then 2024 - floor(160 * pg_temp.r(n, 28) ^ 2)::int end,
       parent, parent, parent is not null and n % 2 = 0,
       pg_temp.pick(array['Hauptstraße', 'Bahnhofstraße', 'Am Hafen', 'Industriestraße', 'Gartenweg', 'Lindenallee', 'Marktplatz', 'Mühlenweg', 'Schloßgasse', 'Königstraße'], pg_temp.r(n, 29))
         || ' ' || (1 + floor(pg_temp.r(n, 30) ^ 2 * 180))::int,
       prefix || pg_temp.digits(pg_temp.r(n, 31), case country when 'DE' then 5 when 'FR' then 5 when 'IT' then 5 else 4 end - length(prefix)),
       city, region, country,
       case when has_phone then '0' || area || ' ' || line end,
       case when has_phone then case country when 'AT' then '+43' when 'CH' then '+41' else '+49' end || area || line end,
       case when pg_temp.r(n, 34) < 0.75 then 'info@' || domain end,
       case when pg_temp.r(n, 35) < 0.6 then 'https://www.' || domain end,
       case when pg_temp.r(n, 36) < 0.4 and country = 'DE' then 'DE' || pg_temp.digits(pg_temp.r(n, 37), 9) end,
       pg_temp.user_id(owner), pg_temp.team_id(1 + owner % 6),
       case when pg_temp.r(n, 40) < 0.3 then array(select distinct pg_temp.pick(array['Messe Köln', 'Stammkunde', 'A-Kunde', 'Rahmenvertrag', 'Bio', 'Filialist', 'Neubau', 'Umbau', 'Sonderpreis',
         'Zahlt spät', 'Referenz', 'Newsletter', 'Einkaufsverband', 'Export', 'Saison', 'Testfiliale', 'Wiedervorlage', 'VIP'], pg_temp.r(n, 41 + t) ^ 2)
         from generate_series(1, 1 + (n % 3)::int) t) else '{}' end,
       case when pg_temp.r(n, 46) < 0.9 then 'active' when pg_temp.r(n, 46) < 0.99 then 'dormant' else 'blocked' end,
       case when pg_temp.r(n, 46) >= 0.99 then 'Zahlungsverzug' end,
       pg_temp.pick(array['Messe', 'Empfehlung', 'Website', 'Telefon', 'Import', 'Verband', null], pg_temp.r(n, 47)),
       case country when 'FR' then 'fr' when 'IT' then 'it' when 'NL' then 'nl' when 'PL' then 'pl' when 'DK' then 'da' else 'de' end,
       pg_temp.pick(array['14 Tage netto', '30 Tage netto', '10 Tage 2 % Skonto', null, null], pg_temp.r(n, 48)),
       pg_temp.pick(array['phone', 'email', 'letter', 'visit', null, null], pg_temp.r(n, 49)),
       case when kind >= 0.5 and kind < 0.91 then (created - interval '1 day' * floor(pg_temp.r(n, 50) * 3000))::date end,
       verified_on, case when verified_on is not null then pg_temp.user_id(owner) end,
       archived_at, case when archived_at is not null then pg_temp.user_id(owner) end, case when archived_at is not null then 'Geschäft aufgegeben' end,
       created, pg_temp.user_id(owner)::text, changed, audience
  from (
    select a.*, p.prefix,
           case when village is not null then village else p.city end as city,
           nullif(p.region, '') as region, p.country,
           case when shape < 0.45 then surname || ' ' || trade || ' ' || legal_form
                when shape < 0.6 then surname || ' & ' || surname2 || ' ' || legal_form
                when shape < 0.75 then trade || ' ' || coalesce(village, p.city) || ' ' || legal_form
                when shape < 0.9 then trade || ' ' || pg_temp.first_name(pg_temp.r(n, 8)) || ' ' || surname || ' ' || legal_form
                else surname || ' & Söhne ' || trade || ' ' || legal_form end as name,
           case when pg_temp.r(n, 9) < 0.2 then surname || ' ' || left(trade, 12) end as short_name,
           platform.folded(surname) || '-' || n || '.example' as domain
      from (
        select n, pg_temp.account_id(n) as id, pg_temp.created(n) as created,
               pg_temp.surname(pg_temp.r(n, 1) ^ 1.5) || case when pg_temp.r(n, 2) < 0.08 then '-' || pg_temp.surname(pg_temp.r(n, 3)) else '' end as surname,
               pg_temp.surname(pg_temp.r(n, 4)) as surname2, pg_temp.trade(pg_temp.r(n, 5)) as trade, pg_temp.r(n, 6) as shape,
               pg_temp.pick(array['GmbH', 'GmbH', 'GmbH', 'GmbH & Co. KG', 'GmbH & Co. KG', 'AG', 'KG', 'OHG', 'e. K.', 'e. K.', 'UG (haftungsbeschränkt)', 'GbR', 'eG'], pg_temp.r(n, 7)) as legal_form,
               pg_temp.r(n, 10) as kind, pg_temp.r(n, 11) as class,
               width_bucket(pg_temp.r(n, 12), (select array_agg(beginning::float8 order by i) from place)) as place,
               case when pg_temp.r(n, 13) < 0.25 then initcap(
                 pg_temp.pick(array['Ober', 'Unter', 'Alt', 'Neu', 'Groß', 'Klein', 'Bad ', ''], pg_temp.r(n, 14)) ||
                 pg_temp.pick(array['Eichen', 'Buchen', 'Linden', 'Mühl', 'Stein', 'Wald', 'Bären', 'Hirsch', 'Königs', 'Mönch', 'Schön', 'Lauter', 'Roth', 'Weißen', 'Grün', 'Sünder', 'Kirch', 'Brunn', 'Salz', 'Erlen'], pg_temp.r(n, 15) ^ 1.5) ||
                 pg_temp.pick(array['bach', 'dorf', 'hausen', 'feld', 'berg', 'heim', 'stedt', 'rode', 'büttel', 'ingen'], pg_temp.r(n, 16) ^ 1.5)) end as village,
               case when pg_temp.r(n, 17) < 0.8 then round(pg_temp.lognormal(900000, 1.8, pg_temp.r(n, 25), pg_temp.r(n, 26))::numeric, 2) end as revenue,
               case when n % 25 = 1 and n % 100 <> 1 then pg_temp.account_id(n - n % 100 + 1) end as parent,
               pg_temp.r(n, 32) < 0.85 as has_phone, (20 + floor(pg_temp.r(n, 38) * 79))::int::text as area, pg_temp.digits(0.1 + 0.9 * pg_temp.r(n, 33), 7) as line,
               1 + floor(40 * pg_temp.r(n, 18) ^ 1.5)::int as owner,
               case when pg_temp.r(n, 51) < 0.6 then '2026-09-30'::date - floor(900 * pg_temp.r(n, 52) ^ 2)::int end as verified_on,
               case when n % 100 in (13, 46, 79) then '2026-09-30 12:00:00+00'::timestamptz - interval '1 second' * (n % 31536000) end as archived_at,
               greatest(pg_temp.created(n), '2026-10-01 00:00:00+00'::timestamptz - interval '1 second' * round((63072000 * pg_temp.r(n, 53) ^ 2)::numeric, 3)::float8) as changed,
               case when n in (current_setting('bench.size')::bigint / 3, 2 * current_setting('bench.size')::bigint / 3) then (select audience_id from circle where name = 'd')
                    when n % 50 = 7 then (select audience_id from circle where name = 'b')
                    when n % 250 = 3 then (select audience_id from circle where name = 'c')
                    when n % 50 = 11 then (select audience_id from circle where name = (1 + (n / 50) % 998)::text)
                    else 1 end as audience
          from generate_series(1, current_setting('bench.size')::bigint) n
         offset 0) a
      join place p on p.i = a.place
    offset 0) b;
