package co.cuentasclaras.avance;

import co.cuentasclaras.ciclo.Ciclo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cycle on one day, all its activities in the order of the cronograma.
 *
 * @param hoy the day on which it is looked at; for a cycle that ended, the day on which it did
 * @param deducido whether it is only inferred how it stood then
 */
public record AvanceCiclo(Ciclo ciclo, LocalDate hoy, List<AvanceActividad> actividades, boolean deducido) {

    public AvanceCiclo {
        actividades = List.copyOf(actividades);
    }

    public boolean enCurso() {
        return ciclo.terminado() == null;
    }

    /** The public hearing, when the cycle has one. */
    public Optional<AvanceActividad> audiencia() {
        return actividades.stream().filter(AvanceActividad::esAudiencia).findFirst();
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

    /** How many activities are in each state; a state without any is there with 0, unless it is a rare one. */
    public static Map<Semaforo, Integer> cuentas(Collection<AvanceActividad> actividades) {
        Map<Semaforo, Integer> cuentas = new EnumMap<>(Semaforo.class);
        for (Semaforo estado : Semaforo.values()) {
            if (!estado.esRara()) {
                cuentas.put(estado, 0);
            }
        }
        actividades.forEach(actividad -> cuentas.merge(actividad.estado(), 1, Integer::sum));
        return cuentas;
    }

    public static int hechas(Collection<AvanceActividad> actividades) {
        return (int) actividades.stream()
                .filter(actividad -> actividad.estado().estaHecha())
                .count();
    }

    private Stream<LocalDate> dias() {
        return actividades.stream()
                .flatMap(actividad -> Stream.of(
                        actividad.plan().inicio(),
                        actividad.plan().vencimiento(),
                        actividad.vigente().inicio(),
                        actividad.vigente().vencimiento(),
                        actividad.diaIniciada(),
                        actividad.diaTerminada()))
                .filter(dia -> dia != null);
    }
}
