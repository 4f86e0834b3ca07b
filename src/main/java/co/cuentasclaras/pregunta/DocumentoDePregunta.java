package co.cuentasclaras.pregunta;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text or a file of an answer of which the trail has the fingerprint: a version that somebody sent to be reviewed, what
 * everybody reads, a file that goes with it.
 *
 * @param clave the same in the trail, the database and an expediente: {@code P-2022-0001/1}, {@code
 *     P-2022-0001/publicada}, the id of a file
 * @param radicado of its question
 * @param nombre of the file that it is outside of the database
 * @param huella as it stands beside it
 * @param desde since when it is there
 * @param respuesta the version of the answer; null of a file
 * @param anexo null of what is no file
 */
public record DocumentoDePregunta(
        String clave,
        String radicado,
        ClaseDeDocumento clase,
        String nombre,
        String huella,
        Instant desde,
        @Nullable RespuestaDada respuesta,
        @Nullable Anexo anexo) {

    public enum ClaseDeDocumento {
        RESPUESTA,
        PUBLICACION,
        ANEXO
    }

    /** The key of a version of an answer. */
    public static String claveDe(String radicado, int version) {
        return radicado + "/" + version;
    }

    /** The key of what everybody reads. */
    public static String claveDePublicada(String radicado) {
        return radicado + "/publicada";
    }
}
