package co.cuentasclaras.cronograma;

import org.jspecify.annotations.Nullable;

/** What the order of a cycle needs to know of an activity. */
public interface Eslabon {

    /** Its key within its cycle. */
    String codigo();

    /** The model on whose page an activity of the entity's own runs; null for one of the models. */
    @Nullable
    String pagina();

    /** The code of the activity for which one of the entity's own waits. */
    @Nullable
    String espera();

    /** Nothing is left to do of it, and whatever waits for it waits for what comes before it: it was taken out, or done before. */
    boolean pasa();
}
