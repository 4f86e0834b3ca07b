package co.cuentasclaras.pregunta;

/** How far a question is. */
public enum EstadoDePregunta {
    RADICADA("Radicada", true),
    CLASIFICADA("Clasificada", true),
    EN_PROYECTO("En proyecto", true),
    EN_REVISION("En revisión", true),
    APROBADA("Aprobada", true),
    /** The citizen has the answer; its publication is what is left. */
    COMUNICADA("Comunicada", false),
    PUBLICADA("Publicada", false),
    PENDIENTE_COMPLEMENTO("Pendiente de complemento", true),
    /** It gets the answer of a like one, its principal. */
    ACUMULADA("Acumulada", true),
    TRASLADADA("Trasladada", false),
    DESISTIDA("Desistida", false),
    CERRADA_SIN_RESPUESTA("Cerrada sin respuesta", false),
    /** Written down by mistake; its radicado is never given again. */
    ANULADA("Anulada", false);

    private final String nombre;
    private final boolean abierta;

    EstadoDePregunta(String nombre, boolean abierta) {
        this.nombre = nombre;
        this.abierta = abierta;
    }

    /** As a person calls it. */
    public String nombre() {
        return nombre;
    }

    /** Whether whoever asked got its answer. */
    public boolean comunicada() {
        return this == COMUNICADA || this == PUBLICADA;
    }

    /** Whether its term runs, or rests: the citizen waits for something. */
    public boolean abierta() {
        return abierta;
    }
}
