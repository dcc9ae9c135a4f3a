-- A role may be given by having an account at all: whoever is asked to decide a request must be able to answer.
alter table access_role drop constraint access_role_implied_check;
alter table access_role add constraint access_role_implied_check check (implied in ('user', 'person', 'leader'));
