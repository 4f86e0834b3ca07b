-- V5 made facts of all sentences.

alter table cc_bitacora alter column version set not null;
alter table cc_bitacora alter column datos set not null;
alter table cc_bitacora drop column detalle;
