package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.Reasignacion.Destino;
import co.cuentasclaras.engine.EngineCommands;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Many late activities decided about at once, with one reason: all of them in one transaction, or none and every cause
 * named. What waits for the leader about them goes with it; who is told of several gets one mail.
 */
@Component
public class AtencionDeVencidas {

    /** More than an entity has late on its worst day, and few enough for one transaction. */
    private static final int MAXIMO = 100;

    private final Actividades actividades;
    private final Reprogramacion reprogramacion;
    private final Reasignacion reasignacion;
    private final QuienDecide quienDecide;
    private final EngineCommands comandos;
    private final Clock clock;

    AtencionDeVencidas(
            Actividades actividades,
            Reprogramacion reprogramacion,
            Reasignacion reasignacion,
            QuienDecide quienDecide,
            EngineCommands comandos,
            Clock clock) {
        this.actividades = actividades;
        this.reprogramacion = reprogramacion;
        this.reasignacion = reasignacion;
        this.quienDecide = quienDecide;
        this.comandos = comandos;
        this.clock = clock;
    }

    /** What is decided about each of them. */
    public sealed interface Medida {

        /** A new due date, the same for all. */
        record Reprogramar(LocalDate dia) implements Medida {}

        /** Another role or person. */
        record Reasignar(Destino destino) implements Medida {}

        /** Who has it is pressed. */
        record Insistir() implements Medida {}
    }

    /**
     * Decides.
     *
     * @throws SolicitudInvalida when it cannot be done with all of them; then nothing is done
     */
    public void atender(String ciclo, Collection<String> codigos, Medida medida, Motivo motivo) {
        List<String> pedidas = List.copyOf(new LinkedHashSet<>(codigos));
        if (pedidas.isEmpty()) {
            throw new SolicitudInvalida("Marque al menos una actividad vencida.");
        }
        if (pedidas.size() > MAXIMO) {
            throw new SolicitudInvalida("Marque hasta %d actividades.".formatted(MAXIMO));
        }
        comandos.withoutAuthorization(() -> {
            Map<String, ActividadEnCurso> todas = actividades.deCiclo(ciclo).stream()
                    .collect(Collectors.toMap(ActividadEnCurso::codigo, Function.identity()));
            comprobar(pedidas, todas, medida);
            if (medida instanceof Medida.Reprogramar reprogramar) {
                reprogramacion.reprogramar(ciclo, pedidas, reprogramar.dia(), motivo);
            } else if (medida instanceof Medida.Reasignar reasignar) {
                pedidas.forEach(codigo -> reasignacion.reasignar(ciclo, codigo, reasignar.destino(), motivo));
            } else {
                pedidas.forEach(codigo -> reasignacion.insistir(ciclo, codigo, motivo));
            }
        });
    }

    private void comprobar(List<String> pedidas, Map<String, ActividadEnCurso> todas, Medida medida) {
        if (medida instanceof Medida.Reasignar reasignar) {
            reasignacion.comprobar(reasignar.destino());
        }
        List<String> causas = new ArrayList<>();
        for (String codigo : pedidas) {
            ActividadEnCurso actividad = todas.get(codigo);
            if (actividad == null) {
                causas.add("El ciclo no tiene la actividad «%s».".formatted(codigo));
                continue;
            }
            try {
                comprobar(actividad, medida);
            } catch (SolicitudInvalida e) {
                causas.add(e.getMessage());
            }
        }
        if (!causas.isEmpty()) {
            throw new SolicitudInvalida(
                    pedidas.size() == 1
                            ? causas.get(0)
                            : "No se cambió ninguna. "
                                    + causas.stream().distinct().collect(Collectors.joining(" ")));
        }
    }

    private void comprobar(ActividadEnCurso actividad, Medida medida) {
        if (actividad.estaTerminada()) {
            throw new SolicitudInvalida("«%s» ya terminó.".formatted(actividad.nombre()));
        }
        if (!actividad.vencimiento().isBefore(LocalDate.now(clock))) {
            throw new SolicitudInvalida("«%s» ya no está vencida.".formatted(actividad.nombre()));
        }
        if (medida instanceof Medida.Reprogramar reprogramar) {
            reprogramacion.comprobar(actividad, reprogramar.dia());
            return;
        }
        quienDecide.exigirQueNoSeaSuya(actividad);
        if (!actividad.enMarcha()) {
            throw new SolicitudInvalida("«%s» no ha empezado: nadie tiene su tarea.".formatted(actividad.nombre()));
        }
    }
}
