-- Mails that are not made of notices: what kind of thing they tell, and where they go when that is nobody of the entity.

alter table cc_correo add column carta varchar(40);
alter table cc_correo add column direccion varchar(320);

-- The seal of each working morning, which went to people outside of the database; whoever writes the row sends it.
create table cc_ancla (
  dia date not null primary key,                -- America/Bogota
  tamano bigint not null references cc_sello (tamano),
  enviada timestamp with time zone not null
);

-- What an authority outside of the entity says of when a seal was there (RFC 3161).
create table cc_sello_tiempo (
  tamano bigint not null primary key references cc_sello (tamano),
  momento timestamp with time zone not null,    -- as the authority says
  autoridad varchar(1000) not null,
  respuesta text not null,                      -- DER, base64
  cadena text not null                          -- PEM: the certificates to check it with
);
