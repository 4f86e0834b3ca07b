package co.cuentasclaras.comun;

/**
 * Which activity: the cycle it is of, and its code there.
 *
 * @param ciclo id of the cycle, which is its root process instance
 */
public record ClaveActividad(String ciclo, String codigo) {}
