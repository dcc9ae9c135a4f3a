-- What was decided about the pay of somebody who leaves: each line as it was proposed, with its steps, and as it was decided.
create table leaving_pay (
  id uuid primary key,
  employment_id uuid not null references employment,
  -- The last day employed that it was decided for.
  last_day date not null,
  -- Why the contract ends; null where no compensation is in question.
  ground text,
  wages jsonb not null,
  lines jsonb not null,
  settled_by uuid not null,
  settled_at timestamptz not null default now(),
  -- Opened again, by hand or because the last day is another one.
  reopened_at timestamptz
);
create unique index leaving_pay_one on leaving_pay (employment_id) where reopened_at is null;
create index employment_to on employment (to_day) where to_day < 'infinity';
