package co.cuentasclaras.avance;

import java.time.LocalDate;

/**
 * What the leader has to decide about a late activity.
 *
 * @param tarea the leader's task about it
 * @param desde the day on which it came to the leader
 * @param plazo the last day on which the leader decides in time; then it rises to the gerencia
 */
public record DecisionPendiente(String tarea, LocalDate desde, LocalDate plazo) {

    /** Whether it is overdue on a day. */
    public boolean pasada(LocalDate hoy) {
        return hoy.isAfter(plazo);
    }
}
