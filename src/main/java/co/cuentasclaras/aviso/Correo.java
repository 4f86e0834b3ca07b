package co.cuentasclaras.aviso;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A written mail of the outbox.
 *
 * @param carta what kind of thing it tells when it is not made of notices, as {@link Carta#tipo} says it
 * @param direccion where it goes when that is nobody of the entity
 * @param dudoso since when it may have arrived, because a server was told all of it and did not answer
 * @param fallando since when the server refuses this one
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
        @Nullable String direccion,
        @Nullable Instant dudoso,
        @Nullable Instant fallando) {

    /** Whether a person may ask for another attempt. */
    public boolean reintentable() {
        return estado.esperaAQuienDecida() || (estado == EstadoCorreo.PENDIENTE && intentos > 0);
    }

    /** With other words; what other mails of the person told may be in them. */
    Correo con(Redaccion redaccion, int intentos, @Nullable Instant fallando) {
        return new Correo(
                id,
                destinatario,
                redaccion.asunto(),
                redaccion.texto(),
                redaccion.html(),
                messageId,
                estado,
                intentos,
                creado,
                proximoIntento,
                enviado,
                error,
                carta,
                direccion,
                dudoso,
                fallando);
    }
}
