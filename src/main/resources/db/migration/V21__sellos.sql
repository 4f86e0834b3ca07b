-- Each row of the trail gets a number without gaps and a leaf; signed heads of their tree make a change found out. Nothing
-- here is ever changed or taken away: the next migration lays triggers on it.

create table cc_bitacora_hoja (
  n bigint not null primary key,                -- from 1, in the order of sealing
  fila bigint not null unique references cc_bitacora (id),
  hoja char(64) not null
);

create table cc_sello_llave (
  orden integer not null primary key,           -- from 1, in the order of use
  llave varchar(500) not null unique,           -- the public key in its line, as the file that is taken away has it
  desde timestamp with time zone not null
);

create table cc_sello (
  tamano bigint not null primary key references cc_bitacora_hoja (n),
  anterior bigint unique references cc_sello (tamano),  -- the head before it: no two follow the same
  llave integer not null references cc_sello_llave (orden),
  raiz char(64) not null,
  momento timestamp with time zone not null,
  nota varchar(4000) not null,                  -- the signed note
  frontera varchar(4200) not null               -- what the tree needs to grow on: the roots of its full subtrees
);

-- One row: whoever seals holds it, and it says whose heads these are.
create table cc_sellador (
  id integer not null primary key check (id = 1),
  origen varchar(200) not null
);
