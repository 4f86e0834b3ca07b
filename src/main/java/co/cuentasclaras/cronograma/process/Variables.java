package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.engine.model.ProcessVariable;

/** The process variables that models and Java share. */
public final class Variables {

    /** Id of the cycle: its root process instance. */
    public static final ProcessVariable<String> CICLO = new ProcessVariable<>("ciclo", String.class);

    /** Code of an activity, local to its task or to its instance of a multi-instance sub-process. */
    public static final ProcessVariable<String> CODIGO = new ProcessVariable<>("codigo", String.class);

    /** Code of a late activity, on its way up to the leader. */
    public static final ProcessVariable<String> ACTIVIDAD_VENCIDA =
            new ProcessVariable<>("actividadVencida", String.class);

    private Variables() {}
}
