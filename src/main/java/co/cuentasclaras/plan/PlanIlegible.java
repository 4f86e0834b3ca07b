package co.cuentasclaras.plan;

/** A kept plan is not what this program wrote: somebody changed it in the database, and the verification of the trail says it. */
public final class PlanIlegible extends IllegalStateException {

    PlanIlegible(Throwable causa) {
        super("Un plan guardado no se puede leer", causa);
    }
}
