package co.cuentasclaras.aviso;

/** A notice that waits in the outbox. */
record AvisoPendiente(String id, Aviso aviso) {}
