package co.cuentasclaras.tablero;

import java.util.Collection;
import java.util.Map;

/** What people are called, whoever asks. */
public interface Nombres {

    /** The full names of these users, by user id, asked for all at once; who is not there any more is left out. */
    Map<String, String> de(Collection<String> usuarios);
}
