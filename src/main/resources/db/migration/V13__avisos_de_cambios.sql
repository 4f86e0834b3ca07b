-- What a notice of a change tells besides the activity: its due date before, and who decided. Both are unknown of what
-- was queued earlier.

alter table cc_aviso add column antes date;
alter table cc_aviso add column quien varchar(255);

-- The weeks in which what was still late has been told again: one node does it, whoever writes the row.
create table cc_ronda_semanal (
  semana date not null primary key,             -- its Monday
  hecha timestamp with time zone not null
);
