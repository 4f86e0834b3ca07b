-- What waits for the leader about an activity is found by its task, and what somebody finished by who did.

create index cc_actividad_atencion on cc_actividad (atencion);
create index cc_actividad_terminada_por on cc_actividad (terminada_por, terminada);
