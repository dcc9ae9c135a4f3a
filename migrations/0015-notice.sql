-- What a user did with a reminder. Reminders themselves are never kept: they are asked of the records each time.
create table notice_mark (
  user_id uuid not null references auth_user on delete cascade,
  kind text not null,
  key text not null,
  seen_at timestamptz,
  -- Told in a digest.
  mailed_at timestamptz,
  put_off_until date,
  dismissed_at timestamptz,
  touched_at timestamptz not null default now(),
  primary key (user_id, kind, key)
);
create index notice_mark_touched on notice_mark (touched_at);

create table notice_setting (
  user_id uuid primary key references auth_user on delete cascade,
  digest text not null default 'workdays' check (digest in ('workdays', 'weekly', 'never')),
  -- The day of the last digest, or on which there was nothing to tell.
  digested_on date,
  -- SHA-256 of the secret in the address of the calendar.
  feed_hash bytea unique,
  feed_made_at timestamptz
);

create table notice_choice (
  user_id uuid not null references auth_user on delete cascade,
  kind text not null,
  shown boolean not null,
  by_mail boolean not null,
  -- Days before its day that a reminder shows.
  ahead int not null check (ahead between 0 and 366),
  primary key (user_id, kind)
);

-- Days that come round each year, by month and day: 1231 is the last of December.
create index roster_birthday on roster ((extract(month from birth_day)::int * 100 + extract(day from birth_day)::int))
  where status <> 'left' and birth_day is not null;
create index roster_anniversary on roster ((extract(month from from_day)::int * 100 + extract(day from from_day)::int))
  where status <> 'left';
