package co.cuentasclaras.tabla;

import java.util.regex.Pattern;

/**
 * Text of a CSV file. What opens it takes a cell that begins with one of these signs for a formula, so it is written with an
 * apostrophe before it, which is taken off again when it is read.
 */
final class TextoDeCsv {

    private static final Pattern COMO_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private TextoDeCsv() {}

    static boolean pareceFormula(String texto) {
        return COMO_FORMULA.matcher(texto).matches();
    }

    static String escrito(String texto) {
        return pareceFormula(texto) ? "'" + texto : texto;
    }

    static String leido(String celda) {
        return celda.startsWith("'") && pareceFormula(celda) ? celda.substring(1) : celda;
    }
}
