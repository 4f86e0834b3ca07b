-- A cumplimiento is never rewritten: who corrects it writes another version with the reason, and both stay.
-- The table is made anew, because the two databases name the primary key that goes by different names.

alter table cc_cumplimiento rename to cumplimiento_sin_versiones;

create table cc_cumplimiento (
  tarea varchar(64) not null,                   -- the engine's user task; an activity that is repeated has several
  version integer not null,                     -- 1 as it was first given, one more for each correction
  ciclo varchar(64) not null,
  codigo varchar(120) not null,
  ficha varchar(64),                            -- which own data it was given with, whatever the models say later
  comunes text not null,                        -- the fields of every activity, a JSON object
  datos text not null,                          -- the own data of the act, a JSON object
  motivo varchar(2000),                         -- why it was corrected
  guardado timestamp with time zone not null,
  guardado_por varchar(255) not null,
  entregado timestamp with time zone,           -- the task was completed with it, or it was corrected
  primary key (tarea, version),
  foreign key (ciclo, codigo) references cc_actividad (ciclo, codigo)
);

-- Until now each kind of own data has a field that no other one has.
insert into cc_cumplimiento
  (tarea, version, ciclo, codigo, ficha, comunes, datos, guardado, guardado_por, entregado)
select tarea, 1, ciclo, codigo,
  case
    when entregado is null then null
    when datos like '%"decision":%' then 'aprobacion'
    when datos like '%"fechaAudiencia":%' then 'lugarAudiencia'
    when datos like '%"asistentes":%' then 'acta'
    when datos like '%"cantidad":%' then 'preguntas'
    when datos like '%"fechaEntrega":%' then 'entrega'
    when datos like '%"satisfaccion":%' then 'encuesta'
    when datos like '%"acciones":%' then 'planMejora'
  end,
  comunes, datos, guardado, guardado_por, entregado
from cumplimiento_sin_versiones;

drop table cumplimiento_sin_versiones;
create index cc_cumplimiento_actividad on cc_cumplimiento (ciclo, codigo, entregado);
