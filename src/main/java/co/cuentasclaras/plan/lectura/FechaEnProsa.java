package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of dates says.
 *
 * @param tramos the days or months that it names; of something repeated, those within which it is
 * @param periodicidad how often, when it is repeated
 * @param esPlazo whether it only says the last day
 * @param sinAnio whether it says no year, so that the one of the plan was taken
 * @param hecha whether it says that it was done already
 * @param pendiente whether it says that there is no date yet
 */
record FechaEnProsa(
        List<Tramo> tramos,
        @Nullable Periodicidad periodicidad,
        boolean esPlazo,
        boolean sinAnio,
        boolean hecha,
        boolean pendiente) {

    static final FechaEnProsa PENDIENTE = new FechaEnProsa(List.of(), null, false, false, false, true);

    /** From a day or month to another; both are the same when only one is said. */
    record Tramo(FechaPlan desde, FechaPlan hasta) {

        static Tramo de(FechaPlan fecha) {
            return new Tramo(fecha, fecha);
        }

        boolean esUnDia() {
            return desde.equals(hasta) && hasta instanceof FechaPlan.Dia;
        }

        String enPalabras() {
            if (desde instanceof FechaPlan.Mes uno && hasta instanceof FechaPlan.Mes otro) {
                return FechaEscrita.meses(uno.mes(), otro.mes());
            }
            if (desde instanceof FechaPlan.Dia uno && hasta instanceof FechaPlan.Dia otro) {
                return FechaEscrita.dias(uno.fecha(), otro.fecha());
            }
            return desde.equals(hasta) ? hasta.enPalabras() : desde.enPalabras() + " a " + hasta.enPalabras();
        }
    }

    static FechaEnProsa de(FechaPlan fecha) {
        return new FechaEnProsa(List.of(Tramo.de(fecha)), null, false, false, false, false);
    }

    FechaEnProsa comoPlazo() {
        return new FechaEnProsa(tramos, periodicidad, true, sinAnio, hecha, pendiente);
    }

    FechaEnProsa comoHecha() {
        return new FechaEnProsa(tramos, periodicidad, esPlazo, sinAnio, true, pendiente);
    }

    FechaEnProsa cada(Periodicidad cuanto) {
        return new FechaEnProsa(tramos, cuanto, esPlazo, sinAnio, hecha, pendiente);
    }

    /** What is beside the cell on the page: {@code marzo de 2023 y junio de 2023}. */
    String enPalabras() {
        String fechas = Palabras.enumerar(tramos.stream().map(Tramo::enPalabras).toList());
        return periodicidad == null
                ? pendiente ? "por definir" : fechas
                : periodicidad.name().toLowerCase(Locale.ROOT) + (fechas.isEmpty() ? "" : ", " + fechas);
    }

    /** The month of a date; null when it counts from a hearing. */
    static @Nullable YearMonth mes(FechaPlan fecha) {
        if (fecha instanceof FechaPlan.Mes mes) {
            return mes.mes();
        }
        return fecha instanceof FechaPlan.Dia dia ? YearMonth.from(dia.fecha()) : null;
    }

    /** Its first day, of a month the first one; null when it counts from a hearing. */
    static @Nullable LocalDate primerDia(FechaPlan fecha) {
        if (fecha instanceof FechaPlan.Mes mes) {
            return mes.mes().atDay(1);
        }
        return fecha instanceof FechaPlan.Dia dia ? dia.fecha() : null;
    }
}
