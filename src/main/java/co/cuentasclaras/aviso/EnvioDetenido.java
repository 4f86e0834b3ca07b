package co.cuentasclaras.aviso;

import java.time.Instant;

/**
 * The mail server takes nothing: everything waits, in its order, and costs no mail an attempt.
 *
 * @param intentos how often it was asked since then
 */
public record EnvioDetenido(Instant desde, String motivo, int intentos, Instant proximoIntento) {

    /** Whether it lasts: once alone may be a server that was restarted. */
    public boolean dura() {
        return intentos > 1;
    }
}
