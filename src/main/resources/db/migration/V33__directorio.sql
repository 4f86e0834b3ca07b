-- Who comes in with an account of the entity's directory, and the roles that its groups give.

create table cc_cuenta_directorio (
  emisor varchar(255) not null,                 -- ldap, or the address of the provider of identities
  sujeto varchar(255) not null,                 -- what that one calls the person, for ever
  usuario varchar(64) not null,                 -- the account here
  retirada timestamp with time zone,            -- since when the directory does not know her any more
  primary key (emisor, sujeto),
  unique (usuario, emisor)
);

create table cc_pertenencia (
  usuario varchar(64) not null,
  rol varchar(64) not null,                     -- the engine's group
  primary key (usuario, rol)
);
