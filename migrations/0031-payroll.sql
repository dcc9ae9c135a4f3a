-- Pay: what is paid by which rules, to whom, and every payslip as it was paid.

-- The rules of pay, by months; a version stands until the next one.
create table pay_template (id uuid primary key, name text not null, retired boolean not null default false,
  created_at timestamptz not null default now(), constraint pay_template_name_key unique (name));
create table pay_template_version (
  template_id uuid not null references pay_template,
  from_month date not null,
  -- Items in the order in which they are shown: `PayItem[]`.
  items jsonb not null,
  -- How a part of a month is paid, and what else is the company's to choose: `PayPolicy`.
  policy jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  primary key (template_id, from_month)
);

-- Who is paid together. Somebody belongs to the group of his employer and city, the closest that fits, unless he was put into another.
create table pay_group (
  id uuid primary key,
  name text not null,
  template_id uuid not null references pay_template,
  legal_entity_id uuid references legal_entity,
  city text,
  -- The day of the month on which it is paid, and whether that is in the month after.
  pay_day smallint not null check (pay_day between 1 and 31),
  next_month boolean not null default true,
  retired boolean not null default false,
  created_at timestamptz not null default now(),
  constraint pay_group_name_key unique (name)
);
create unique index pay_group_fits on pay_group (coalesce(legal_entity_id, '00000000-0000-0000-0000-000000000000'), coalesce(city, '')) where not retired;

create table pay_group_member (
  id uuid primary key,
  employment_id uuid not null references employment on delete cascade,
  group_id uuid not null references pay_group,
  from_day date not null,
  to_day date not null default 'infinity',
  check (from_day < to_day)
);
create unique index pay_group_member_employment on pay_group_member (employment_id, from_day);

-- What somebody gets each month by an item of his own: post wage, allowance, the standard of a bonus.
create table pay_amount (
  id uuid primary key,
  employment_id uuid not null references employment on delete cascade,
  item text not null,
  fen bigint not null,
  from_day date not null,
  to_day date not null default 'infinity',
  check (from_day < to_day)
);
create unique index pay_amount_employment on pay_amount (employment_id, item, from_day);

-- Where and on what somebody is insured. Without a row: his city, and his wage.
create table insurance_term (
  id uuid primary key,
  employment_id uuid not null references employment on delete cascade,
  city text not null,
  -- Of social insurance and of the housing fund; null: his wage.
  base_fen bigint check (base_fen >= 0),
  fund_base_fen bigint check (fund_base_fen >= 0),
  insured boolean not null default true,
  -- Percent; null: no housing fund.
  fund_rate numeric(6, 3),
  injury_rate numeric(6, 3),
  from_month date not null,
  to_month date not null default 'infinity',
  check (from_month < to_month)
);
create unique index insurance_term_employment on insurance_term (employment_id, from_month);

-- How the 5,000 a month are counted for somebody in a year; without a row they are counted by months here.
create table tax_basis (
  person_id uuid not null references person on delete cascade,
  year smallint not null,
  basis text not null check (basis in ('normal', 'firstJobOfYear', 'flat60000')),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (person_id, year)
);

-- 专项附加扣除, as declared by each for himself.
create table additional_deduction (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  kind text not null,
  monthly_fen bigint not null check (monthly_fen >= 0),
  from_month date not null,
  to_month date not null,
  -- What he said of it, by kind: child, school, lender, landlord … Sealed: it is about his family.
  details_sealed bytea,
  declared_by uuid not null,
  declared_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check (from_month < to_month)
);
create index additional_deduction_person on additional_deduction (person_id) where withdrawn_at is null;

-- One inlet for what is paid or kept once, each with where it comes from. Taken by the run that locks it in.
create table one_off (
  id uuid primary key,
  employment_id uuid not null references employment,
  item text not null,
  month date not null,
  fen bigint not null,
  source text not null,
  reference text not null,
  note text,
  -- Of an annual bonus: taxed alone or with the wages; null: as is better.
  taxed text check (taxed in ('separate', 'merged')),
  added_by uuid,
  added_at timestamptz not null default now(),
  run_id uuid,
  cancelled_at timestamptz,
  constraint one_off_reference_key unique (source, reference, employment_id, item)
);
create index one_off_open on one_off (employment_id, month) where run_id is null and cancelled_at is null;
create index one_off_run on one_off (run_id) where run_id is not null;

