-- The secret address of each person's calendar feed; the secret itself is kept nowhere.

create table cc_suscripcion (
  persona varchar(255) not null primary key,
  huella char(64) not null unique,              -- SHA-256 of the secret
  creada timestamp with time zone not null
);
