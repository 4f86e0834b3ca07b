package co.cuentasclaras.engine.guard;

/** A process that people end by hand with all that it calls, and with a reason, or not at all. */
public interface EndedWhole {

    /** @param processDefinitionKey id in its model of the process at the top */
    boolean of(String processDefinitionKey);

    /** Why no part of it is deleted, and what to do instead; in Spanish. */
    String whyNoPart();

    /** Where the reason is written; in Spanish. */
    String whyAReason();
}
