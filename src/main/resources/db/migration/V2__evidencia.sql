-- Evidence of the activities: documents, kept here so that they are in the backup and in reach of every server, and links.

alter table cc_actividad add column evidencia boolean default false not null;   -- it cannot be finished without

create table cc_evidencia (
  id varchar(64) not null primary key,
  ciclo varchar(64) not null,
  codigo varchar(120) not null,
  tipo varchar(20) not null,                    -- ARCHIVO or ENLACE
  nombre varchar(200) not null,                 -- of the file, made safe; or what the link shows
  medio varchar(120),                           -- media type of a file, found in its content
  tamano bigint not null,                       -- bytes of what the fingerprint covers
  contenido bytea not null,                     -- the file, or the link's address in UTF-8
  huella char(64) not null,                     -- SHA-256 of contenido
  agregada timestamp with time zone not null,
  agregada_por varchar(255) not null,
  sellada timestamp with time zone,             -- the activity was finished with it: nothing changes any more
  foreign key (ciclo, codigo) references cc_actividad (ciclo, codigo)
);
create index cc_evidencia_actividad on cc_evidencia (ciclo, codigo, agregada);
