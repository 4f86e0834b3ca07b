-- What citizens ask, the term of law of each, its answers; who asked stands apart.

create table cc_radicado (
  vigencia integer not null primary key,
  ultimo integer not null                       -- the last number that was given
);

create table cc_pregunta (
  id varchar(64) not null primary key,
  ciclo varchar(64) not null references cc_ciclo (id),
  radicado varchar(20) not null unique,         -- P-2022-0001
  canal varchar(20) not null,                   -- REDES, BUZON, GRUPOS, VIRTUAL, SALA, RADICADA or ESPACIO
  espacio varchar(255),                         -- the code of the activity whose channel it came by
  recibida timestamp with time zone not null,   -- when the entity got it
  registrada timestamp with time zone not null,
  registrada_por varchar(255) not null,
  texto varchar(4000) not null,
  tema varchar(200),
  tipo varchar(20) not null,                    -- PREGUNTA_RDC, INFORMACION, CONSULTA or AUTORIDAD
  rol_responde varchar(64),
  principal varchar(64) references cc_pregunta (id),
  estado varchar(30) not null,
  via varchar(20),                              -- RESPONDER, ACUMULAR, TRASLADAR, PEDIR_COMPLEMENTO or CERRAR
  desistible boolean not null,                  -- a month went by without what the citizen was asked for
  vencimiento date not null,                    -- as the facts of its term say; nobody writes it
  proceso varchar(64),                          -- the engine's instance
  talonario varchar(20),                        -- the number on the paper slip
  seguimiento char(64),                         -- SHA-256 of the secret to follow it by
  huella_texto char(64) not null,               -- SHA-256 of its words without capitals, accents and signs
  falta varchar(2000),                          -- what the citizen was asked for
  complemento varchar(4000),                    -- and what came
  destino varchar(300),                         -- the body that it was transferred to
  constancia varchar(2000),                     -- and what proves that
  motivo varchar(2000),                         -- why it gets no answer
  propuso varchar(255),                         -- who proposed to close it, who does not review that
  version integer not null
);
create index cc_pregunta_ciclo on cc_pregunta (ciclo, estado, vencimiento);
create index cc_pregunta_principal on cc_pregunta (principal);
create index cc_pregunta_proceso on cc_pregunta (proceso);
create index cc_pregunta_huella on cc_pregunta (ciclo, huella_texto);
create unique index cc_pregunta_seguimiento on cc_pregunta (seguimiento); -- a form files one question, however often it is sent

-- What the term of a question came from and what moved it. Rows are added, never changed.
create table cc_termino (
  pregunta varchar(64) not null references cc_pregunta (id),
  n integer not null,                           -- within its question, from 1
  hecho varchar(20) not null,                   -- RADICACION, CLASIFICACION, SUSPENSION, REANUDACION, PRORROGA,
                                                -- DIA_NO_HABIL or EVENTO
  fecha date not null,                          -- the day in Bogota from which it counts or on which it was
  dias integer,                                 -- working days
  antes date,                                   -- the last day in time before
  despues date,                                 -- and after; none while it rests
  norma varchar(300),                           -- the row of the table of terms
  motivo varchar(2000),
  quien varchar(255) not null,
  momento timestamp with time zone not null,
  primary key (pregunta, n)
);

-- Extensions that somebody asked for, and what was decided about each.
create table cc_prorroga (
  pregunta varchar(64) not null references cc_pregunta (id),
  n integer not null,                           -- within its question, from 1
  hasta date not null,                          -- the last day that was asked for
  motivo varchar(2000) not null,                -- as the citizen is told it
  pidio varchar(255) not null,
  pedida timestamp with time zone not null,
  concedida boolean,                            -- null until it is decided
  decidio varchar(255),
  decidida timestamp with time zone,
  razon varchar(2000),                          -- why it was not granted
  primary key (pregunta, n)
);

-- The answers, version by version.
create table cc_respuesta (
  pregunta varchar(64) not null references cc_pregunta (id),
  version integer not null,                     -- within its question, from 1
  texto varchar(8000) not null,
  fuentes varchar(2000),
  proyecto varchar(255) not null,               -- who wrote it
  proyectada timestamp with time zone not null,
  enviada boolean not null,                     -- to be reviewed; before that it is a draft
  reviso varchar(255),
  revisada timestamp with time zone,
  aprobada boolean,
  motivo varchar(2000),                         -- why it was returned
  pregunta_publica varchar(8100),               -- as the public reads them, without persons
  respuesta_publica varchar(8000),
  comunicada timestamp with time zone,
  medio varchar(20),                            -- CORREO, FISICO, VERBAL or PUBLICADA
  constancia varchar(2000),
  publicada timestamp with time zone,
  huella char(64) not null,                     -- SHA-256 of texto
  primary key (pregunta, version)
);

-- How an answer was communicated once more, after it had not arrived. Rows are added, never changed.
create table cc_recomunicacion (
  pregunta varchar(64) not null references cc_pregunta (id),
  n integer not null,                           -- within its question, from 1
  medio varchar(20) not null,                   -- FISICO, VERBAL or PUBLICADA
  constancia varchar(2000) not null,
  quien varchar(255) not null,
  momento timestamp with time zone not null,
  primary key (pregunta, n)
);

-- Files that go with an answer.
create table cc_respuesta_archivo (
  id varchar(64) not null primary key,
  pregunta varchar(64) not null references cc_pregunta (id),
  nombre varchar(255) not null,
  tipo varchar(100) not null,
  contenido bytea not null,
  huella char(64) not null,
  publico boolean not null,
  subido_por varchar(255) not null,
  subido timestamp with time zone not null
);
create index cc_respuesta_archivo_pregunta on cc_respuesta_archivo (pregunta);

-- Who asked. The only table with the personal data of citizens; one that asked to be erased leaves an empty row.
create table cc_ciudadano (
  pregunta varchar(64) not null primary key references cc_pregunta (id),
  ciclo varchar(64) not null references cc_ciclo (id),
  radicado varchar(20) not null unique,         -- by which a letter finds its address when it leaves
  anonimo boolean not null,
  nombre varchar(200),
  organizacion varchar(200),
  correo varchar(254),
  direccion varchar(300),
  telefono varchar(50),
  grupo_valor varchar(200),
  publica_nombre boolean not null,
  aviso_version varchar(20),                    -- of the notice of data protection that was accepted
  aceptado timestamp with time zone,
  suprimido timestamp with time zone
);

-- Each reading of it.
create table cc_ciudadano_lectura (
  id bigint generated by default as identity primary key,
  pregunta varchar(64) not null references cc_pregunta (id),
  quien varchar(255) not null,
  momento timestamp with time zone not null,
  para varchar(200) not null                    -- what for
);
create index cc_ciudadano_lectura_pregunta on cc_ciudadano_lectura (pregunta);

-- What the forms for citizens are signed with, the same on every node: one row.
create table cc_formulario (
  id integer not null primary key,
  llave char(64) not null
);
