package co.cuentasclaras.idioma;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Days and months as people in Colombia write them: {@code 23 de marzo de 2023}. */
public final class FechaEscrita {

    private static final DateTimeFormatter LARGA =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Palabras.COLOMBIA);

    private static final DateTimeFormatter CON_DIA_DE_LA_SEMANA =
            DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' yyyy", Palabras.COLOMBIA);

    private static final DateTimeFormatter MES_DEL_ANIO =
            DateTimeFormatter.ofPattern("MMMM 'de' yyyy", Palabras.COLOMBIA);

    private FechaEscrita() {}

    public static String de(LocalDate dia) {
        return LARGA.format(dia);
    }

    /** {@code marzo de 2023}. */
    public static String mes(YearMonth mes) {
        return MES_DEL_ANIO.format(mes);
    }

    /** {@code octubre a noviembre de 2022}, {@code noviembre de 2022 a febrero de 2023}. */
    public static String meses(YearMonth desde, YearMonth hasta) {
        if (desde.equals(hasta)) {
            return mes(desde);
        }
        return (desde.getYear() == hasta.getYear() ? Palabras.MESES.get(desde.getMonthValue() - 1) : mes(desde)) + " a "
                + mes(hasta);
    }

    /** {@code 19 al 20 de abril de 2023}, {@code 28 de abril al 2 de mayo de 2023}. */
    public static String dias(LocalDate desde, LocalDate hasta) {
        if (desde.equals(hasta)) {
            return de(desde);
        }
        String primero = desde.getYear() != hasta.getYear()
                ? de(desde)
                : desde.getMonth() == hasta.getMonth()
                        ? String.valueOf(desde.getDayOfMonth())
                        : desde.getDayOfMonth() + " de " + Palabras.MESES.get(desde.getMonthValue() - 1);
        return primero + " al " + de(hasta);
    }

    /** {@code jueves 23 de marzo de 2023}. */
    public static String conDiaDeLaSemana(LocalDate dia) {
        return CON_DIA_DE_LA_SEMANA.format(dia);
    }
}
