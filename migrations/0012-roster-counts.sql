-- Counts of the roster are answered from an index alone: everybody who is here, and those of a unit.
create index roster_here on roster (from_day) where status <> 'left';
drop index roster_unit;
create index roster_unit on roster (unit_id, status);
