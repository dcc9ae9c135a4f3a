-- Time: when people are to work, when they came and went, and what each day came to.

-- What a shift is may change from a day on; what was worked before keeps what stood then.
create table shift (id uuid primary key, name text not null, short text not null, tone smallint not null default 0,
  retired boolean not null default false, created_at timestamptz not null default now(), constraint shift_name_key unique (name));
create table shift_version (
  shift_id uuid not null references shift,
  from_day date not null,
  -- Segments, breaks, grace, window: `ShiftBody`.
  body jsonb not null,
  primary key (shift_id, from_day)
);

-- A cycle of shifts and rest days, with the rules of overtime that go with it: `PatternBody`.
create table work_pattern (id uuid primary key, name text not null, retired boolean not null default false,
  created_at timestamptz not null default now(), constraint work_pattern_name_key unique (name));
create table work_pattern_version (
  pattern_id uuid not null references work_pattern,
  from_day date not null,
  body jsonb not null,
  primary key (pattern_id, from_day)
);

-- Who works by which pattern: a person, else the nearest unit above, else the company (neither).
create table pattern_use (
  id uuid primary key,
  employment_id uuid references employment on delete cascade,
  unit_id uuid references unit,
  pattern_id uuid not null references work_pattern,
  -- So many days into the cycle on its first day: teams of one rotation begin apart.
  shifted smallint not null default 0,
  from_day date not null,
  to_day date not null default 'infinity',
  check (from_day < to_day),
  check (employment_id is null or unit_id is null)
);
create index pattern_use_employment on pattern_use (employment_id, from_day) where employment_id is not null;
create index pattern_use_unit on pattern_use (unit_id, from_day) where employment_id is null;

-- A single day planned by hand: goes before the pattern. Without a shift it is a day of rest.
create table planned_day (
  employment_id uuid not null references employment on delete cascade,
  day date not null,
  shift_id uuid references shift,
  note text,
  primary key (employment_id, day)
);

-- Pregnant or nursing: no night shift and no overtime (女职工劳动保护特别规定第六、九条).
create table protected_time (
  id uuid primary key,
  employment_id uuid not null references employment on delete cascade,
  kind text not null check (kind in ('pregnancy', 'nursing')),
  from_day date not null,
  to_day date not null,
  -- Children under one, each with an hour a day of nursing.
  babies smallint not null default 0,
  check (from_day < to_day)
);
create index protected_time_employment on protected_time (employment_id, from_day);

-- Raw punches, a partition a month, made when the first is about to come. Nothing is ever changed here.
create table punch (
  employment_id uuid not null,
  at timestamptz not null,
  source text not null,
  -- The device, place or file it came from, and who entered it by hand.
  origin_id uuid,
  primary key (employment_id, at)
) partition by range (at);

create function ensure_punch_month(wanted date) returns void language plpgsql as $$
declare
  first date := date_trunc('month', wanted)::date;
  named text := 'punch_' || to_char(first, 'YYYYMM');
begin
  if to_regclass(named) is not null then return; end if;
  perform pg_advisory_xact_lock(hashtext('time.partition'));
  execute format('create table if not exists %I partition of punch for values from (%L) to (%L)', named,
    first::timestamp at time zone 'UTC', (first + interval '1 month') at time zone 'UTC');
end $$;

-- Somebody away by leave: recorded by whoever keeps leave. Halves are of the day's shift.
create table absence (
  id uuid primary key,
  employment_id uuid not null references employment on delete cascade,
  day date not null,
  part text not null check (part in ('day', 'first', 'second', 'hours')),
  -- Minutes from midnight, for hours.
  from_minute smallint,
  to_minute smallint,
  kind text not null,
  title jsonb not null,
  source_id uuid not null
);
create index absence_employment on absence (employment_id, day);
create index absence_source on absence (source_id);

-- Overtime that was agreed beforehand (or afterwards), by the day it belongs to. `comp`: made up for by rest.
create table overtime_request (
  id uuid primary key,
  employment_id uuid not null references employment on delete cascade,
  day date not null,
  from_minute smallint not null,
  to_minute smallint not null,
  comp boolean not null,
  reason text,
  state text not null default 'waiting' check (state in ('waiting', 'returned', 'approved', 'declined', 'withdrawn')),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  check (from_minute < to_minute)
);
create index overtime_request_employment on overtime_request (employment_id, day);
create index overtime_request_open on overtime_request (asked_at) where state in ('waiting', 'returned');

