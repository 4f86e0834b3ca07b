package co.cuentasclaras.plan;

/** The engine's process in which a plan is prepared: what it waits for is somebody's task. */
public interface PreparacionDelPlan {

    /**
     * A plan is being prepared from now on.
     *
     * @return the process instance
     */
    String comenzar(PlanGuardado plan);

    /** What its process waited for is done: it goes on with what the plan waits for now. */
    void seguir(PlanGuardado plan);

    /** There is nothing left to prepare. */
    void abandonar(PlanGuardado plan, String motivo);
}
