-- Who keeps the server: which servers work on this database, and what is or was wrong with them.

create table cc_nodo (
  nombre varchar(120) primary key,
  desde timestamp with time zone not null,
  visto timestamp with time zone not null       -- when it said last that it is there
);

create table cc_incidente (
  id varchar(36) primary key,
  clave varchar(200) not null,                  -- the same as long as it is the same problem
  abierto varchar(200) unique,                  -- the key while it lasts: nobody opens it twice
  nodo varchar(120),                            -- whose it is; null of what all nodes share
  titulo varchar(120) not null,
  texto varchar(4000) not null,
  desde timestamp with time zone not null,
  hasta timestamp with time zone
);
create index cc_incidente_clave on cc_incidente (clave, hasta);
create index cc_incidente_hasta on cc_incidente (hasta);
