-- Whoever moves to a unit with another plan may have leave agreed on by the old one: it is looked at again.
create function leave_posts_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from pattern_use where unit_id is not null) then return null; end if;
  if tg_op = 'UPDATE' then
    update leave_request q set replanned = true
      from (select n.employment_id,
          case when o.unit_id = n.unit_id and o.from_day = n.from_day then least(o.to_day, n.to_day) else least(o.from_day, n.from_day) end as first
        from old_rows o join changed n using (id)
        where (o.unit_id, o.from_day, o.to_day) is distinct from (n.unit_id, n.from_day, n.to_day)) moved
      where q.employment_id = moved.employment_id and q.to_day >= moved.first
        and q.state in ('waiting', 'approved') and not q.replanned;
  else
    update leave_request q set replanned = true
      from (select employment_id, min(from_day) as first from changed group by 1) moved
      where q.employment_id = moved.employment_id and q.to_day >= moved.first
        and q.state in ('waiting', 'approved') and not q.replanned;
  end if;
  return null;
end $$;
create trigger assignment_leave_i after insert on assignment referencing new table as changed for each statement execute function leave_posts_changed();
create trigger assignment_leave_d after delete on assignment referencing old table as changed for each statement execute function leave_posts_changed();
create trigger assignment_leave_u after update on assignment referencing old table as old_rows new table as changed for each statement execute function leave_posts_changed();
