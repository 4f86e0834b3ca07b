package co.cuentasclaras.publico;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds among many texts those that have some words, whole or as parts of others, without reading the texts again: what is
 * looked through is the list of their different words, and what a word was found in is remembered for who asks next.
 */
final class IndiceDePalabras {

    /** Words of one search that count, the longest first; nobody looks for more. */
    private static final int BUSCADAS = 8;

    private static final int RECORDADAS = 500;

    private final int textos;
    private final String[] palabras;
    private final int[][] donde;
    private final Map<String, BitSet> halladas = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BitSet> mayor) {
            return size() > RECORDADAS;
        }
    };

    IndiceDePalabras(List<String> textos) {
        this.textos = textos.size();
        Map<String, Apariciones> todas = new HashMap<>();
        for (int i = 0; i < textos.size(); i++) {
            for (String palabra : separadas(textos.get(i))) {
                todas.computeIfAbsent(palabra, nueva -> new Apariciones()).agregar(i);
            }
        }
        palabras = todas.keySet().toArray(new String[0]);
        donde = new int[palabras.length][];
        for (int i = 0; i < palabras.length; i++) {
            donde[i] = todas.getOrDefault(palabras[i], new Apariciones()).todas();
        }
    }

    /** The texts that have each of these words, by their places; all of them when there is no word. */
    BitSet buscar(String escritas) {
        BitSet quedan = new BitSet(textos);
        quedan.set(0, textos);
        separadas(escritas).stream()
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(BUSCADAS)
                .takeWhile(palabra -> !quedan.isEmpty())
                .forEach(palabra -> quedan.and(conLaPalabra(palabra)));
        return quedan;
    }

    private BitSet conLaPalabra(String buscada) {
        synchronized (halladas) {
            BitSet hallada = halladas.get(buscada);
            if (hallada != null) {
                return hallada;
            }
        }
        BitSet hallada = new BitSet(textos);
        for (int i = 0; i < palabras.length; i++) {
            if (palabras[i].contains(buscada)) {
                for (int texto : donde[i]) {
                    hallada.set(texto);
                }
            }
        }
        synchronized (halladas) {
            halladas.put(buscada, hallada);
        }
        return hallada;
    }

    /** The words without capitals, accents and signs. */
    private static List<String> separadas(String texto) {
        String llano = Normalizer.normalize(texto, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        List<String> separadas = new ArrayList<>();
        StringBuilder palabra = new StringBuilder();
        for (int i = 0; i < llano.length(); i++) {
            char letra = llano.charAt(i);
            if (Character.isLetterOrDigit(letra)) {
                palabra.append(letra);
            } else if (Character.getType(letra) != Character.NON_SPACING_MARK && !palabra.isEmpty()) {
                separadas.add(palabra.toString());
                palabra.setLength(0);
            }
        }
        if (!palabra.isEmpty()) {
            separadas.add(palabra.toString());
        }
        return separadas;
    }

    /** In which texts a word is, in their order, each once. */
    private static final class Apariciones {

        private int[] lugares = new int[2];
        private int cuantas;

        void agregar(int lugar) {
            if (cuantas > 0 && lugares[cuantas - 1] == lugar) {
                return;
            }
            if (cuantas == lugares.length) {
                lugares = Arrays.copyOf(lugares, cuantas * 2);
            }
            lugares[cuantas++] = lugar;
        }

        int[] todas() {
            return Arrays.copyOf(lugares, cuantas);
        }
    }
}
