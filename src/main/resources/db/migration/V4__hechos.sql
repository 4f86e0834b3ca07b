-- The trail keeps facts: a name, a version and data. Sentences are made from them when somebody reads.

alter table cc_bitacora add column version integer;
alter table cc_bitacora add column datos varchar(100000);       -- JSON; no limit that a fact can reach
alter table cc_bitacora add column deducido boolean default false not null;   -- inferred from what was left of it
alter table cc_bitacora alter column detalle drop not null;

create index cc_bitacora_actividad on cc_bitacora (ciclo, codigo, momento);

-- A notice quotes what a person wrote as it is.
alter table cc_aviso alter column detalle set data type varchar(4000);
