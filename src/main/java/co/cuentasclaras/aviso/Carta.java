package co.cuentasclaras.aviso;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that tells of no activity and stays true however late it arrives.
 *
 * @param clave what it is; the same one is never written twice to the same person
 * @param destinatario a user, or a name for somebody outside, which may stand in the trail
 * @param direccion where it goes when that is nobody of the entity; else null, and it goes where the user says
 * @param tipo what kind of thing it tells, for the trail
 * @param literal lines that the receiver may need letter by letter
 */
public record Carta(
        String clave,
        String destinatario,
        @Nullable String direccion,
        String tipo,
        String asunto,
        List<String> parrafos,
        String literal) {

    public Carta {
        parrafos = List.copyOf(parrafos);
    }
}
