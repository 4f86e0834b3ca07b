package co.cuentasclaras.pregunta;

import org.jspecify.annotations.Nullable;

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

    /** What a question in that state waits for. */
    public static PasoDePregunta de(EstadoDePregunta estado, @Nullable Via via, boolean desistible) {
        return switch (estado) {
            case RADICADA -> CLASIFICAR;
            case CLASIFICADA, EN_PROYECTO -> porVia(via);
            case EN_REVISION -> via == Via.CERRAR ? REVISAR_CIERRE : REVISAR;
            case APROBADA -> COMUNICAR;
            case COMUNICADA -> PUBLICAR;
            case PENDIENTE_COMPLEMENTO -> desistible ? DECLARAR_DESISTIMIENTO : ESPERAR_COMPLEMENTO;
            case ACUMULADA -> ESPERAR_PRINCIPAL;
            case PUBLICADA, TRASLADADA, DESISTIDA, CERRADA_SIN_RESPUESTA, ANULADA -> NINGUNO;
        };
    }

    private static PasoDePregunta porVia(@Nullable Via via) {
        if (via == null) {
            throw new IllegalStateException("Classified without a way");
        }
        return switch (via) {
            case RESPONDER -> PROYECTAR;
            case TRASLADAR -> TRASLADAR;
            case PEDIR_COMPLEMENTO -> PEDIR_COMPLEMENTO;
            case CERRAR -> CERRAR;
            case ACUMULAR -> ESPERAR_PRINCIPAL;
        };
    }
}
