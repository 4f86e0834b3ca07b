package co.cuentasclaras.avance;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.cronograma.Cronograma;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cycle on one day, all its activities in the order of the cronograma.
 *
 * @param hoy the day on which it is looked at; for a cycle that ended, the day on which it did
 */
public record AvanceCiclo(Ciclo ciclo, LocalDate hoy, List<AvanceActividad> actividades) {

    public AvanceCiclo {
        actividades = List.copyOf(actividades);
    }

    /** The public hearing, when the cycle has one. */
    public @Nullable AvanceActividad audiencia() {
        return actividades.stream()
                .filter(actividad -> actividad.codigo().equals(Cronograma.AUDIENCIA))
                .findFirst()
                .orElse(null);
    }

    /** The first day of the first month on which anything is planned or happened. */
    public LocalDate desde() {
        return dias().min(LocalDate::compareTo).orElse(hoy).withDayOfMonth(1);
    }

    /** The last day of the last such month. */
    public LocalDate hasta() {
        LocalDate ultimo = dias().max(LocalDate::compareTo).orElse(hoy);
        return ultimo.withDayOfMonth(ultimo.lengthOfMonth());
    }

    public long cuantas(Estado estado) {
        return actividades.stream()
                .filter(actividad -> actividad.estado() == estado)
                .count();
    }

    private Stream<LocalDate> dias() {
        return actividades.stream()
                .flatMap(actividad -> Stream.of(
                        actividad.plan().inicio(),
                        actividad.plan().vencimiento(),
                        actividad.vigente().inicio(),
                        actividad.vigente().vencimiento(),
                        actividad.iniciada(),
                        actividad.terminada()))
                .filter(dia -> dia != null);
    }
}
