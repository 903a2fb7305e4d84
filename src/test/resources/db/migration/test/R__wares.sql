-- Where the import guide's tests bring their files: a protected table like any other.
create schema if not exists wares;
create schema if not exists wares_data;
create table if not exists wares_data.ware (
  id uuid primary key,
  number text not null unique,
  name text not null,
  price text,
  country text,
  audience_id int not null default 1 references identity.audience,
  version int not null default 1
);
create index if not exists ware_audience on wares_data.ware (audience_id);
select platform.protect('wares_data.ware');
