-- What is asked for about time goes along the approvals engine: the records say which request decides them, and what came of it.
alter table overtime_request
  -- By the steps of the pattern, as it was asked for; null: from its first minute to its last.
  add column counted smallint,
  -- What the day was when it was asked for.
  add column kind text check (kind in ('workday', 'restDay', 'holiday')),
  -- Beyond the limits, by an emergency (劳动法第四十二条).
  add column emergency boolean not null default false,
  add column approval_id uuid,
  add column decided_at timestamptz,
  add column decision_reason text;
alter table punch_correction
  add column approval_id uuid,
  add column decided_at timestamptz,
  add column decision_reason text;

-- One row: what the company allows in general.
create table time_asking_rules (
  id boolean primary key default true check (id),
  -- So many forgotten punches a month may be asked for.
  corrections smallint not null
);
