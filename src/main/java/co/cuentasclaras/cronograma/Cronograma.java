package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.FechaPlan.RelativaAudiencia;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The planned activities of a cycle.
 *
 * @param actividades in the order of their file
 * @param audiencias its public hearings, the one without key first; none where no hearing is planned
 * @param noAplica the codes of the models that it does without, each with the reason
 */
public record Cronograma(List<Actividad> actividades, List<AudienciaPublica> audiencias, Map<String, String> noAplica) {

    /** The activity that is the public hearing; other dates count from the day on which it is due. */
    public static final String AUDIENCIA = "realizarAudiencia";

    public Cronograma {
        actividades = List.copyOf(actividades);
        audiencias = List.copyOf(audiencias);
        noAplica = Map.copyOf(noAplica);
    }

    /** Whether a code is that of a public hearing, of whichever. */
    public static boolean esAudiencia(Codigo codigo) {
        return codigo.actividad().equals(AUDIENCIA);
    }

    public Optional<Actividad> actividad(String codigo) {
        return actividades.stream()
                .filter(actividad -> actividad.codigo().equals(codigo))
                .findFirst();
    }

    /** The hearings with their days, where those are known. */
    public List<AudienciaPublica> audiencias(CalendarioLaboral calendario) {
        return audiencias.stream()
                .map(una -> new AudienciaPublica(una.clave(), una.nombre(), dia(una, calendario), una.suspendida()))
                .toList();
    }

    /**
     * The days of the public hearings. Of a suspended one that never had a day it is the last one of the plan, so that
     * what is counted from it has a place, for as long as it rests.
     */
    public DiasDeAudiencia dias(CalendarioLaboral calendario) {
        Map<String, LocalDate> dias = new HashMap<>();
        audiencias(calendario).forEach(una -> {
            if (una.dia() != null) {
                dias.put(una.clave(), una.dia());
            }
        });
        DiasDeAudiencia conocidos = new DiasDeAudiencia(dias);
        audiencias.stream()
                .filter(una -> !dias.containsKey(una.clave()))
                .forEach(una -> dias.put(una.clave(), ultimo(calendario, conocidos)));
        return new DiasDeAudiencia(dias);
    }

    /** Whether an activity of it rests from the beginning: it is counted from a hearing that is suspended. */
    public boolean descansa(Actividad actividad) {
        return audiencias.stream().anyMatch(una -> una.suspendida() && actividad.dependeDe(una.clave()));
    }

    private @Nullable LocalDate dia(AudienciaPublica audiencia, CalendarioLaboral calendario) {
        return actividades.stream()
                .filter(una ->
                        una.esAudiencia() && una.partes().claveDeAudiencia().equals(audiencia.clave()))
                .map(Actividad::fin)
                .filter(fin -> !(fin instanceof RelativaAudiencia))
                .findFirst()
                .map(fin -> fin.comoAudiencia(calendario))
                .orElse(audiencia.dia());
    }

    private LocalDate ultimo(CalendarioLaboral calendario, DiasDeAudiencia conocidos) {
        return actividades.stream()
                .map(Actividad::fin)
                .filter(fin -> !(fin instanceof RelativaAudiencia relativa)
                        || conocidos.dia(relativa.audiencia()).isPresent())
                .map(fin -> fin.comoFin(calendario, conocidos))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("Ninguna fecha del cronograma se puede contar"));
    }
}
