-- What a notice of a change tells besides the activity: its due date before, and who decided. Both are unknown of what
-- was queued earlier.

alter table cc_aviso add column antes date;
alter table cc_aviso add column quien varchar(255);

-- The turns of the rounds that were taken: one node does it, whoever writes the row.
create table cc_ronda (
  ronda varchar(20) not null,                   -- DIARIA or SEMANAL
  dia date not null,                            -- of a week its Monday
  hecha timestamp with time zone not null,
  primary key (ronda, dia)
);
