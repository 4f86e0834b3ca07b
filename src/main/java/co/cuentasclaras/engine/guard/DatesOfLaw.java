package co.cuentasclaras.engine.guard;

/** Whose dates nobody writes: those of its tasks, and the moments of its timers. Not even who repairs. */
public interface DatesOfLaw {

    /** @param processDefinitionKey id of the process in its model */
    boolean of(String processDefinitionKey);

    /** Why, and what moves them instead; in Spanish. */
    String why();
}
