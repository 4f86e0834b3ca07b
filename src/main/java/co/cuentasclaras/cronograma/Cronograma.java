package co.cuentasclaras.cronograma;

import co.cuentasclaras.cronograma.FechaPlan.RelativaAudiencia;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The planned activities of a cycle.
 *
 * @param actividades in the order of their file
 * @param columnasAjenas the columns of the file that were left out
 */
public record Cronograma(List<Actividad> actividades, List<String> columnasAjenas) {

    /** The activity that is the public hearing; other dates count from the day on which it is due. */
    public static final String AUDIENCIA = "realizarAudiencia";

    public Cronograma {
        actividades = List.copyOf(actividades);
        columnasAjenas = List.copyOf(columnasAjenas);
    }

    public Optional<Actividad> actividad(String codigo) {
        return actividades.stream()
                .filter(actividad -> actividad.codigo().equals(codigo))
                .findFirst();
    }

    /** The day of the public hearing. */
    public LocalDate audiencia(CalendarioLaboral calendario) {
        FechaPlan fin = actividad(AUDIENCIA)
                .orElseThrow(() -> new IllegalStateException("El cronograma no tiene la actividad " + AUDIENCIA))
                .fin();
        if (fin instanceof RelativaAudiencia) {
            throw new IllegalStateException("La audiencia no puede contarse desde ella misma");
        }
        // A month or a day does not look at the hearing.
        return fin.comoAudiencia(calendario);
    }

    /** The same cronograma so many years later; what counts from the hearing keeps counting from it. */
    public Cronograma trasladar(int anios) {
        return new Cronograma(
                actividades.stream()
                        .map(actividad -> actividad.trasladar(anios))
                        .toList(),
                columnasAjenas);
    }
}
