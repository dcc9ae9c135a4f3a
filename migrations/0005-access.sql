-- What the product itself put into access_grant, as it last put it there. An upgrade changes a built-in grant only where
-- the company has left it as it was; what the company took away stays away.
create table access_seed (
  role_id text not null references access_role on delete cascade,
  pattern text not null,
  scope text not null,
  classes text[] not null,
  primary key (role_id, pattern, scope)
);
create index access_assignment_role on access_assignment (role_id);
