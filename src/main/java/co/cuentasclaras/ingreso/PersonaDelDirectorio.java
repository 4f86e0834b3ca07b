package co.cuentasclaras.ingreso;

import java.util.Set;

/**
 * Somebody as the entity's directory tells of her.
 *
 * @param emisor which directory
 * @param sujeto what that one calls her, for ever
 * @param usuario what her account here is called
 * @param correo may be empty, as the names
 */
public record PersonaDelDirectorio(
        String emisor,
        String sujeto,
        String usuario,
        String nombre,
        String apellido,
        String correo,
        Set<String> grupos) {

    public PersonaDelDirectorio {
        grupos = Set.copyOf(grupos);
    }
}
