package co.cuentasclaras.permiso;

import java.util.Optional;

/**
 * What the person of the request at hand may see from above: whatever the engine lets her read the instances and the
 * history of. Being the owner of a task is not enough.
 */
public interface Acceso {

    /** The process of the whole cycle. A person starts this one and {@link #PLAN}, and no other. */
    String CICLO = "ciclo-rendicion-cuentas";

    /** The process that prepares the plan of a cycle. */
    String PLAN = "preparar-plan";

    /** Whether she may; nobody may when the request is nobody's. */
    boolean permite(String proceso);

    /**
     * Lets her through.
     *
     * @throws RuntimeException the engine's refusal, told as 403
     */
    void exigir(String proceso);

    /** Who she is; nobody when the request is nobody's. */
    Optional<Usuario> usuario();

    /** Whether she directs the cycle and may move its dates. */
    boolean dirige();
}
