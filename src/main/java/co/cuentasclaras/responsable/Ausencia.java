package co.cuentasclaras.responsable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away on given days, and somebody else stands in.
 *
 * @param desde first day, America/Bogota
 * @param hasta last day
 * @param pasaLoSuyo whether what she holds on the first day goes to the substitute, besides what arrives
 * @param motivo why, as a person wrote it
 * @param anotadaPor the user who noted it
 * @param empezada whether what had to pass on the first day has passed
 */
public record Ausencia(
        String id,
        String persona,
        String sustituto,
        LocalDate desde,
        LocalDate hasta,
        boolean pasaLoSuyo,
        @Nullable String motivo,
        @Nullable String anotadaPor,
        boolean empezada) {

    /** Whether she is away on one of those days. */
    public boolean cae(LocalDate primero, LocalDate ultimo) {
        return !desde.isAfter(ultimo) && !hasta.isBefore(primero);
    }
}
