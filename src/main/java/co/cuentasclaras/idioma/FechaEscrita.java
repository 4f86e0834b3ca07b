package co.cuentasclaras.idioma;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as people in Colombia write it: {@code 23 de marzo de 2023}. */
public final class FechaEscrita {

    private static final DateTimeFormatter LARGA =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Locale.forLanguageTag("es-CO"));

    private FechaEscrita() {}

    public static String de(LocalDate dia) {
        return LARGA.format(dia);
    }
}
