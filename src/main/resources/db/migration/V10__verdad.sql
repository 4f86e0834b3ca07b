-- Whether the law sets the term of an activity, so that nobody moves it; of running cycles those of the shipped models.
-- And the day on which the hearing was held, as its account tells, which may be later than the day it was planned for.

alter table cc_actividad add column termino_legal boolean default false not null;
alter table cc_actividad add column realizada date;

update cc_actividad set termino_legal = true where codigo = 'responderPreguntasVirtuales';
