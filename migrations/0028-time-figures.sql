-- What each month of time came to, by person and by unit: kept sums of the day entries, for figures and their trends. Always equal to
-- what the entries say: whoever reckons entries writes their person and month down in the same transaction, and what is
-- written down is summed anew before anybody is told a figure.
-- Days are counted in 480ths, as minutes of a day of eight hours, so that parts of days add up in whole numbers.
create table time_month (
  month date not null,
  employment_id uuid not null,
  -- Where somebody was on his last day in the month, under whom, and whether he has a labour contract with the company.
  unit_id uuid not null,
  manager_id uuid,
  staff boolean not null,
  scheduled_days smallint not null,
  absent int not null,
  sick int not null,
  personal int not null,
  -- 1 where some of it was sick or personal leave.
  on_leave smallint not null,
  worked_days smallint not null,
  late_days smallint not null,
  late_minutes int not null,
  overtime int not null,
  -- 1 where it was more overtime than the law allows a month.
  over_cap smallint not null,
  -- The month as the Bradford factor reads it: '.' for work; a day away by its number, whole days from '1' on, halves from 'Q' on.
  line text not null,
  -- Over the 52 weeks up to the last day: spells, half days away, and their product (twice S²×D).
  spells int not null,
  away int not null,
  points bigint not null,
  primary key (employment_id, month)
);
create index time_month_units on time_month (month, unit_id);

-- The same by unit, without those below.
create table time_month_unit (
  month date not null,
  unit_id uuid not null,
  staff boolean not null,
  people int not null,
  scheduled_days int not null,
  absent bigint not null,
  sick bigint not null,
  personal bigint not null,
  on_leave int not null,
  worked_days int not null,
  late_days int not null,
  late_minutes bigint not null,
  overtime bigint not null,
  over_cap int not null,
  spells bigint not null,
  away bigint not null,
  points bigint not null,
  -- People with any spell, and with 200 points and more.
  had_spell int not null,
  often_away int not null,
  primary key (month, unit_id, staff)
);

-- Whose month is to be summed anew. Only ever added to; whoever sums takes them away.
create table time_stale_month (employment_id uuid not null, month date not null);
create index time_stale_month_month on time_stale_month (month);

-- The day up to which the 52 weeks of the running month were looked at.
create table time_month_turned (id boolean primary key default true check (id), until_day date not null);

-- Somebody stood elsewhere, or under somebody else, than was thought: his months go there.
create function time_months_moved() returns trigger language plpgsql as $$
begin
  if not exists (select from time_month) then return null; end if;
  if tg_op <> 'INSERT' then
    insert into time_stale_month select distinct m.employment_id, m.month from gone c
      join time_month m on m.employment_id = c.employment_id and m.month < c.to_day and m.month + interval '1 month' > c.from_day;
  end if;
  if tg_op <> 'DELETE' then
    insert into time_stale_month select distinct m.employment_id, m.month from came c
      join time_month m on m.employment_id = c.employment_id and m.month < c.to_day and m.month + interval '1 month' > c.from_day;
  end if;
  return null;
end $$;
create trigger assignment_months_i after insert on assignment referencing new table as came for each statement execute function time_months_moved();
create trigger assignment_months_d after delete on assignment referencing old table as gone for each statement execute function time_months_moved();
create trigger assignment_months_u after update on assignment referencing old table as gone new table as came for each statement execute function time_months_moved();

create function time_months_employed() returns trigger language plpgsql as $$
begin
  insert into time_stale_month select m.employment_id, m.month
    from gone o join came n using (id) join time_month m on m.employment_id = o.id
    where (o.employment_type, o.from_day, o.to_day) is distinct from (n.employment_type, n.from_day, n.to_day);
  return null;
end $$;
create trigger employment_months_u after update on employment referencing old table as gone new table as came for each statement execute function time_months_employed();

-- Whose time was kept before these sums were.
insert into time_stale_month select distinct employment_id, date_trunc('month', day)::date from day_entry;
