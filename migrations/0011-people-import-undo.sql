alter table people_import
  -- Units and positions that its writing made.
  add made_units uuid[] not null default '{}',
  add made_positions uuid[] not null default '{}',
  -- What its undoing took back, and what had to stay: { units, positions, stay: [{ kind, name, why }] }.
  add undone jsonb;

-- The file of an import goes when the import needs it no more.
alter table people_import drop constraint people_import_file_id_fkey;
alter table people_import add foreign key (file_id) references file on delete set null;
create index people_import_file on people_import (file_id);
