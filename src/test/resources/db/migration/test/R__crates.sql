-- Records of the tests' own that have nothing but a name and a place inside each other.
create schema if not exists crates;
create schema if not exists crates_data;
create table if not exists crates_data.crate (
  id uuid primary key,
  label text not null,
  content text,
  inside_id uuid references crates_data.crate,
  created_at timestamptz not null default now(),
  created_by text not null,
  changed_at timestamptz not null default now(),
  audience_id int not null references identity.audience,
  version int not null default 1
);
create index if not exists crate_label on crates_data.crate (label, id);
create index if not exists crate_inside on crates_data.crate (inside_id);
create index if not exists crate_audience on crates_data.crate (audience_id);
select platform.protect('crates_data.crate');
