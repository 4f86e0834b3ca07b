-- What waits for another activity is told of when its own due date passes, once for each due date that it had.

alter table cc_actividad add column retencion_avisada date; -- the due date of which it was told
