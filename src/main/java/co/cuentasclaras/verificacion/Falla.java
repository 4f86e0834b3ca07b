package co.cuentasclaras.verificacion;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was sealed.
 *
 * @param n the number of the line, if it is about one
 * @param fila the id of its row, if it has one
 * @param donde where it is, in words
 * @param desde the moment of the first seal that no longer holds for it; null when it is about no seal
 * @param sellosQueValen which seals still hold
 * @param mensaje all of it in a sentence
 */
public record Falla(
        ClaseDeFalla codigo,
        @Nullable Long n,
        @Nullable Long fila,
        String donde,
        @Nullable String esperado,
        @Nullable String encontrado,
        @Nullable String desde,
        SellosQueValen sellosQueValen,
        String mensaje) {

    /**
     * The seals that hold beside a fault.
     *
     * @param antes how many that are older than it
     * @param hasta the size of the last of these
     * @param despues how many that come after it: they hold for what was sealed, not for what is there now
     */
    public record SellosQueValen(long antes, @Nullable Long hasta, long despues) {}
}
