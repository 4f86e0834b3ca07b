-- What waits is found without what is over, and what is somebody's without that of the others: notices, mails, activities to come.

drop index cc_aviso_pendiente;
drop index cc_aviso_correo;
create index cc_aviso_pendiente on cc_aviso (correo, descartado, destinatario);
create index cc_aviso_destinatario on cc_aviso (destinatario);
create index cc_correo_destinatario on cc_correo (destinatario);
create index cc_correo_creado on cc_correo (creado);
create index cc_actividad_por_venir on cc_actividad (terminada, iniciada, retirada, inicio, vencimiento, ciclo, orden);
