-- What waits for another activity is told of when its own due date passes, once for each due date that it had.

alter table cc_actividad add column retencion_avisada date; -- the due date of which it was told

-- The days on which what holds others up has been told: one node does it, whoever writes the row.
create table cc_ronda_diaria (
  dia date not null primary key,
  hecha timestamp with time zone not null
);
