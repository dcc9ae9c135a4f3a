-- Figures of each unit with all below it, by month and level: how many, who came, who left. Derived; always equal to what the
-- dated rows say, because every change of those marks its months here for being counted anew.
create table figure_month (
  unit_id uuid not null,
  month date not null,
  level text not null,
  -- Without interns, dispatched and outsourced people.
  staff boolean not null,
  -- The day after the last day counted: the first of the next month, or the day after the count in the present month.
  until_day date not null,
  opening int not null,
  closing int not null,
  headcount int not null,
  headcount_days bigint not null,
  tenure_days bigint not null,
  joiners int not null,
  voluntary int not null,
  involuntary int not null,
  retired int not null,
  other int not null,
  moved_in int not null,
  moved_out int not null,
  moves int not null,
  primary key (unit_id, month, level, staff)
);
create index figure_month_month on figure_month (month, until_day);

-- What is to be counted anew: a unit with all above it, or everything, of a month.
create table figure_dirty (unit_id uuid, month date not null);
create index figure_dirty_month on figure_dirty (month);

-- Which months are counted, and how far.
create table figure_counted (month date primary key, until_day date not null);

-- Months are kept so far back; older ones are counted when they are asked for.
create function figure_horizon() returns date language sql stable as
  $$ select (date_trunc('month', current_date) - interval '48 months')::date $$;

-- The months from the day before `since` (whose last day it may have been) to `until`, as far as months are kept.
create function mark_figures(units uuid[], since date[], until date[]) returns void language sql as $$
  insert into figure_dirty (unit_id, month)
  select distinct d.unit_id, m::date
  from unnest(units, since, until) as d(unit_id, since, until),
    generate_series(
      date_trunc('month', greatest(case when d.since = 'infinity' then d.since else d.since - 1 end, figure_horizon())),
      date_trunc('month', least(d.until, (current_date + 1))), interval '1 month') as m
$$;

create function assignment_figures() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    -- Only its end moved: what lies before both ends stands.
    perform mark_figures(array_agg(u), array_agg(f), array_agg(t)) from (
      select o.unit_id as u,
        min(case when (o.unit_id, o.level, o.position_id, o.seconded, o.from_day) is not distinct from (n.unit_id, n.level, n.position_id, n.seconded, n.from_day)
          then least(o.to_day, n.to_day) else least(o.from_day, n.from_day) end) as f, max(greatest(o.to_day, n.to_day)) as t
      from old_rows o join new_rows n using (id)
      where (o.unit_id, o.level, o.position_id, o.seconded, o.from_day, o.to_day) is distinct from (n.unit_id, n.level, n.position_id, n.seconded, n.from_day, n.to_day)
      group by o.unit_id
      union all
      select n.unit_id, min(n.from_day), max(n.to_day) from old_rows o join new_rows n using (id)
      where (o.unit_id, o.level, o.position_id, o.seconded, o.from_day) is distinct from (n.unit_id, n.level, n.position_id, n.seconded, n.from_day)
      group by n.unit_id) d;
    -- Whether somebody came or went depends on where he was before and where he was next.
    perform mark_figures(array_agg(b.unit_id), array_agg(d.day), array_agg(d.day)) from (
      select o.employment_id, unnest(array[o.from_day, o.to_day, n.from_day, n.to_day]) as day
      from old_rows o join new_rows n using (id)
      where (o.unit_id, o.level, o.position_id, o.seconded, o.from_day, o.to_day) is distinct from (n.unit_id, n.level, n.position_id, n.seconded, n.from_day, n.to_day)) d
      join assignment b on b.employment_id = d.employment_id and (b.from_day = d.day or b.to_day = d.day) where d.day < 'infinity';
    return null;
  end if;
  perform mark_figures(array_agg(u), array_agg(f), array_agg(t)) from (
    select unit_id as u, min(from_day) as f, max(to_day) as t from changed group by unit_id) d;
  perform mark_figures(array_agg(b.unit_id), array_agg(d.day), array_agg(d.day)) from (
    select employment_id, unnest(array[from_day, to_day]) as day from changed) d
    join assignment b on b.employment_id = d.employment_id and (b.from_day = d.day or b.to_day = d.day) where d.day < 'infinity';
  return null;
end $$;
create trigger assignment_figures_i after insert on assignment referencing new table as changed for each statement execute function assignment_figures();
create trigger assignment_figures_d after delete on assignment referencing old table as changed for each statement execute function assignment_figures();
create trigger assignment_figures_u after update on assignment referencing old table as old_rows new table as new_rows for each statement execute function assignment_figures();

create function employment_figures() returns trigger language plpgsql as $$
begin
  perform mark_figures(array_agg(u), array_agg(f), array_agg(t)) from (
    select a.unit_id as u,
      min(case when o.employment_type = n.employment_type and o.from_day = n.from_day then least(o.to_day, n.to_day)
        else least(o.from_day, n.from_day) end) as f,
      max(greatest(o.to_day, n.to_day)) as t
    from old_rows o join new_rows n using (id) join assignment a on a.employment_id = o.id
    where (o.employment_type, o.from_day, o.to_day, o.leave_kind) is distinct from (n.employment_type, n.from_day, n.to_day, n.leave_kind)
    group by a.unit_id) d;
  return null;
end $$;
create trigger employment_figures_u after update on employment referencing old table as old_rows new table as new_rows for each statement execute function employment_figures();

-- A unit under another superior: those above it count anew.
create function closure_figures() returns trigger language plpgsql as $$
begin
  perform mark_figures(array_agg(u), array_agg(f), array_agg(t)) from (
    select ancestor_id as u, min(from_day) as f, max(to_day) as t from changed
    where exists (select from assignment a where a.unit_id = changed.unit_id) group by ancestor_id) d;
  return null;
end $$;
create trigger closure_figures_i after insert on unit_closure referencing new table as changed for each statement execute function closure_figures();
create trigger closure_figures_d after delete on unit_closure referencing old table as changed for each statement execute function closure_figures();

-- Everybody who was here before these figures were.
insert into figure_dirty (unit_id, month)
select null, m::date from generate_series(figure_horizon(), date_trunc('month', current_date + 1), interval '1 month') m
where exists (select from assignment);
