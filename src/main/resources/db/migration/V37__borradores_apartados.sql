-- What somebody had written of an activity when somebody else wrote over it: of each person and task the newest.

create table cc_borrador_apartado (
  tarea varchar(64) not null,                   -- the engine's user task
  guardado_por varchar(255) not null,
  comunes text not null,                        -- as in cc_cumplimiento
  datos text not null,
  guardado timestamp with time zone not null,
  primary key (tarea, guardado_por)
);
