package co.cuentasclaras.aviso;

/** Where a mail stands, and the words for it. */
public enum EstadoCorreo {
    PENDIENTE("Pendiente"),
    ENVIADO("Enviado"),
    FALLIDO("No se pudo enviar"),
    /** No server is configured: the mail stays readable. */
    GUARDADO("Guardado sin enviar"),
    /** Never sent, because it was no longer true or its content went into another mail. */
    DESCARTADO("Descartado");

    private final String palabra;

    EstadoCorreo(String palabra) {
        this.palabra = palabra;
    }

    public String palabra() {
        return palabra;
    }
}
