package co.cuentasclaras.plazo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What speaks against a day for a public act: people are in church, on a journey or at home. A Saturday is a good day for
 * one, though the entity does not open.
 */
public final class DiaSenalado {

    private DiaSenalado() {}

    /** Why few will come on that day, as the end of a sentence that begins with it; nothing when they may well come. */
    public static Optional<String> de(LocalDate dia, CalendarioLaboral calendario) {
        long haciaPascua = ChronoUnit.DAYS.between(dia, CalendarioLaboral.pascua(dia.getYear()));
        if (haciaPascua == 7) {
            return Optional.of("es Domingo de Ramos");
        }
        if (haciaPascua == 0) {
            return Optional.of("es Domingo de Resurrección");
        }
        if (haciaPascua > 0 && haciaPascua < 7) {
            return Optional.of("es de Semana Santa");
        }
        if (dia.getMonth() == Month.DECEMBER && dia.getDayOfMonth() >= 24 || dia.getDayOfYear() == 1) {
            return Optional.of("es entre Navidad y Año Nuevo");
        }
        if (dia.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of("es domingo");
        }
        if (calendario.esDeclarado(dia)) {
            return Optional.of("es un día que la entidad declaró no hábil");
        }
        return dia.getDayOfWeek() == DayOfWeek.SATURDAY || calendario.esHabil(dia)
                ? Optional.empty()
                : Optional.of("es festivo");
    }
}
