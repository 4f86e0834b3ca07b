package co.cuentasclaras.aviso;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A written mail of the outbox. */
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
        @Nullable String error) {

    /** Whether a person may ask for another attempt. */
    public boolean reintentable() {
        return estado == EstadoCorreo.FALLIDO
                || estado == EstadoCorreo.GUARDADO
                || (estado == EstadoCorreo.PENDIENTE && intentos > 0);
    }
}
