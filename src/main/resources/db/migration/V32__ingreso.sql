-- Who comes in.

-- From where a person came in of late: SHA-256 of the user and the network. Who comes from elsewhere is a stranger.
create table cc_procedencia (
  huella char(64) not null primary key,
  visto timestamp with time zone not null
);

create index cc_procedencia_visto on cc_procedencia (visto);

-- Whom whoever administers let in again, and when.
create table cc_desbloqueo (
  usuario varchar(64) not null primary key,
  momento timestamp with time zone not null
);
