package co.cuentasclaras.evidencia;

import co.cuentasclaras.bitacora.Hecho.EvidenciaAgregada;
import co.cuentasclaras.idioma.Palabras;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document or a link attached to an activity, without its content.
 *
 * @param nombre of the file, safe to save under; or what the link shows
 * @param medio media type of a file, found in its content; null for a link
 * @param url address of a link; null for a file
 * @param huella SHA-256 of the content, in hexadecimal
 * @param sellada when its activity was finished with it, or null while it may still be removed
 */
public record Evidencia(
        String id,
        String ciclo,
        String codigo,
        TipoEvidencia tipo,
        String nombre,
        @Nullable String medio,
        long tamano,
        @Nullable String url,
        String huella,
        Instant agregada,
        String agregadaPor,
        @Nullable Instant sellada) {

    /** What it is. */
    public enum TipoEvidencia {
        ARCHIVO,
        ENLACE
    }

    @JsonProperty
    public String tamanoEnPalabras() {
        return Palabras.tamano(tamano);
    }

    /** Whether it is said what it is. */
    public boolean estaDescrita() {
        return medio != null || url != null;
    }

    /** The same piece, sealed at another moment, or not yet. */
    public Evidencia selladaEn(@Nullable Instant momento) {
        return new Evidencia(
                id, ciclo, codigo, tipo, nombre, medio, tamano, url, huella, agregada, agregadaPor, momento);
    }

    /** What the trail tells when it is added. */
    EvidenciaAgregada hecho() {
        return new EvidenciaAgregada(id, nombre, huella, tipo.name(), medio, tamano, url);
    }

    public boolean estaSellada() {
        return sellada != null;
    }
}
