-- Leave: what there is of it, a ledger that is only ever added to, and what is asked for.

create table leave_type (
  id uuid primary key,
  code text not null,
  -- `{zh, en}`.
  names jsonb not null,
  -- Which entitlement of the law it fulfils: its floor is that of the law.
  law text check (law in ('annual', 'sick', 'marriage', 'maternity', 'paternity', 'childcare', 'bereavement', 'home')),
  position smallint not null default 0,
  retired boolean not null default false,
  created_at timestamptz not null default now(),
  constraint leave_type_code_key unique (code)
);
create table leave_type_version (
  type_id uuid not null references leave_type,
  from_day date not null,
  -- `LeaveRule`.
  body jsonb not null,
  primary key (type_id, from_day)
);

-- So much leave that was given at once and runs out at once. Amounts are minutes of a standard day: a day is 480.
create table leave_lot (
  id uuid primary key,
  employment_id uuid not null references employment on delete cascade,
  type_id uuid not null references leave_type,
  source text not null check (source in ('grant', 'opening', 'adjust', 'comp', 'event')),
  -- `2026`, `2026-03`, the day of the overtime, the record it comes from.
  period text not null,
  from_day date not null,
  -- From this day on only what is carried over is left of it.
  to_day date not null default 'infinity',
  -- How much of it is carried over, null all of it, and until when; without a day nothing is.
  carry_max int,
  carry_until date,
  check (from_day <= to_day),
  check (carry_until is null or carry_until > to_day),
  constraint leave_lot_once unique (employment_id, type_id, source, period)
);
create index leave_lot_end on leave_lot (to_day) where to_day < 'infinity';
create index leave_lot_carry on leave_lot (carry_until) where carry_until is not null;

create table leave_entry (
  id uuid primary key,
  -- Without foreign keys of their own: those of the lot or of the request that it comes from stand for them.
  employment_id uuid not null,
  type_id uuid not null,
  -- Null: taken where there is nothing to take it from, because the type keeps no balance or in advance.
  lot_id uuid references leave_lot on delete cascade,
  day date not null,
  units int not null check (units <> 0),
  kind text not null check (kind in ('grant', 'use', 'giveBack', 'expire', 'adjust', 'opening', 'payout', 'comp')),
  document_type text,
  document_id uuid,
  made_by uuid,
  made_at timestamptz not null default now(),
  note text
);
create index leave_entry_employment on leave_entry (employment_id, type_id, day);
create index leave_entry_lot on leave_entry (lot_id) include (kind, day, units);
create index leave_entry_document on leave_entry (document_id) where document_id is not null;

-- Only with an employment that never was, because its joining has been undone, its entries go.
create function leave_entry_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from employment where id = old.employment_id) then return old; end if;
  raise exception 'leave_entry is only ever added to';
end $$;
create trigger leave_entry_stands before update or delete on leave_entry for each row execute function leave_entry_stands();

create function leave_goes_with_employment() returns trigger language plpgsql as $$
begin
  delete from leave_entry where employment_id in (select id from gone);
  return null;
end $$;
create trigger employment_leave_gone after delete on employment referencing old table as gone
  for each statement execute function leave_goes_with_employment();

create table leave_request (
  id uuid primary key,
  employment_id uuid not null references employment on delete cascade,
  type_id uuid not null references leave_type,
  from_day date not null,
  from_part text not null check (from_part in ('day', 'first', 'second')),
  -- The last day.
  to_day date not null,
  to_part text not null check (to_part in ('day', 'first', 'second')),
  -- Minutes from midnight, for hours of a single day.
  from_minute smallint,
  to_minute smallint,
  units int not null,
  state text not null default 'waiting' check (state in ('waiting', 'returned', 'approved', 'declined', 'withdrawn', 'cancelled')),
  reason text,
  files uuid[] not null default '{}',
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  decided_at timestamptz,
  decision_reason text,
  approval_id uuid,
  check (from_day <= to_day)
);
create index leave_request_employment on leave_request (employment_id, from_day);
create index leave_request_days on leave_request (to_day, from_day) where state in ('waiting', 'returned', 'approved');

create table leave_request_day (
  request_id uuid not null references leave_request on delete cascade,
  employment_id uuid not null,
  day date not null,
  part text not null check (part in ('day', 'first', 'second', 'hours')),
  from_minute smallint,
  to_minute smallint,
  units int not null,
  -- Of the shift of that day.
  minutes int not null,
  -- Cleared when it is given back.
  stands boolean not null default true,
  primary key (request_id, day, part)
);
create index leave_request_day_of on leave_request_day (employment_id, day) where stands;

create table leave_opening (
  id uuid primary key,
  rows int not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  undone_at timestamptz
);

-- Up to this day lots were settled and grants given.
create table leave_turned (id boolean primary key default true check (id), day date not null);
