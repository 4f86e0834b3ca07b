package co.cuentasclaras.sello;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A C2SP signed note: a text, and who signed it.
 *
 * @param texto lines, each with its end
 */
public record NotaFirmada(String texto, List<Firma> firmas) {

    private static final String RAYA = "\u2014 ";

    public NotaFirmada {
        firmas = List.copyOf(firmas);
        if (!texto.endsWith("\n") || firmas.isEmpty()) {
            throw new IllegalArgumentException("A note has lines, and somebody signed it");
        }
    }

    /** @throws IllegalArgumentException when it is none */
    public static NotaFirmada leer(String nota) {
        int fin = nota.lastIndexOf("\n\n");
        if (fin < 0 || !nota.endsWith("\n") || nota.chars().anyMatch(letra -> letra < ' ' && letra != '\n')) {
            throw new IllegalArgumentException("No signed note");
        }
        List<Firma> firmas = new ArrayList<>();
        nota.substring(fin + 2).lines().map(Firma::leer).forEach(firmas::add);
        return new NotaFirmada(nota.substring(0, fin + 1), firmas);
    }

    public String escribir() {
        return texto + "\n" + firmas.stream().map(Firma::escribir).collect(Collectors.joining());
    }

    /** Whether this key signed it, and the signature holds. */
    public boolean firmadaPor(LlavePublica llave) {
        return firmas.stream()
                .filter(firma -> firma.nombre().equals(llave.nombre()))
                .filter(firma -> firma.identificador().equals(llave.identificador()))
                .anyMatch(firma -> llave.vale(texto, firma.firma()));
    }

    /**
     * One line of it.
     *
     * @param nombre of the key
     * @param identificador of the key, in hexadecimal
     */
    public record Firma(String nombre, String identificador, byte[] firma) {

        private static Firma leer(String linea) {
            String[] partes = linea.split(" ", -1);
            if (!linea.startsWith(RAYA) || partes.length != 3 || partes[1].isEmpty() || partes[1].contains("+")) {
                throw new IllegalArgumentException("No signature: " + linea);
            }
            byte[] todo = Base64.getDecoder().decode(partes[2]);
            if (todo.length < 5) {
                throw new IllegalArgumentException("No signature: " + linea);
            }
            return new Firma(partes[1], HexFormat.of().formatHex(todo, 0, 4), Arrays.copyOfRange(todo, 4, todo.length));
        }

        private String escribir() {
            byte[] todo = Arrays.copyOf(HexFormat.of().parseHex(identificador), 4 + firma.length);
            System.arraycopy(firma, 0, todo, 4, firma.length);
            return RAYA + nombre + " " + Base64.getEncoder().encodeToString(todo) + "\n";
        }
    }
}
