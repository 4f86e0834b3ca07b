package co.cuentasclaras.plan;

/** How far a version of a plan is. */
public enum EstadoDelPlan {
    /** Somebody still corrects it. */
    BORRADOR,
    /** It was sent, and waits for who reviews or approves it. */
    EN_REVISION,
    /** It is approved and has not begun. */
    APROBADO,
    /** A cycle runs it. */
    EN_MARCHA,
    /** A later version runs in its place. */
    REEMPLAZADO,
    /** It was given up. */
    DESCARTADO
}
