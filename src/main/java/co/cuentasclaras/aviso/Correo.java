package co.cuentasclaras.aviso;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A written mail of the outbox.
 *
 * @param carta what kind of thing it tells when it is not made of notices, as {@link Carta#tipo} says it
 * @param direccion where it goes when that is nobody of the entity
 */
public record Correo(
        String id,
        String destinatario,
        String asunto,
        String texto,
        String html,
        String messageId,
        EstadoCorreo estado,
        int intentos,
        Instant creado,
        @Nullable Instant proximoIntento,
        @Nullable Instant enviado,
        @Nullable String error,
        @Nullable String carta,
        @Nullable String direccion) {

    /** Whether a person may ask for another attempt. */
    public boolean reintentable() {
        return estado == EstadoCorreo.FALLIDO
                || estado == EstadoCorreo.GUARDADO
                || (estado == EstadoCorreo.PENDIENTE && intentos > 0);
    }
}
