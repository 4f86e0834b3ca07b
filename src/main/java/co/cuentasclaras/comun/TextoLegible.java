package co.cuentasclaras.comun;

import java.util.regex.Pattern;

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
}
