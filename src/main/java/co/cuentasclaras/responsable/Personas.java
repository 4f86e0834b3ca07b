package co.cuentasclaras.responsable;

import java.util.Collection;
import java.util.Map;

/** The people of the entity by their names. */
public interface Personas {

    /** First and last name by user id, in one statement; somebody who is no longer there is left out. */
    Map<String, String> nombres(Collection<String> usuarios);
}
