-- Non-working days of every year, and those that were withdrawn with a reason.

alter table cc_dia_no_habil add column cada_anio boolean default false not null;

create table cc_dia_no_habil_retirado (
  id varchar(64) not null primary key,
  fecha date not null,                          -- may be declared and withdrawn several times
  acto varchar(500) not null,
  cada_anio boolean not null,
  declarado timestamp with time zone not null,
  declarado_por varchar(255) not null,
  motivo varchar(2000) not null,
  retirado timestamp with time zone not null,
  retirado_por varchar(255) not null
);
