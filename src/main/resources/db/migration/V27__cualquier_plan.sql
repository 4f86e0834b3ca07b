-- What a plan of any entity says: activities of its own, several hearings or none, what does not apply, and what was done
-- before. Running cycles have the hearing that they had, under the empty key.

alter table cc_actividad alter column inicio_plan set data type varchar(60);
alter table cc_actividad alter column fin_plan set data type varchar(60);
alter table cc_actividad alter column inicio_regla set data type varchar(60);
alter table cc_actividad alter column fin_regla set data type varchar(60);

alter table cc_actividad add column pagina varchar(60);           -- on whose page an activity of their own runs
alter table cc_actividad add column espera varchar(120);          -- the code of the activity that must end before
alter table cc_actividad add column apoyan varchar(500);          -- ids of the roles that support, by comma
alter table cc_actividad add column hecha_antes boolean default false not null; -- done before the cycle began
alter table cc_actividad add column retirada timestamp with time zone; -- a version of the plan took it out
alter table cc_actividad add column motivo_retiro varchar(2000);
alter table cc_actividad add column en_suspenso boolean default false not null; -- its hearing has no day for now

create table cc_audiencia (
  ciclo varchar(64) not null references cc_ciclo (id),
  clave varchar(60) not null,                   -- empty of the only or the first one
  nombre varchar(200) not null,
  dia date,                                     -- the last one that it had; null when it never had any
  suspendida boolean not null,
  orden integer not null,
  primary key (ciclo, clave)
);

create table cc_no_aplica (
  ciclo varchar(64) not null references cc_ciclo (id),
  codigo varchar(120) not null,                 -- of the models
  motivo varchar(2000) not null,
  primary key (ciclo, codigo)
);

insert into cc_audiencia (ciclo, clave, nombre, dia, suspendida, orden)
select ciclo, '', 'Audiencia pública', vencimiento, false, 1 from cc_actividad where codigo = 'realizarAudiencia';
