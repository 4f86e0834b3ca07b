package co.cuentasclaras.comun;

/**
 * Which activity: the cycle it is of, and its code there.
 *
 * @param ciclo id of the cycle, which is its root process instance
 */
public record ClaveActividad(String ciclo, String codigo) {

    /** The id of its task in the models, which several deliveries share. */
    public static String delModelo(String codigo) {
        int entrega = codigo.indexOf('/');
        return entrega < 0 ? codigo : codigo.substring(0, entrega);
    }
}