-- A punch that was forgotten: once approved it becomes one.
create table punch_correction (
  id uuid primary key,
  employment_id uuid not null references employment on delete cascade,
  day date not null,
  at timestamptz not null,
  reason text not null,
  state text not null default 'waiting' check (state in ('waiting', 'returned', 'approved', 'declined', 'withdrawn')),
  asked_by uuid not null,
  asked_at timestamptz not null default now()
);
create index punch_correction_employment on punch_correction (employment_id, day);
create index punch_correction_open on punch_correction (asked_at) where state in ('waiting', 'returned');

-- What each day came to: the one stream that pay, figures and screens read. Minutes throughout. A day on which nothing was due
-- and nothing happened has no row.
create table day_entry (
  employment_id uuid not null,
  day date not null,
  -- Null when no calendar of that year is known.
  kind text check (kind in ('workday', 'restDay', 'holiday')),
  shift_id uuid,
  scheduled smallint not null,
  worked smallint not null,
  late smallint not null,
  early smallint not null,
  absent smallint not null,
  on_leave smallint not null,
  overtime_workday smallint not null,
  overtime_rest smallint not null,
  overtime_holiday smallint not null,
  -- Of the overtime, what is made up for by rest instead of pay.
  comp smallint not null,
  night smallint not null,
  -- Punches that are missing: 0, 1, 2 of each segment.
  missing smallint not null,
  -- Minutes from the day's midnight; beyond 1440 it is the day after.
  first_in smallint,
  last_out smallint,
  -- `[[kind, minutes], …]` of the leave taken.
  leaves jsonb,
  -- What keeps it from being judged: no calendar, no schedule, not over yet.
  problem text check (problem in ('noCalendar', 'noSchedule', 'open')),
  primary key (employment_id, day)
) partition by range (day);
create index day_entry_open on day_entry (day) where problem = 'open';

create function ensure_entry_month(wanted date) returns void language plpgsql as $$
declare
  first date := date_trunc('month', wanted)::date;
  named text := 'day_entry_' || to_char(first, 'YYYYMM');
begin
  if to_regclass(named) is not null then return; end if;
  perform pg_advisory_xact_lock(hashtext('time.partition'));
  execute format('create table if not exists %I partition of day_entry for values from (%L) to (%L)', named,
    first, (first + interval '1 month')::date);
end $$;

-- Days to be reckoned anew: of one, or of everybody. Only ever added to; whoever reckons takes them away.
create table stale_day (employment_id uuid, from_day date not null, to_day date not null, check (from_day < to_day));
create index stale_day_employment on stale_day (employment_id);

-- Reckoned so far: up to this day everybody has his entries, but for stale ones.
create table time_reckoned (
  id boolean primary key default true check (id),
  until_day date not null,
  -- When shifts that were going on were last looked at again.
  looked_at timestamptz not null default now()
);

-- A month that is closed stands still; opened again it may be changed and closed anew.
create table closed_month (
  month date primary key,
  closed_at timestamptz not null default now(),
  closed_by uuid not null
);

-- What everybody says of his month before it is closed.
create table month_word (
  employment_id uuid not null references employment on delete cascade,
  month date not null,
  word text not null check (word in ('confirmed', 'disputed')),
  note text,
  said_by uuid not null,
  said_at timestamptz not null default now(),
  -- What he saw: a change afterwards asks him again.
  seen text not null,
  primary key (employment_id, month)
);

-- Somebody comes, goes or moves to another unit: his days are reckoned anew from the first that changed. Days to come need none.
create function time_posts_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from pattern_use) then return null; end if;
  if tg_op = 'UPDATE' then
    insert into stale_day select n.employment_id,
        least(case when o.unit_id = n.unit_id and o.from_day = n.from_day then least(o.to_day, n.to_day) else least(o.from_day, n.from_day) end, current_date),
        current_date + 1
      from old_rows o join changed n using (id)
      where (o.unit_id, o.from_day, o.to_day) is distinct from (n.unit_id, n.from_day, n.to_day)
        and least(case when o.unit_id = n.unit_id and o.from_day = n.from_day then least(o.to_day, n.to_day) else least(o.from_day, n.from_day) end) <= current_date;
  else
    insert into stale_day select employment_id, min(from_day), current_date + 1 from changed where from_day <= current_date group by 1;
  end if;
  return null;
end $$;
create trigger assignment_time_i after insert on assignment referencing new table as changed for each statement execute function time_posts_changed();
create trigger assignment_time_d after delete on assignment referencing old table as changed for each statement execute function time_posts_changed();
create trigger assignment_time_u after update on assignment referencing old table as old_rows new table as changed for each statement execute function time_posts_changed();
