-- What an entry holds is kept as the very text that was hashed: it is checked and written out without being read apart.
alter table audit alter column body drop default;
alter table audit alter column body type json using body::json;
alter table audit alter column body set default '{}';
