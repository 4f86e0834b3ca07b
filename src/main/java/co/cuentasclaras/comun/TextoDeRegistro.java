package co.cuentasclaras.comun;

import java.util.regex.Pattern;

/** What somebody else worded, for one line of the log: a line break in it begins no line that looks like ours, and no
 * mark turns the line around. */
public final class TextoDeRegistro {

    private static final Pattern INVISIBLES = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final int LIMITE = 500;

    private TextoDeRegistro() {}

    public static String de(String texto) {
        String plano = INVISIBLES.matcher(texto).replaceAll(" ");
        return plano.length() <= LIMITE ? plano : plano.substring(0, LIMITE) + "…";
    }
}
