-- What is known of a mail while a server is being told it, and of one that may have arrived though no server said so.

alter table cc_correo add column en_camino timestamp with time zone;  -- being sent; until that moment nobody else touches it
alter table cc_correo add column dudoso timestamp with time zone;     -- since when it may have arrived
alter table cc_correo add column fallando timestamp with time zone;   -- since when the server refuses this one
create index cc_correo_enviado on cc_correo (enviado);
create index cc_correo_en_camino on cc_correo (en_camino);
create index cc_aviso_correo on cc_aviso (correo);

-- A mail server that takes nothing: one row since it is so, and none otherwise.
create table cc_correo_detenido (
  id integer not null primary key check (id = 1),
  desde timestamp with time zone not null,
  motivo varchar(1000) not null,
  intentos integer not null,
  proximo_intento timestamp with time zone not null
);
