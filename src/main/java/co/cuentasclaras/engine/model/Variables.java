package co.cuentasclaras.engine.model;

/** The process variables that models and Java share. */
public final class Variables {

    /** Id of the cycle: its root process instance. */
    public static final ProcessVariable<String> CICLO = new ProcessVariable<>("ciclo", String.class);

    /** Code of an activity, local to its task or to its instance of a multi-instance sub-process. */
    public static final ProcessVariable<String> CODIGO = new ProcessVariable<>("codigo", String.class);

    /** Code of a late activity, on its way up to the leader. */
    public static final ProcessVariable<String> ACTIVIDAD_VENCIDA =
            new ProcessVariable<>("actividadVencida", String.class);

    /** Stage of an activity, in its task: Tasklist's lists show it. */
    public static final ProcessVariable<String> ETAPA = new ProcessVariable<>("etapa", String.class);

    /** The role that answers for an activity, in its task: Tasklist's lists show it. */
    public static final ProcessVariable<String> RESPONSABLE = new ProcessVariable<>("responsable", String.class);

    /** Key of the public hearing whose page it is; empty for the only or the first one, and not there outside of any. */
    public static final ProcessVariable<String> AUDIENCIA = new ProcessVariable<>("audiencia", String.class);

    private Variables() {}
}
