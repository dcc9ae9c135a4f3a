-- One phone for one person: the first that he makes his own; another only once it has been released.
alter table punch_rule add column own_phone boolean not null default false;

create table punch_phone (
  person_id uuid primary key references person on delete cascade,
  -- SHA-256 of the random key that this phone alone keeps.
  key_hash bytea not null,
  taken_at timestamptz not null default now(),
  constraint punch_phone_key unique (key_hash)
);
