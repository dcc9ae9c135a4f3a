-- Whether the company would have liked to keep somebody who left: said by HR with the leaving, null when nobody said.
alter table employment add column regretted boolean;

-- How many of a month's leavers these were, and of how many who left of their own accord nobody said it.
alter table figure_month add column regretted int not null default 0, add column unjudged int not null default 0;

create or replace function employment_figures() returns trigger language plpgsql as $$
begin
  perform mark_figures(array_agg(u), array_agg(f), array_agg(t)) from (
    select a.unit_id as u,
      min(case when o.employment_type = n.employment_type and o.from_day = n.from_day then least(o.to_day, n.to_day)
        else least(o.from_day, n.from_day) end) as f,
      max(greatest(o.to_day, n.to_day)) as t
    from old_rows o join new_rows n using (id) join assignment a on a.employment_id = o.id
    where (o.employment_type, o.from_day, o.to_day, o.leave_kind, o.regretted)
      is distinct from (n.employment_type, n.from_day, n.to_day, n.leave_kind, n.regretted)
    group by a.unit_id) d;
  return null;
end $$;

-- Everybody who left before this was counted.
insert into figure_dirty (unit_id, month)
select null, m::date from generate_series(figure_horizon(), date_trunc('month', current_date + 1), interval '1 month') m
where exists (select from assignment);
