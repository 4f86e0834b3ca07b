-- What was done in each activity, told by whoever finished it: one row a task, a draft until the task is completed.

create table cc_cumplimiento (
  tarea varchar(64) not null primary key,       -- the engine's user task; an activity that is repeated has several
  ciclo varchar(64) not null,
  codigo varchar(120) not null,
  hecho varchar(2000),
  fecha date,                                   -- the day on which it was done, America/Bogota
  producto varchar(500),
  observaciones varchar(2000),
  motivo_tardanza varchar(2000),
  datos text not null,                          -- the own data of the act, a JSON object
  guardado timestamp with time zone not null,
  guardado_por varchar(255) not null,
  entregado timestamp with time zone,           -- the task was completed with it
  foreign key (ciclo, codigo) references cc_actividad (ciclo, codigo)
);
create index cc_cumplimiento_actividad on cc_cumplimiento (ciclo, codigo, entregado);
