-- How each user arranges his cockpit; without a row it is arranged by what he may do.
create table cockpit_layout (
  user_id uuid primary key references auth_user on delete cascade,
  figures text[] not null,
  hidden text[] not null,
  set_at timestamptz not null default now()
);