-- What was paid and withheld this year before the first run here.
create table pay_opening (
  person_id uuid not null references person on delete cascade,
  legal_entity_id uuid,
  year smallint not null,
  -- Up to and including it.
  through_month date not null,
  months smallint not null check (months between 0 and 12),
  income_fen bigint not null,
  social_fen bigint not null,
  additional_fen bigint not null,
  other_fen bigint not null,
  tax_fen bigint not null,
  -- An annual bonus was taxed alone this year already.
  bonus_taxed boolean not null default false,
  batch_id uuid not null,
  entered_by uuid,
  entered_at timestamptz not null default now()
);
create unique index pay_opening_person on pay_opening (person_id, year, coalesce(legal_entity_id, '00000000-0000-0000-0000-000000000000'));

-- Rules and figures as they stood when something was computed; never changed, so that it can be told again.
create table rule_set (id int generated always as identity primary key, sha256 bytea not null, engine smallint not null, body jsonb not null,
  constraint rule_set_sha256_key unique (sha256));

create table pay_run (
  id uuid primary key,
  group_id uuid not null references pay_group,
  month date not null,
  -- 1 is the run of the month; further ones pay something extra.
  sequence smallint not null default 1,
  state text not null default 'computing'
    check (state in ('computing', 'draft', 'failed', 'submitted', 'approved', 'locked', 'paid', 'published', 'cancelled')),
  -- Each time it is computed anew.
  attempt smallint not null default 1,
  job_id uuid,
  people int not null default 0,
  set_aside int not null default 0,
  -- Sums of the run: gross, contributions, tax, net, cost …
  totals jsonb,
  -- What keeps it from being closed: figures to be confirmed or missing.
  figures jsonb not null default '[]',
  pay_day date not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  computed_at timestamptz,
  submitted_by uuid, submitted_at timestamptz,
  approved_by uuid, approved_at timestamptz,
  locked_by uuid, locked_at timestamptz,
  paid_by uuid, paid_at timestamptz,
  published_by uuid, published_at timestamptz
);
create unique index pay_run_one on pay_run (group_id, month, sequence) where state <> 'cancelled';
create index pay_run_month on pay_run (month);

-- Each payslip, a partition a month. `amounts` in the order of the items of its rule set, `inputs` and `labels` in that of its quantities.
create table payslip (
  month date not null,
  run_id uuid not null,
  employment_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  legal_entity_id uuid,
  city text,
  rule_set int not null,
  gross_fen bigint not null,
  contributions_fen bigint not null,
  tax_fen bigint not null,
  net_fen bigint not null,
  company_fen bigint not null,
  -- What counts for the year's tax on wages.
  tax_income_fen bigint not null,
  tax_social_fen bigint not null,
  tax_additional_fen bigint not null,
  tax_other_fen bigint not null,
  tax_wage_fen bigint not null,
  bonus_taxed boolean not null,
  amounts bigint[] not null,
  inputs float8[] not null,
  labels text[] not null,
  -- What does not go into a row of figures: the parts of a month with two wages, additional deductions by kind, one-off amounts.
  detail jsonb,
  primary key (month, run_id, employment_id)
) partition by range (month);
create index payslip_person on payslip (person_id, month);
create index payslip_employment on payslip (employment_id, month);

create function ensure_payslip_month(wanted date) returns void language plpgsql as $$
declare
  first date := date_trunc('month', wanted)::date;
  named text := 'payslip_' || to_char(first, 'YYYYMM');
begin
  if to_regclass(named) is not null then return; end if;
  perform pg_advisory_xact_lock(hashtext('payroll.partition'));
  execute format('create table if not exists %I partition of payslip for values from (%L) to (%L)', named, first, (first + interval '1 month')::date);
end $$;

-- What is paid or kept now for a month that was closed: old and new stay beside each other.
create table pay_correction (
  run_id uuid not null references pay_run,
  employment_id uuid not null,
  of_run_id uuid not null references pay_run,
  month date not null,
  item text not null,
  old_fen bigint not null,
  new_fen bigint not null,
  primary key (run_id, employment_id, of_run_id, item)
);
create index pay_correction_of on pay_correction (of_run_id, employment_id);

-- Who could not be computed, and why.
create table pay_set_aside (
  run_id uuid not null references pay_run on delete cascade,
  employment_id uuid not null,
  code text not null,
  details jsonb not null default '{}',
  primary key (run_id, employment_id)
);

