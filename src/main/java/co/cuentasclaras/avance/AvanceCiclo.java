package co.cuentasclaras.avance;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.cronograma.AudienciaPublica;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A cycle on one day.
 *
 * @param hoy the day on which it is looked at; for a cycle that ended, the day on which it did
 * @param actividades those that count, in the order of the cronograma
 * @param retiradas those that a version of the plan took out
 * @param audiencias its public hearings, in the order of the cronograma
 * @param preparan of each hearing to come, by its code, the codes of what the models place before it
 * @param noAplica what of the models it does without
 * @param deducido whether it is only inferred how it stood then
 */
public record AvanceCiclo(
        Ciclo ciclo,
        LocalDate hoy,
        List<AvanceActividad> actividades,
        List<AvanceActividad> retiradas,
        List<AudienciaPublica> audiencias,
        Map<String, Set<String>> preparan,
        List<ActividadNoAplica> noAplica,
        boolean deducido) {

    /** What is said where there would be the hearing. */
    public static final String SIN_AUDIENCIA = "El plan no tiene audiencia pública.";

    /** An activity of the models that the plan does without, and why. */
    public record ActividadNoAplica(String codigo, String nombre, String motivo) {}

    public AvanceCiclo {
        actividades = List.copyOf(actividades);
        retiradas = List.copyOf(retiradas);
        audiencias = List.copyOf(audiencias);
        preparan = Map.copyOf(preparan);
        noAplica = List.copyOf(noAplica);
    }

    /** The act of a public hearing. */
    public Optional<AvanceActividad> acto(AudienciaPublica audiencia) {
        return actividades.stream()
                .filter(una -> una.esAudiencia() && una.claveDeAudiencia().equals(audiencia.clave()))
                .findFirst();
    }

    /** The acts of its public hearings that have a day. */
    public List<AvanceActividad> audienciasConDia() {
        return audiencias.stream()
                .filter(una -> !una.suspendida())
                .flatMap(una -> acto(una).stream())
                .toList();
    }

    /** The same, with no more than those of its activities. */
    public AvanceCiclo con(Predicate<AvanceActividad> cuales) {
        return new AvanceCiclo(
                ciclo,
                hoy,
                actividades.stream().filter(cuales).toList(),
                retiradas.stream().filter(cuales).toList(),
                audiencias,
                preparan,
                List.of(),
                deducido);
    }

    /** Its activities, those too that were taken out. */
    public Stream<AvanceActividad> todas() {
        return Stream.concat(actividades.stream(), retiradas.stream());
    }

    public boolean enCurso() {
        return ciclo.terminado() == null;
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
