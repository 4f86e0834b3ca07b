package co.cuentasclaras.pregunta.entrada;

import co.cuentasclaras.idioma.Palabras;
import java.util.Arrays;

/**
 * The threes of letters that a text is made of, without accents, capitals and signs; two texts are as like as the share of
 * them that they have in common, as PostgreSQL's pg_trgm has it.
 *
 * A word begins with two spaces and ends with one.
 *
 * @param claves each three once, in order
 */
record Trigramas(long[] claves) {

    private static final int BITS = 16;

    static Trigramas de(String texto) {
        String llano = Palabras.llanas(texto) + " ";
        long[] todas = new long[llano.length()];
        int cuantas = 0;
        char antepenultima = ' ';
        char penultima = ' ';
        for (int i = 0; i < llano.length(); i++) {
            char letra = llano.charAt(i);
            if (Character.isLetterOrDigit(letra)) {
                todas[cuantas++] = tres(antepenultima, penultima, letra);
                antepenultima = penultima;
                penultima = letra;
            } else if (penultima != ' ') {
                todas[cuantas++] = tres(antepenultima, penultima, ' ');
                antepenultima = ' ';
                penultima = ' ';
            }
        }
        return new Trigramas(
                Arrays.stream(todas, 0, cuantas).sorted().distinct().toArray());
    }

    private static long tres(char una, char otra, char tercera) {
        return (long) una << 2 * BITS | (long) otra << BITS | tercera;
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
