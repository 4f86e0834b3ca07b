-- Who leaves and who is away: what the file of responsables said last, absences, and tasks offered to a colleague.

alter table cc_rol add column titular_archivo varchar(255);     -- as the file named them when it was last read
alter table cc_rol add column suplente_archivo varchar(255);
update cc_rol set titular_archivo = titular, suplente_archivo = suplente;

create table cc_ausencia (
  id varchar(64) not null primary key,
  persona varchar(255) not null,
  sustituto varchar(255) not null,
  desde date not null,                          -- both days included, America/Bogota
  hasta date not null,
  pasa_lo_suyo boolean not null,                -- what she holds on the first day goes to the substitute as well
  motivo varchar(2000) not null,
  anotada timestamp with time zone not null,
  anotada_por varchar(255) not null,
  empezada timestamp with time zone,            -- what had to pass has passed
  terminada timestamp with time zone            -- its last day is over, or it was withdrawn
);

alter table cc_actividad add column por varchar(255);   -- the absent person in whose place the task is held

create table cc_ofrecimiento (
  id varchar(64) not null primary key,
  tarea varchar(64) not null,
  ciclo varchar(64) not null,
  codigo varchar(120) not null,
  de varchar(255) not null,                     -- holds the task until it is accepted
  a varchar(255) not null,
  mensaje varchar(2000),
  ofrecido timestamp with time zone not null,
  hasta date not null,                          -- the last day for an answer, America/Bogota
  abierto varchar(64) unique,                   -- the task while it waits for an answer: one offer each
  foreign key (ciclo, codigo) references cc_actividad (ciclo, codigo)
);
create index cc_ofrecimiento_a on cc_ofrecimiento (a);
