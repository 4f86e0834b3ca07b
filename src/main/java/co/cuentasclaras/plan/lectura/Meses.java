package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.idioma.Palabras;

/** The months as people write them. */
final class Meses {

    /** A pattern of them, as text without accents in small letters. */
    static final String UNO = "(?:enero|ene|febrero|feb|marzo|mar|abril|abr|mayo|may|junio|jun|julio|jul|agosto|ago|ag"
            + "|septiembre|setiembre|sept|sep|set|octubre|oct|noviembre|nov|diciembre|dic)\\b\\.?";

    private Meses() {}

    static String nombre(int mes) {
        return Palabras.MESES.get(mes - 1);
    }

    /** The number of a month by what {@link #UNO} matched. */
    static int numero(String escrito) {
        String tres = escrito.startsWith("set") ? "sep" : escrito.equals("ag") ? "ago" : escrito.substring(0, 3);
        for (int i = 0; i < Palabras.MESES.size(); i++) {
            if (Palabras.MESES.get(i).startsWith(tres)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(escrito);
    }
}
