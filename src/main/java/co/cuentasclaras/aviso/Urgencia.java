package co.cuentasclaras.aviso;

/** The sections of a mail, the most pressing first. */
enum Urgencia {
    DECIDIR("Vencidas que esperan su decisión"),
    VENCIDA("Vencidas"),
    HOY("Vencen hoy"),
    PRONTO("Vencen pronto"),
    NUEVA("Nuevas a su cargo"),
    CAMBIO("Cambios de fecha"),
    CONOCER("Vencidas, para su conocimiento");

    private final String titulo;

    Urgencia(String titulo) {
        this.titulo = titulo;
    }

    String titulo() {
        return titulo;
    }
}