-- A locked run stands still, as do its payslips.
create function pay_stands_still() returns trigger language plpgsql as $$
begin
  if exists (select from gone g join pay_run r on r.id = g.run_id where r.state in ('locked', 'paid', 'published')) then
    raise exception 'a locked pay run is never changed';
  end if;
  return null;
end $$;
create trigger payslip_still_u after update on payslip referencing old table as gone for each statement execute function pay_stands_still();
create trigger payslip_still_d after delete on payslip referencing old table as gone for each statement execute function pay_stands_still();
create trigger pay_correction_still_u after update on pay_correction referencing old table as gone for each statement execute function pay_stands_still();
create trigger pay_correction_still_d after delete on pay_correction referencing old table as gone for each statement execute function pay_stands_still();

-- Whose pay of which month rests on something that was changed since. Only ever added to; a run that has looked takes them away when it is locked.
create table pay_stale (employment_id uuid not null, month date not null, marked_at timestamptz not null default clock_timestamp());
create index pay_stale_employment on pay_stale (employment_id, month);

-- Marks are only for months of which there is a payslip.
create function pay_mark(employments uuid[], from_days date[], to_days date[]) returns void language sql as $$
  insert into pay_stale (employment_id, month)
  select distinct p.employment_id, p.month from unnest(employments, from_days, to_days) c(employment_id, from_day, to_day)
    join payslip p on p.employment_id = c.employment_id and p.month < c.to_day and p.month + interval '1 month' > c.from_day
$$;

-- A dated row of an employment changed: the months it covers now or covered before.
create function pay_rows_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from pay_run) then return null; end if;
  if tg_op <> 'INSERT' then
    perform pay_mark(array_agg(employment_id), array_agg(from_day), array_agg(to_day)) from gone;
  end if;
  if tg_op <> 'DELETE' then
    perform pay_mark(array_agg(employment_id), array_agg(from_day), array_agg(to_day)) from came;
  end if;
  return null;
end $$;
create trigger pay_stale_pay_i after insert on pay referencing new table as came for each statement execute function pay_rows_changed();
create trigger pay_stale_pay_u after update on pay referencing old table as gone new table as came for each statement execute function pay_rows_changed();
create trigger pay_stale_pay_d after delete on pay referencing old table as gone for each statement execute function pay_rows_changed();
create trigger pay_stale_assignment_i after insert on assignment referencing new table as came for each statement execute function pay_rows_changed();
create trigger pay_stale_assignment_u after update on assignment referencing old table as gone new table as came for each statement execute function pay_rows_changed();
create trigger pay_stale_assignment_d after delete on assignment referencing old table as gone for each statement execute function pay_rows_changed();
create trigger pay_stale_amount_i after insert on pay_amount referencing new table as came for each statement execute function pay_rows_changed();
create trigger pay_stale_amount_u after update on pay_amount referencing old table as gone new table as came for each statement execute function pay_rows_changed();
create trigger pay_stale_amount_d after delete on pay_amount referencing old table as gone for each statement execute function pay_rows_changed();

create function pay_terms_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from pay_run) then return null; end if;
  if tg_op <> 'INSERT' then
    perform pay_mark(array_agg(employment_id), array_agg(from_month), array_agg(to_month)) from gone;
  end if;
  if tg_op <> 'DELETE' then
    perform pay_mark(array_agg(employment_id), array_agg(from_month), array_agg(to_month)) from came;
  end if;
  return null;
end $$;
create trigger pay_stale_term_i after insert on insurance_term referencing new table as came for each statement execute function pay_terms_changed();
create trigger pay_stale_term_u after update on insurance_term referencing old table as gone new table as came for each statement execute function pay_terms_changed();
create trigger pay_stale_term_d after delete on insurance_term referencing old table as gone for each statement execute function pay_terms_changed();

-- Somebody's days were reckoned anew: whoever reckons marks the sums of the month, and with them his pay.
create function pay_days_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from pay_run) then return null; end if;
  insert into pay_stale (employment_id, month)
    select distinct p.employment_id, p.month from came c join payslip p on p.employment_id = c.employment_id and p.month = c.month;
  return null;
end $$;
create trigger pay_stale_days after insert on time_stale_month referencing new table as came for each statement execute function pay_days_changed();

