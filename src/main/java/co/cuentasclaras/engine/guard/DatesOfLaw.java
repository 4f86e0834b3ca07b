package co.cuentasclaras.engine.guard;

/**
 * A process whose dates the law gives. Nobody writes those of its tasks and the moments of its timers, nor stops it, moves it
 * or begins it around our pages. Not even who repairs.
 */
public interface DatesOfLaw {

    /** @param processDefinitionKey id of the process in its model */
    boolean of(String processDefinitionKey);

    /** Why, and what moves them instead; in Spanish. */
    String why();

    /** Where it is begun, moved and ended instead; in Spanish. */
    String whyItsCourse();
}
