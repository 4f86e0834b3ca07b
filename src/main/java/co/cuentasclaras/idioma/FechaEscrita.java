package co.cuentasclaras.idioma;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A day as people in Colombia write it: {@code 23 de marzo de 2023}. */
public final class FechaEscrita {

    private static final DateTimeFormatter LARGA =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Palabras.COLOMBIA);

    private static final DateTimeFormatter CON_DIA_DE_LA_SEMANA =
            DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' yyyy", Palabras.COLOMBIA);

    private FechaEscrita() {}

    public static String de(LocalDate dia) {
        return LARGA.format(dia);
    }

    /** {@code jueves 23 de marzo de 2023}. */
    public static String conDiaDeLaSemana(LocalDate dia) {
        return CON_DIA_DE_LA_SEMANA.format(dia);
    }
}
