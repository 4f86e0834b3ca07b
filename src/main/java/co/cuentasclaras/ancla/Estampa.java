package co.cuentasclaras.ancla;

import java.time.Instant;
import java.util.Base64;

/**
 * What an authority outside of the entity says of when a seal was there.
 *
 * @param momento as it says
 * @param autoridad its address
 * @param respuesta its answer (RFC 3161, DER) in base64
 * @param cadena PEM: the certificates to check it with
 */
public record Estampa(Instant momento, String autoridad, String respuesta, String cadena) {

    public byte[] octetos() {
        return Base64.getMimeDecoder().decode(respuesta);
    }
}