-- Joined or left on another day than was thought.
create function pay_employment_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from pay_run) then return null; end if;
  insert into pay_stale (employment_id, month)
    select distinct p.employment_id, p.month from gone o join came n using (id) join payslip p on p.employment_id = o.id
    where (o.employment_type, o.from_day, o.to_day) is distinct from (n.employment_type, n.from_day, n.to_day)
      and p.month + interval '1 month' > least(o.from_day, n.from_day);
  return null;
end $$;
create trigger pay_stale_employment_u after update on employment referencing old table as gone new table as came for each statement execute function pay_employment_changed();

-- What counts only for a run that is still open: what came in once, deductions, the year so far. A closed month takes none of it.
create function pay_open_changed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into pay_stale (employment_id, month) select distinct p.employment_id, p.month from gone c
      join payslip p on p.person_id = c.person_id join pay_run r on r.id = p.run_id and r.state in ('computing', 'draft', 'submitted', 'approved');
  end if;
  if tg_op <> 'DELETE' then
    insert into pay_stale (employment_id, month) select distinct p.employment_id, p.month from came c
      join payslip p on p.person_id = c.person_id join pay_run r on r.id = p.run_id and r.state in ('computing', 'draft', 'submitted', 'approved');
  end if;
  return null;
end $$;
create trigger pay_stale_deduction_i after insert on additional_deduction referencing new table as came for each statement execute function pay_open_changed();
create trigger pay_stale_deduction_u after update on additional_deduction referencing old table as gone new table as came for each statement execute function pay_open_changed();
create trigger pay_stale_basis_i after insert on tax_basis referencing new table as came for each statement execute function pay_open_changed();
create trigger pay_stale_basis_u after update on tax_basis referencing old table as gone new table as came for each statement execute function pay_open_changed();
create trigger pay_stale_opening_i after insert on pay_opening referencing new table as came for each statement execute function pay_open_changed();
create trigger pay_stale_opening_d after delete on pay_opening referencing old table as gone for each statement execute function pay_open_changed();

create function pay_one_off_changed() returns trigger language plpgsql as $$
begin
  insert into pay_stale (employment_id, month) select distinct p.employment_id, p.month from came c
    join payslip p on p.employment_id = c.employment_id and c.run_id is null
    join pay_run r on r.id = p.run_id and r.state in ('computing', 'draft', 'submitted', 'approved') and c.month <= r.month;
  return null;
end $$;
create trigger pay_stale_one_off_i after insert on one_off referencing new table as came for each statement execute function pay_one_off_changed();
create trigger pay_stale_one_off_u after update on one_off referencing new table as came for each statement execute function pay_one_off_changed();
create trigger pay_stale_member_i after insert on pay_group_member referencing new table as came for each statement execute function pay_rows_changed();
create trigger pay_stale_member_u after update on pay_group_member referencing old table as gone new table as came for each statement execute function pay_rows_changed();
create trigger pay_stale_member_d after delete on pay_group_member referencing old table as gone for each statement execute function pay_rows_changed();

-- What each has seen of his payslip, and what he asks about it.
create table payslip_seen (
  run_id uuid not null references pay_run,
  employment_id uuid not null,
  opened_at timestamptz not null default now(),
  confirmed_at timestamptz,
  primary key (run_id, employment_id)
);
create table payslip_question (
  id uuid primary key,
  run_id uuid not null references pay_run,
  employment_id uuid not null,
  item text,
  question text not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  answer text,
  answered_by uuid,
  answered_at timestamptz
);
create index payslip_question_slip on payslip_question (run_id, employment_id);
create index payslip_question_open on payslip_question (asked_at) where answered_at is null;

-- What was handed out of a run: bank file, tax sheet, list of insurance, ledger.
create table pay_output (
  id uuid primary key,
  run_id uuid not null references pay_run,
  kind text not null,
  file_id uuid not null,
  made_by uuid,
  made_at timestamptz not null default now()
);
create index pay_output_run on pay_output (run_id);

-- What locked runs cost, by unit without those below: for figures and their trends.
create table pay_month_unit (
  month date not null,
  unit_id uuid not null,
  staff boolean not null,
  run_id uuid not null references pay_run,
  people int not null,
  gross_fen bigint not null,
  company_fen bigint not null,
  overtime_fen bigint not null,
  primary key (month, unit_id, staff, run_id)
);

-- Revenue and profit, by month: of the company, entered or imported.
create table business_result (
  month date primary key,
  revenue_fen bigint not null,
  profit_fen bigint not null,
  entered_by uuid not null,
  entered_at timestamptz not null default now()
);
