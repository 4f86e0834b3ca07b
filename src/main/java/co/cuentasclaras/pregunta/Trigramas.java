package co.cuentasclaras.pregunta;

import co.cuentasclaras.idioma.Palabras;
import java.util.Arrays;

/**
 * The threes of letters that a text is made of, without accents, capitals and signs; two texts are as like as the share of
 * them that they have in common, as PostgreSQL's pg_trgm has it.
 *
 * @param claves each three once, in order
 */
record Trigramas(long[] claves) {

    private static final int BITS = 16;

    static Trigramas de(String texto) {
        String[] palabras = Palabras.llanas(texto).split("[^\\p{L}\\p{N}]+");
        long[] todas = new long[texto.length() * 2 + 2 * palabras.length + 2];
        int cuantas = 0;
        for (String palabra : palabras) {
            if (palabra.isEmpty()) {
                continue;
            }
            String conBordes = "  " + palabra + " ";
            for (int i = 0; i + 2 < conBordes.length(); i++) {
                if (cuantas == todas.length) {
                    todas = Arrays.copyOf(todas, todas.length * 2);
                }
                todas[cuantas++] = (long) conBordes.charAt(i) << 2 * BITS
                        | (long) conBordes.charAt(i + 1) << BITS
                        | conBordes.charAt(i + 2);
            }
        }
        return new Trigramas(
                Arrays.stream(todas, 0, cuantas).sorted().distinct().toArray());
    }

    /** From 0, nothing in common, to 1. */
    double parecido(Trigramas otros) {
        int comunes = 0;
        int i = 0;
        int j = 0;
        while (i < claves.length && j < otros.claves.length) {
            int orden = Long.compare(claves[i], otros.claves[j]);
            if (orden == 0) {
                comunes++;
            }
            if (orden <= 0) {
                i++;
            }
            if (orden >= 0) {
                j++;
            }
        }
        int total = claves.length + otros.claves.length - comunes;
        return total == 0 ? 0 : (double) comunes / total;
    }
}
