-- Whose a punch is depends on the shifts before and after: whoever comes, goes or moves has the day before reckoned anew too.
create or replace function time_posts_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from pattern_use) then return null; end if;
  if tg_op = 'UPDATE' then
    insert into stale_day
      select employment_id, first - 1, current_date + 1
      from (select n.employment_id,
          case when o.unit_id = n.unit_id and o.from_day = n.from_day then least(o.to_day, n.to_day) else least(o.from_day, n.from_day) end as first
        from old_rows o join changed n using (id)
        where (o.unit_id, o.from_day, o.to_day) is distinct from (n.unit_id, n.from_day, n.to_day)) moved
      where first <= current_date + 1;
  else
    insert into stale_day select employment_id, min(from_day) - 1, current_date + 1
      from changed where from_day <= current_date + 1 group by 1;
  end if;
  return null;
end $$;
