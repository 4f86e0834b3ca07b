package co.cuentasclaras.sello;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a seal says, as a C2SP checkpoint writes it.
 *
 * @param origen whose tree it is
 * @param tamano how many leaves it is of
 * @param raiz the root of their tree
 * @param momento when it was made
 */
public record Cabeza(String origen, long tamano, byte[] raiz, String momento) {

    private static final Pattern MOMENTO = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");

    /** @throws IllegalArgumentException when the text is none */
    public static Cabeza leer(String texto) {
        List<String> lineas = texto.lines().toList();
        if (lineas.size() != 4 || lineas.get(0).isEmpty() || !lineas.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("No checkpoint");
        }
        Cabeza cabeza = new Cabeza(
                lineas.get(0),
                Long.parseLong(lineas.get(1)),
                Base64.getDecoder().decode(lineas.get(2)),
                lineas.get(3));
        if (!cabeza.texto().equals(texto) || !MOMENTO.matcher(cabeza.momento).matches()) {
            throw new IllegalArgumentException("A checkpoint that is written otherwise");
        }
        return cabeza;
    }

    public String texto() {
        return "%s\n%d\n%s\n%s\n".formatted(origen, tamano, Base64.getEncoder().encodeToString(raiz), momento);
    }
}
