package co.cuentasclaras.avance;

import java.util.Optional;

/** The process instances that the person at the screen may read, running or ended. */
public interface Instancias {

    Optional<InstanciaDeProceso> buscar(String id);

    /** The key of the public hearing that an instance is for; empty for the first one, nothing when it is for none. */
    Optional<String> audiencia(String id);

    /**
     * A process instance.
     *
     * @param raiz the instance at the top, which is the cycle
     * @param definicion id of its process definition
     */
    record InstanciaDeProceso(String raiz, String definicion) {}
}
