create schema customers;
create schema customers_data;

create sequence platform.number_account start 10001;
grant usage on sequence platform.number_account to kontor_app;
insert into platform.number_range (name) values ('account');

-- A company, one of its branches, or a group of companies.
create table customers_data.account (
  id uuid primary key,
  type text not null default 'company' check (type in ('company', 'branch', 'group')),
  customer_number text not null check (length(customer_number) between 1 and 40),
  name text collate "de-x-icu" not null check (length(name) between 1 and 200),
  short_name text collate "de-x-icu" check (length(short_name) <= 80),
  legal_form text check (length(legal_form) <= 60),
  kinds text[] not null default '{prospect}'
    check (cardinality(kinds) > 0 and kinds <@ array['prospect', 'customer', 'former', 'partner', 'supplier', 'competitor']),
  class text check (class in ('single_shop', 'small_chain', 'large_retailer', 'buying_group', 'wholesale', 'industry', 'public')),
  industry text collate "de-x-icu" check (length(industry) <= 120),
  employees int check (employees >= 0),
  annual_revenue numeric(18, 2) check (annual_revenue >= 0),           -- the account's own, per year
  annual_revenue_currency text check (annual_revenue_currency ~ '^[A-Z]{3}$'),  -- ISO 4217
  founded int check (founded between 1000 and 2200),                   -- year
  parent_id uuid references customers_data.account,
  group_id uuid references customers_data.account,                     -- the topmost of the parents; null: has none
  opening_hours text check (length(opening_hours) <= 500),
  central_invoicing boolean not null default false,                    -- invoices go to the parent

  street text check (length(street) <= 200),
  address_line text check (length(address_line) <= 200),
  postcode text check (length(postcode) <= 20),
  city text collate "de-x-icu" check (length(city) <= 120),
  region text collate "de-x-icu" check (length(region) <= 120),
  country text check (country ~ '^[A-Z]{2}$'),                         -- ISO 3166-1
  phone text check (length(phone) <= 60),                              -- as typed
  phone_e164 text check (phone_e164 ~ '^\+[1-9][0-9]{1,14}$'),         -- ITU-T E.164
  email text check (length(email) <= 254),
  website text check (length(website) <= 500),

  vat_id text check (length(vat_id) <= 20),
  register_court text check (length(register_court) <= 120),
  register_number text check (length(register_number) <= 60),
  iban text check (length(iban) <= 34),                                -- ISO 13616, without blanks

  owner_id uuid references identity_data.app_user,
  deputy_id uuid references identity_data.app_user,
  team_id uuid references identity_data.team,
  tags text[] not null default '{}' check (cardinality(tags) <= 50),
  status text not null default 'active' check (status in ('active', 'dormant', 'blocked')),
  status_reason text check (length(status_reason) <= 500),
  source text collate "de-x-icu" check (length(source) <= 120),
  language text check (language ~ '^[a-z]{2}$'),                       -- ISO 639-1, of letters to them
  payment_terms text check (length(payment_terms) <= 200),
  preferred_channel text check (preferred_channel in ('phone', 'email', 'letter', 'fax', 'chat', 'visit')),
  preferred_times text check (length(preferred_times) <= 200),
  customer_since date,
  verified_on date,
  verified_by uuid references identity_data.app_user,
  archived_at timestamptz,
  archived_by uuid references identity_data.app_user,
  archived_reason text check (length(archived_reason) <= 500),

  import_id uuid,                                                      -- of the import it came in by
  created_at timestamptz not null default now(),
  created_by text not null,
  changed_at timestamptz not null default now(),
  audience_id int not null references identity.audience,
  version int not null default 1,

  constraint account_branch_has_parent check (type <> 'branch' or parent_id is not null),
  constraint account_not_its_own_parent check (parent_id <> id),
  constraint account_revenue_with_currency check ((annual_revenue is null) = (annual_revenue_currency is null)),
  constraint account_status_reason check (status <> 'blocked' or status_reason is not null),
  constraint account_archival check ((archived_at is null) = (archived_reason is null)),
  constraint account_verified check ((verified_on is null) = (verified_by is null))
);
create unique index account_customer_number on customers_data.account (lower(customer_number));  -- k-7 and K-7 are one number
create index on customers_data.account (customer_number);
create index on customers_data.account (audience_id);
create index on customers_data.account (parent_id);
create index on customers_data.account (group_id);
create index on customers_data.account (deputy_id);
create index on customers_data.account (owner_id);
create index on customers_data.account (team_id);
create index on customers_data.account (verified_by);
create index on customers_data.account (archived_by);
create index on customers_data.account (import_id, name, id) where import_id is not null;
-- A list sorts by a column and then by id; those who are archived stand aside.
create index on customers_data.account (name, id) where archived_at is null;
create index on customers_data.account (city, id) where archived_at is null;
create index on customers_data.account (city, name, id) where archived_at is null;
create index on customers_data.account (annual_revenue, id) where archived_at is null;
create index on customers_data.account (employees, id) where archived_at is null;
create index on customers_data.account (verified_on, id) where archived_at is null;
create index on customers_data.account (changed_at, id) where archived_at is null;
create index on customers_data.account (created_at, id) where archived_at is null;
create index on customers_data.account (owner_id, name, id) where archived_at is null;
create index on customers_data.account (team_id, name, id) where archived_at is null;
create index on customers_data.account (country, name, id) where archived_at is null;
create index on customers_data.account (class, name, id) where archived_at is null;
create index on customers_data.account (postcode, id) where archived_at is null;
create index on customers_data.account (name, id) where archived_at is not null;
-- Letters inside a name; and so many samples of names that the planner knows the rare from the common.
create index on customers_data.account using gin (name public.gin_trgm_ops);
alter table customers_data.account alter name set statistics 500;
create index on customers_data.account (phone_e164) where phone_e164 is not null;
create index on customers_data.account (lower(email)) where email is not null;
create index on customers_data.account (vat_id) where vat_id is not null;
create index on customers_data.account using gin (tags);
create index on customers_data.account using gin (kinds);

