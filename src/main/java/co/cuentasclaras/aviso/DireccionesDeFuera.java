package co.cuentasclaras.aviso;

import java.util.Optional;

/**
 * Knows where letters to people outside of the entity go. It is asked when a letter leaves, so that the outbox, its page and
 * the trail hold a name that tells nobody who it is.
 */
public interface DireccionesDeFuera {

    /** Whether letters to that name are for it to direct. */
    boolean conoce(String destinatario);

    /** The address at this moment; nothing when there is none, or none any more. */
    Optional<String> direccion(String destinatario);

    /** What people read in place of the name. */
    String nombre(String destinatario);
}
