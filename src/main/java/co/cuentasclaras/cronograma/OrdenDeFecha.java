package co.cuentasclaras.cronograma;

import java.util.List;
import java.util.regex.Matcher;

/** What {@code 3/10/2023} says: a spreadsheet in Spanish puts the day first, one in English the month. */
public enum OrdenDeFecha {
    DIA_PRIMERO,
    MES_PRIMERO,
    DUDOSO;

    /** How the cells of one column are written, told by those that only have one reading. */
    public static OrdenDeFecha de(List<String> celdas) {
        boolean diaPrimero = false;
        boolean mesPrimero = false;
        for (String celda : celdas) {
            Matcher m = Formas.CON_BARRAS.matcher(Formas.limpia(celda));
            if (m.matches()) {
                diaPrimero |= Integer.parseInt(m.group(1)) > 12;
                mesPrimero |= Integer.parseInt(m.group(2)) > 12;
            }
        }
        if (diaPrimero == mesPrimero) {
            return DUDOSO;
        }
        return diaPrimero ? DIA_PRIMERO : MES_PRIMERO;
    }
}