-- Further addresses by use; the one in the account itself is where the company sits, and serves every use not named here.
create table customers_data.account_address (
  id uuid primary key,
  account_id uuid not null references customers_data.account,
  uses text[] not null check (cardinality(uses) > 0 and uses <@ array['billing', 'delivery', 'visit', 'post']),
  label text check (length(label) <= 80),
  recipient text check (length(recipient) <= 200),
  street text check (length(street) <= 200),
  address_line text check (length(address_line) <= 200),
  postcode text check (length(postcode) <= 20),
  city text check (length(city) <= 120),
  region text check (length(region) <= 120),
  country text check (country ~ '^[A-Z]{2}$'),
  audience_id int not null references identity.audience,
  version int not null default 1
);
create index on customers_data.account_address (account_id);
create index on customers_data.account_address (audience_id);

-- Further ways to reach them: phones, mails, fax, web.
create table customers_data.account_channel (
  id uuid primary key,
  account_id uuid not null references customers_data.account,
  kind text not null check (kind in ('phone', 'mobile', 'fax', 'email', 'web')),
  label text check (length(label) <= 80),
  value text not null check (length(value) between 1 and 500),         -- as typed
  normal text check (length(normal) <= 500),                           -- E.164 of a number, lower case of a mail address
  audience_id int not null references identity.audience,
  version int not null default 1
);
create index on customers_data.account_channel (account_id);
create index on customers_data.account_channel (audience_id);
create index on customers_data.account_channel (normal) where normal is not null;

-- What happened with them. An entry may be for fewer people than the account, never for more.
create table customers_data.timeline_entry (
  id uuid primary key,
  account_id uuid not null references customers_data.account,
  kind text not null check (kind in ('note', 'archived', 'restored')),
  text text not null check (length(text) between 1 and 20000),
  at timestamptz not null default now(),
  author text not null,                      -- a user's id, or system:<what>
  narrower boolean not null default false,   -- has an audience of its own
  audience_id int not null references identity.audience,
  version int not null default 1
);
create index on customers_data.timeline_entry (account_id, at desc, id desc);
create index on customers_data.timeline_entry (audience_id);

select platform.protect('customers_data.account');
select platform.protect('customers_data.account_address', root => 'customers_data.account', root_column => 'account_id');
select platform.protect('customers_data.account_channel', root => 'customers_data.account', root_column => 'account_id');
select platform.protect('customers_data.timeline_entry', root => 'customers_data.account', root_column => 'account_id', narrower => true);

-- Which of these customer numbers are used, in capitals or not, by any account. It says used and no more.
create function customers.customer_numbers_taken(numbers text[]) returns setof text language sql stable security definer
  set search_path = customers_data, pg_temp
  begin atomic
    select n.number from unnest(numbers) as n(number)
     where exists (select 1 from customers_data.account a where lower(a.customer_number) = lower(n.number));
  end;

-- Whether an account is another one, or below it.
create function customers.is_below(the_account uuid, other uuid) returns boolean language sql stable security definer
  set search_path = customers_data, pg_temp as $$
  with recursive up as (
    select id, parent_id from account where id = the_account
    union
    select a.id, a.parent_id from account a join up on a.id = up.parent_id
  )
  select exists (select 1 from up where id = other)
$$;

-- Sets the group of accounts and of all below them, seen or not. Those without a parent are in none.
create function customers.regroup(accounts uuid[]) returns void language sql security definer
  set search_path = customers_data, pg_temp as $$
  with recursive up as (
    select a.id as of_account, a.id, a.parent_id from account a where a.id = any(accounts)
    union
    select up.of_account, a.id, a.parent_id from account a join up on a.id = up.parent_id
  ), down as (
    select of_account as id, id as top from up where parent_id is null
    union
    select a.id, d.top from account a join down d on a.parent_id = d.id
  )
  update account a set group_id = nullif(d.top, a.id) from down d
   where a.id = d.id and a.group_id is distinct from nullif(d.top, a.id)
$$;
revoke execute on function customers.customer_numbers_taken, customers.is_below, customers.regroup from public;
grant execute on function customers.customer_numbers_taken, customers.is_below, customers.regroup to kontor_app;
