package co.cuentasclaras.comun;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, as everybody reads it: without marks that no database keeps, halves of letters, and those that
 * turn a line around, so that it says something else than what is written.
 */
public final class TextoLegible {

    private static final Pattern ILEGIBLES =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n\\r]]");

    private TextoLegible() {}

    public static String de(String texto) {
        return ILEGIBLES.matcher(texto).replaceAll("");
    }

    /**
     * The same in one line; null when there is nothing in it.
     *
     * @param que how it is called where it is too long, with its article: {@code El tema}
     * @throws SolicitudInvalida when it has more letters than fit
     */
    public static @Nullable String enLinea(String campo, String que, @Nullable String texto, int letras) {
        String linea = texto == null ? "" : de(texto).replaceAll("\\s+", " ").strip();
        if (linea.length() > letras) {
            throw new SolicitudInvalida(
                    campo, "%s tiene %d letras y caben %d: acórtelo.".formatted(que, linea.length(), letras));
        }
        return linea.isEmpty() ? null : linea;
    }

    /** Whether it has a letter or a digit: blanks of no width are no text. */
    public static boolean diceAlgo(String texto) {
        return texto.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
