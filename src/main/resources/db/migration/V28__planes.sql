-- The plans of the cycles, version by version. What was approved is never changed.

create table cc_plan (
  id varchar(64) not null primary key,
  entidad varchar(200) not null,
  vigencia integer not null,
  ciclo varchar(64) references cc_ciclo (id),   -- the cycle that runs it, or will
  version integer not null,                     -- within its cycle, from 1
  estado varchar(20) not null,                  -- BORRADOR, EN_REVISION, APROBADO, EN_MARCHA, REEMPLAZADO or DESCARTADO
  archivo_nombre varchar(255),                  -- none of a cycle that began before plans were kept
  archivo_formato varchar(10),
  archivo bytea,
  archivo_huella char(64),                      -- SHA-256 of archivo
  correcciones text not null,                   -- JSON: what people decided about the file
  contenido text,                               -- JSON: the plan, from the day on which it is sent
  huella char(64),                              -- SHA-256 of contenido
  pide_revision boolean not null,               -- as the table of approvals said when it was sent
  aprueba varchar(64),                          -- the role that approves, likewise
  revisado boolean not null,
  inicia date,                                  -- the day on which its cycle begins by itself
  proceso varchar(64)                           -- the engine's instance that prepares it
);
create index cc_plan_ciclo on cc_plan (ciclo, version);
create index cc_plan_vigencia on cc_plan (vigencia);

-- Who did what with a plan, when and why.
create table cc_plan_paso (
  plan varchar(64) not null references cc_plan (id),
  orden integer not null,
  paso varchar(20) not null,
  quien varchar(255) not null,
  momento timestamp with time zone not null,
  motivo varchar(2000),
  primary key (plan, orden)
);

-- What people decided about the files of the entity, proposed for the next one.
create table cc_plan_recuerdo (
  clase varchar(20) not null,                   -- COLUMNA, OFICINA or ETAPA
  escrito varchar(300) not null,                -- as the file says it, without accents nor capitals
  valor varchar(2000) not null,
  primary key (clase, escrito)
);

alter table cc_rol add column sin_archivo boolean default false not null; -- a plan made it: the file of responsables need not know it
