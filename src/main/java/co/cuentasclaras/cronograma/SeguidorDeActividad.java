package co.cuentasclaras.cronograma;

/**
 * What another feature does at the turns of an activity, in the transaction of each turn and after the cronograma has
 * written it down. Several go in the order of their {@code @Order}.
 */
public interface SeguidorDeActividad {

    /** Its task has come. */
    default void alEmpezar(ActividadEnCurso actividad, TareaDeActividad tarea) {}

    /**
     * Its task is being completed. What is thrown undoes the whole turn.
     *
     * @param actividad as it was a moment before
     */
    default void alTerminar(ActividadEnCurso actividad, TareaDeActividad tarea) {}
}
