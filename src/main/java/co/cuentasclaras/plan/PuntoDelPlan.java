package co.cuentasclaras.plan;

/** What a plan waits for. */
public enum PuntoDelPlan {
    /** That somebody corrects it and sends it. */
    BORRADOR,
    /** That Control Interno reviews it. */
    REVISION,
    /** That somebody approves it. */
    APROBACION,
    /** That somebody lets its cycle begin. */
    INICIO,
    /** The day on which its cycle begins. */
    DIA,
    /** Nothing: a cycle runs it, or nobody will. */
    NADA
}
