package co.cuentasclaras.cronograma;

import co.cuentasclaras.cronograma.Actividades.FechaMovida;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * An activity that would move, before anything is done: its days, and who answers for it.
 *
 * @param plazo how far its new due day is, in words
 */
public record Corrida(String codigo, String nombre, String encargado, Periodo antes, Periodo despues, String plazo) {

    /** @param nombres who answers for each activity, by its code */
    static Corrida de(FechaMovida movida, Map<String, String> nombres, LocalDate hoy, CalendarioLaboral calendario) {
        ActividadEnCurso actividad = movida.actividad();
        return new Corrida(
                actividad.codigo(),
                actividad.nombre(),
                Objects.requireNonNull(nombres.get(actividad.codigo())),
                new Periodo(actividad.inicio(), actividad.vencimiento()),
                movida.nuevo(),
                Palabras.plazo(movida.nuevo().vencimiento(), hoy, calendario));
    }
}
