package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.idioma.Palabras;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two names are that people wrote, from 0 to 1. Words are compared in whatever order they stand, without accents;
 * a word that says little in its place counts little, and a plural or a noun of the same verb is nearly the same word.
 */
final class Parecido {

    private static final Set<String> VACIAS = Set.of(
            "de",
            "del",
            "la",
            "las",
            "el",
            "los",
            "lo",
            "y",
            "e",
            "o",
            "u",
            "a",
            "al",
            "en",
            "por",
            "para",
            "con",
            "un",
            "una",
            "sus",
            "su",
            "que",
            "se",
            "publica",
            "publico",
            "publicas",
            "publicos");

    /** Below it two words are different ones: «elaborar» and «evaluar». */
    private static final double MISMA_PALABRA = 0.89;

    /** A shorter word is only like itself: «plan» and «planear». */
    private static final int CORTA = 5;

    private static final JaroWinklerSimilarity PALABRAS = new JaroWinklerSimilarity();

    private final Map<String, Double> pesos;
    private final Map<String, Double> comparadas = new HashMap<>();

    /** @param pesos what a word counts, when that is not 1 */
    Parecido(Map<String, Double> pesos) {
        this.pesos = pesos;
    }

    /** The words that say something, without accents. */
    static List<String> palabras(String escrito) {
        return Arrays.stream(Palabras.llanas(escrito).split("[^\\p{L}\\p{N}]+"))
                .filter(palabra -> !palabra.isEmpty() && !VACIAS.contains(palabra))
                .toList();
    }

    double entre(List<String> unas, List<String> otras) {
        double peso = peso(unas) + peso(otras);
        return peso == 0 ? 0 : (halladas(unas, otras) + halladas(otras, unas)) / peso;
    }

    /** How much of the first name stands in the second, which may say more. */
    double contenido(List<String> unas, List<String> otras) {
        double peso = peso(unas);
        return peso == 0 ? 0 : halladas(unas, otras) / peso;
    }

    private double peso(List<String> palabras) {
        return palabras.stream().mapToDouble(this::peso).sum();
    }

    private double peso(String palabra) {
        return pesos.getOrDefault(palabra, 1.0);
    }

    private double halladas(List<String> unas, List<String> otras) {
        double halladas = 0;
        for (String una : unas) {
            double mejor = 0;
            for (String otra : otras) {
                mejor = Math.max(mejor, misma(una, otra));
            }
            halladas += peso(una) * mejor;
        }
        return halladas;
    }

    private double misma(String una, String otra) {
        if (una.equals(otra)) {
            return 1;
        }
        if (una.charAt(0) != otra.charAt(0) || Character.isDigit(una.charAt(0))) {
            return 0;
        }
        return comparadas.computeIfAbsent(una + ' ' + otra, par -> {
            if (Math.min(una.length(), otra.length()) < CORTA) {
                return una.equals(otra + "s") || otra.equals(una + "s") ? 1.0 : 0.0;
            }
            double parecido = PALABRAS.apply(una, otra);
            return parecido < MISMA_PALABRA ? 0.0 : parecido;
        });
    }
}
