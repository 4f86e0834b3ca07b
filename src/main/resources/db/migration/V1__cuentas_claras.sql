-- Tables of Cuentas Claras, beside the engine's (ACT_*) in the same database and transactions.
-- Plain SQL that H2 and PostgreSQL both read. Days are dates in America/Bogota; moments carry their zone.

create table cc_ciclo (
  id varchar(64) not null primary key,          -- the root process instance of the cycle
  vigencia integer not null,
  entidad varchar(200) not null,
  en_curso varchar(220) unique,                 -- entity and vigencia while it runs, null afterwards: one running cycle each
  iniciado timestamp with time zone not null,
  iniciado_por varchar(255),
  terminado timestamp with time zone
);

create table cc_actividad (
  ciclo varchar(64) not null references cc_ciclo (id),
  codigo varchar(120) not null,
  orden integer not null,
  etapa varchar(80) not null,
  frente varchar(80) not null,
  nombre varchar(255) not null,
  responsable varchar(64) not null,             -- the role that answers now
  producto varchar(255) not null,
  origen varchar(255) not null,
  inicio_plan varchar(20) not null,             -- as the cronograma wrote it when the cycle began
  fin_plan varchar(20) not null,
  inicio_regla varchar(20) not null,            -- as it stands now, after rescheduling
  fin_regla varchar(20) not null,
  inicio date not null,                         -- the rules, resolved with today's calendar and hearing
  vencimiento date not null,
  escalar_desde date,                           -- the escalation counts from here when later than the due date
  persona varchar(255),                         -- the user who holds the task, or held it last
  tarea varchar(64),                            -- the latest user task of the engine
  iniciada timestamp with time zone,
  terminada timestamp with time zone,
  terminada_por varchar(255),
  primary key (ciclo, codigo)
);
create unique index cc_actividad_tarea on cc_actividad (tarea);

create table cc_rol (
  id varchar(64) not null primary key,          -- also the engine's group
  nombre varchar(120) not null,
  perfil varchar(20) not null,                  -- EJECUTA, DIRIGE or VIGILA
  titular varchar(255),
  suplente varchar(255)
);

create table cc_dia_no_habil (
  fecha date not null primary key,
  acto varchar(500) not null,                   -- the act that orders it
  declarado timestamp with time zone not null,
  declarado_por varchar(255) not null
);

create table cc_correo (
  id varchar(64) not null primary key,
  destinatario varchar(255) not null,           -- user id; the address is read from the user when the mail is sent
  asunto varchar(255) not null,
  texto text not null,
  html text not null,
  message_id varchar(255) not null unique,
  estado varchar(20) not null,                  -- PENDIENTE, ENVIADO, FALLIDO or GUARDADO (no server configured)
  intentos integer not null,
  creado timestamp with time zone not null,
  proximo_intento timestamp with time zone,
  enviado timestamp with time zone,
  error varchar(1000)
);
create index cc_correo_pendiente on cc_correo (estado, proximo_intento);

create table cc_aviso (
  id varchar(64) not null primary key,
  clave varchar(400) not null unique,           -- activity, kind, due date and recipient: nothing is told twice
  tipo varchar(40) not null,
  ciclo varchar(64) not null references cc_ciclo (id),
  codigo varchar(120) not null,
  tarea varchar(64),
  destinatario varchar(255) not null,
  vencimiento date not null,
  detalle varchar(1000),
  creado timestamp with time zone not null,
  enviar_desde timestamp with time zone not null,
  correo varchar(64) references cc_correo (id),
  descartado timestamp with time zone,          -- no longer true when its turn came
  motivo_descarte varchar(200)
);
create index cc_aviso_pendiente on cc_aviso (enviar_desde, correo, descartado);

create table cc_bitacora (
  id bigint generated always as identity primary key,
  ciclo varchar(64) references cc_ciclo (id),
  codigo varchar(120),
  momento timestamp with time zone not null,
  quien varchar(255) not null,
  hecho varchar(60) not null,
  detalle varchar(2000) not null
);
create index cc_bitacora_ciclo on cc_bitacora (ciclo, id);
