-- Since when a decision about a late activity waits for the leader, and until when it is to be taken. What an older
-- database has waiting is filled in when the product starts.

alter table cc_actividad add column atencion_desde timestamp with time zone;
alter table cc_actividad add column atencion_plazo date;
