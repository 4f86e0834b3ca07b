package co.cuentasclaras.tarea;

import co.cuentasclaras.avance.Semaforo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the activity of a task stands between its plan and today.
 *
 * @param grupo stage and front
 * @param objetivo what it serves, in words; empty when the plan does not say it
 * @param recurso what the plan sets aside for it, in words; empty when it has nothing
 * @param apoyan the roles that support, by their names
 * @param plan the days with which the cycle began, in words
 * @param vigente the days after rescheduling, in words
 * @param plazo what is left of the term, or by how much it is late
 * @param terminoLegal whether the law sets its term, so that nobody moves it
 * @param siguientes what waits for it to be finished
 * @param rastro what happened to it, newest first
 */
public record SituacionDeActividad(
        String codigo,
        String grupo,
        String producto,
        String objetivo,
        String recurso,
        String responsable,
        @Nullable String persona,
        List<String> apoyan,
        Semaforo estado,
        String estadoEnPalabras,
        String plan,
        String vigente,
        String corrimiento,
        String recibida,
        String plazo,
        boolean terminoLegal,
        List<Siguiente> siguientes,
        List<SucesoDeActividad> rastro) {

    /** An activity that follows, and whose it is. */
    public record Siguiente(String nombre, String responsable, String fechas) {}

    /**
     * What happened: a sentence, and the moment as people write it.
     *
     * @param fila the line of the trail that tells it
     * @param n the number of that line; null when it is not sealed yet
     */
    public record SucesoDeActividad(String momento, String quien, String texto, long fila, @Nullable Long n) {}
}
