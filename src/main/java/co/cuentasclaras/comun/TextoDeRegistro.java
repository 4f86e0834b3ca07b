package co.cuentasclaras.comun;

import java.util.regex.Pattern;

/** What somebody else worded, for one line of the log: a line break in it begins no line that looks like ours. */
public final class TextoDeRegistro {

    private static final Pattern SIGNOS_DE_CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final int LIMITE = 500;

    private TextoDeRegistro() {}

    public static String de(String texto) {
        String plano = SIGNOS_DE_CONTROL.matcher(texto).replaceAll(" ");
        return plano.length() <= LIMITE ? plano : plano.substring(0, LIMITE) + "…";
    }
}
