-- What came after its due date because it had waited remembers for which activity; and the hearing, who presided over it.

alter table cc_actividad add column esperaba varchar(120); -- the code of the activity that ended last
alter table cc_actividad add column preside varchar(500);
