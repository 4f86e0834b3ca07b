package co.cuentasclaras.cronograma;

import co.cuentasclaras.cronograma.Actividades.FechaMovida;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What other working days do to the cronograma of a running cycle. */
@Component
public class CambioDeCalendario {

    private final Actividades actividades;
    private final FechasDelCiclo fechas;
    private final Encargados encargados;
    private final TareasDelCronograma tareas;
    private final EngineCommands comandos;
    private final Clock clock;

    CambioDeCalendario(
            Actividades actividades,
            FechasDelCiclo fechas,
            Encargados encargados,
            TareasDelCronograma tareas,
            EngineCommands comandos,
            Clock clock) {
        this.actividades = actividades;
        this.fechas = fechas;
        this.encargados = encargados;
        this.tareas = tareas;
        this.comandos = comandos;
        this.clock = clock;
    }

    /** They are others from now on: what runs is counted anew and told, in the transaction at hand. */
    public void aplicar(String ciclo, String motivo) {
        comandos.withoutAuthorization(() -> {
            // What somebody is finishing meanwhile is finished before, or after.
            List<ActividadEnCurso> todas = actividades.reservar(ciclo);
            fechas.recalcular(ciclo, Set.of(), motivo);
            todas.stream()
                    .filter(ActividadEnCurso::enMarcha)
                    .forEach(actividad -> tareas.reiniciarRelojes(actividad.exigirTarea()));
        });
    }

    /** What they would do; nothing is done. */
    public List<Corrida> previa(String ciclo, CalendarioLaboral calendario) {
        List<FechaMovida> movidas = fechas.calcular(actividades.deCiclo(ciclo), Map.of(), calendario);
        Map<String, String> nombres =
                encargados.nombres(movidas.stream().map(FechaMovida::actividad).toList());
        return movidas.stream()
                .map(una -> Corrida.de(una, nombres, LocalDate.now(clock), calendario))
                .toList();
    }

    /** A hearing of the cycle is still to come, on that day. */
    public boolean esLaAudiencia(String ciclo, LocalDate dia) {
        return actividades.audiencias(ciclo).stream()
                .anyMatch(una -> !una.estaTerminada()
                        && !una.enSuspenso()
                        && una.vencimiento().equals(dia));
    }
}
