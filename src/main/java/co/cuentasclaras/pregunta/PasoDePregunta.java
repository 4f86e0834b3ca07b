package co.cuentasclaras.pregunta;

/** What a question waits for; a user task of {@code pregunta-ciudadana} where somebody of the entity has to act. */
public enum PasoDePregunta {
    CLASIFICAR("clasificarPregunta"),
    TRASLADAR("trasladarPregunta"),
    PEDIR_COMPLEMENTO("pedirComplemento"),
    /** The citizen has a calendar month for it; after that it is {@link #DECLARAR_DESISTIMIENTO}. */
    ESPERAR_COMPLEMENTO(""),
    DECLARAR_DESISTIMIENTO("declararDesistimiento"),
    CERRAR("cerrarSinRespuesta"),
    REVISAR_CIERRE("revisarCierre"),
    PROYECTAR("proyectarRespuesta"),
    REVISAR("revisarRespuesta"),
    COMUNICAR("comunicarRespuesta"),
    PUBLICAR("publicarRespuesta"),
    ESPERAR_PRINCIPAL(""),
    NINGUNO("");

    private final String tarea;

    PasoDePregunta(String tarea) {
        this.tarea = tarea;
    }

    /** The id of the user task; empty when it waits for nobody of the entity. */
    public String tarea() {
        return tarea;
    }
}
