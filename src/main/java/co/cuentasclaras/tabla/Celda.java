package co.cuentasclaras.tabla;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a spreadsheet says.
 *
 * @param texto as a person reads it there, without invisible characters; empty when it says nothing. A day is written
 *     {@code 2023-03-31}; one that only shows its month {@code 2023-03}, and then is no {@code fecha}
 * @param fecha the day, when the spreadsheet keeps it as a date
 * @param numero the number, when the spreadsheet keeps it as one
 */
public record Celda(String texto, @Nullable LocalDate fecha, @Nullable BigDecimal numero) {

    public static final Celda VACIA = new Celda("", null, null);

    private static final Pattern INVISIBLES =
            Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Co}\\p{Cn}&&[^\\t\\r\\n\\x0B\\f\\x85]]");

    private static final Pattern ESPACIOS = Pattern.compile("[\\t\\r\\n\\x0B\\f\\x85\\p{Z}]+");

    /** A cell of text, without what nobody sees. */
    public static Celda de(String texto) {
        String limpio = limpio(texto);
        return limpio.isEmpty() ? VACIA : new Celda(limpio, null, null);
    }

    public static Celda de(LocalDate dia) {
        return new Celda(dia.toString(), dia, null);
    }

    public static Celda de(BigDecimal numero) {
        return new Celda(ValorDeCelda.escrito(numero), null, numero.stripTrailingZeros());
    }

    public boolean estaVacia() {
        return texto.isEmpty();
    }

    /**
     * Without the signs that nobody sees nor the spaces around, and with the line breaks and hard spaces that
     * spreadsheets leave as plain spaces. A Macintosh writes the accent apart from its letter.
     */
    static String limpio(String texto) {
        String compuesto = Normalizer.normalize(texto, Normalizer.Form.NFC);
        return ESPACIOS.matcher(INVISIBLES.matcher(compuesto).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
