-- The trail is read a page at a time, newest first: of an activity, of a cycle, and of the whole entity. The kind of fact is
-- within, so that a family of them is found without reading what they tell.

create index cc_bitacora_ciclo_momento on cc_bitacora (ciclo, momento desc, id desc, hecho);
create index cc_bitacora_momento on cc_bitacora (momento desc, id desc, hecho);
drop index cc_bitacora_ciclo;

drop index cc_bitacora_actividad;
create index cc_bitacora_actividad on cc_bitacora (ciclo, codigo, momento desc, id desc);
