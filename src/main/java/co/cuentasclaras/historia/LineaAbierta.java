package co.cuentasclaras.historia;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail with all that is known of it.
 *
 * @param nombre the kind of fact, as a person reads it
 * @param datos what it holds, as a person reads it
 * @param crudo what it holds as it is hashed, in its canonical form
 * @param resumen the digest of that
 * @param explicacion what its proof says, in words
 * @param prueba the proof itself; null when it is not sealed yet
 */
public record LineaAbierta(
        long fila,
        Instant momento,
        String tipo,
        String nombre,
        String frase,
        List<DatoDeLinea> datos,
        String crudo,
        String resumen,
        EstadoDeLinea estado,
        String explicacion,
        @Nullable PruebaEscrita prueba) {

    /** What is known of a line's seal. */
    public enum EstadoDeLinea {
        SELLADA,
        /** It was written before there were seals. */
        SELLADA_COMO_ESTABA,
        SIN_SELLAR,
        /** Its proof does not hold. */
        ALTERADA
    }

    public record DatoDeLinea(String rotulo, String valor) {}

    /**
     * @param n its number among all that is sealed
     * @param hoja its leaf as it was sealed
     * @param hojaDeHoy the leaf that it gives now
     * @param tamano how many lines the seal holds, itself the first one with this line
     * @param raiz the root that the seal signs
     * @param llave the identifier of the key; empty when no key of this trail signed it
     * @param nota the signed note
     * @param camino what the leaf is hashed with on its way up to the root
     */
    public record PruebaEscrita(
            long n,
            String hoja,
            String hojaDeHoy,
            long tamano,
            String sellado,
            String raiz,
            String llave,
            String nota,
            List<String> camino) {}
}
