package co.cuentasclaras.aviso;

/** Where a mail stands, and the words for it. */
public enum EstadoCorreo {
    PENDIENTE("Pendiente"),
    ENVIADO("Enviado"),
    FALLIDO("No se pudo enviar"),
    /** A server was told all of it, twice, and did not say whether it took it. */
    SIN_CONFIRMAR("Sin confirmar"),
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

    /** Whether a mail in it waits for somebody to ask for another attempt. */
    public boolean esperaAQuienDecida() {
        return this == FALLIDO || this == SIN_CONFIRMAR || this == GUARDADO;
    }
}
