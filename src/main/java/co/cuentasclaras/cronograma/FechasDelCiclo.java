package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida.Causa;
import co.cuentasclaras.bitacora.Hecho.ActividadReanudada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.cronograma.Actividades.FechaMovida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dates of a running cycle, counted again when what they are counted from has changed: tasks, clocks and people follow. */
@Component
class FechasDelCiclo {

    private final Actividades actividades;
    private final DiasNoHabiles diasNoHabiles;
    private final Encargados encargados;
    private final TareasDelCronograma tareas;
    private final Atenciones atenciones;
    private final Bitacora bitacora;
    private final CurrentUser usuario;
    private final Clock clock;

    FechasDelCiclo(
            Actividades actividades,
            DiasNoHabiles diasNoHabiles,
            Encargados encargados,
            TareasDelCronograma tareas,
            Atenciones atenciones,
            Bitacora bitacora,
            CurrentUser usuario,
            Clock clock) {
        this.actividades = actividades;
        this.diasNoHabiles = diasNoHabiles;
        this.encargados = encargados;
        this.tareas = tareas;
        this.atenciones = atenciones;
        this.bitacora = bitacora;
        this.usuario = usuario;
        this.clock = clock;
    }

    /**
     * Counts them again.
     *
     * @param suyas the activities that somebody gave another day; none when the calendar has changed
     * @param motivo why, for those whose activities move
     */
    void recalcular(String ciclo, Set<String> suyas, String motivo) {
        List<ActividadEnCurso> todas = actividades.deCiclo(ciclo);
        List<FechaMovida> movidas = calcular(
                todas,
                todas.stream()
                        .filter(una -> suyas.contains(una.codigo()))
                        .collect(Collectors.toMap(ActividadEnCurso::codigo, ActividadEnCurso::finRegla)));
        actividades.moverFechas(ciclo, movidas);
        actividades.reanudar(movidas.stream()
                .filter(FechaMovida::reanudada)
                .map(FechaMovida::actividad)
                .toList());
        anotar(movidas, suyas);
        movidas.forEach(this::seguir);
        avisar(movidas, motivo);
        if (movidas.stream().anyMatch(una -> una.actividad().iniciada() == null)) {
            tareas.reiniciarInicios(ciclo);
        }
    }

    /**
     * What moves, and nothing done about it yet.
     *
     * @param otras the due dates that some activities would have instead of theirs, by code
     */
    List<FechaMovida> calcular(List<ActividadEnCurso> todas, Map<String, FechaPlan> otras) {
        return calcular(todas, otras, diasNoHabiles.calendario());
    }

    /** What would move if the working days were those of another calendar. */
    List<FechaMovida> calcular(
            List<ActividadEnCurso> todas, Map<String, FechaPlan> otras, CalendarioLaboral calendario) {
        DiasDeAudiencia audiencias = audiencias(todas, otras, calendario);
        Set<String> suspendidas = todas.stream()
                .filter(una -> una.esAudiencia() && una.enSuspenso() && !otras.containsKey(una.codigo()))
                .map(una -> una.partes().claveDeAudiencia())
                .collect(Collectors.toSet());
        List<FechaMovida> movidas = new ArrayList<>();
        for (ActividadEnCurso actividad : todas) {
            FechaPlan fin = actividad.esAudiencia()
                    ? new FechaPlan.RelativaAudiencia(0, actividad.partes().claveDeAudiencia())
                    : otras.getOrDefault(actividad.codigo(), actividad.finRegla());
            Periodo periodo = Periodo.resolver(actividad.inicioRegla(), fin, calendario, audiencias);
            boolean reanudada = actividad.enSuspenso() && suspendidas.stream().noneMatch(actividad::dependeDe);
            boolean movida = !actividad.estaTerminada()
                    && !actividad.enSuspenso()
                    && !periodo.equals(new Periodo(actividad.inicio(), actividad.vencimiento()));
            if (movida || reanudada) {
                movidas.add(new FechaMovida(
                        actividad, actividad.estaTerminada() ? actividad.periodo() : periodo, reanudada));
            }
        }
        return movidas;
    }

    /** The days of the hearings of a cycle, as they stand. */
    DiasDeAudiencia dias(String ciclo) {
        return audiencias(actividades.audiencias(ciclo), Map.of(), diasNoHabiles.calendario());
    }

    /** Whether a row of a plan is counted from a hearing of the cycle that waits for another day. */
    boolean descansa(String ciclo, Actividad planeada) {
        return actividades.audiencias(ciclo).stream()
                .anyMatch(una -> una.enSuspenso()
                        && una.retirada() == null
                        && planeada.dependeDe(una.partes().claveDeAudiencia()));
    }

    /** The day on which an activity would begin that is due on another day; null when it begins when it does now. */
    @Nullable
    LocalDate otroInicio(ActividadEnCurso actividad, FechaPlan.Dia fin) {
        DiasDeAudiencia audiencias = audiencias(
                actividades.audiencias(actividad.ciclo()), Map.of(actividad.codigo(), fin), diasNoHabiles.calendario());
        LocalDate inicio = Periodo.resolver(actividad.inicioRegla(), fin, diasNoHabiles.calendario(), audiencias)
                .inicio();
        return inicio.equals(actividad.inicio()) ? null : inicio;
    }

    /** Whom it is told that an activity moves; nobody is told of what he does himself. */
    Optional<String> avisado(ActividadEnCurso actividad) {
        return encargados.de(actividad).filter(persona -> !persona.equals(usuario.id()));
    }

    /** Of those that somebody moved the trail tells already. */
    private void anotar(List<FechaMovida> movidas, Set<String> suyas) {
        Map<Lugar, Hecho> corridas = new LinkedHashMap<>();
        for (FechaMovida una : movidas) {
            ActividadEnCurso actividad = una.actividad();
            if (!suyas.contains(actividad.codigo())) {
                corridas.put(
                        actividad.lugar(),
                        una.reanudada()
                                ? new ActividadReanudada(
                                        una.nuevo().inicio(), una.nuevo().vencimiento())
                                : new ActividadCorrida(
                                        suyas.isEmpty() ? Causa.CALENDARIO : Causa.AUDIENCIA,
                                        actividad.inicio(),
                                        una.nuevo().inicio(),
                                        actividad.vencimiento(),
                                        una.nuevo().vencimiento()));
            }
        }
        bitacora.anotar(corridas);
    }

    /** Each person once of the hearing, with its days and the reason, and of each activity of theirs that moves. */
    private void avisar(List<FechaMovida> movidas, String motivo) {
        Optional<FechaMovida> audiencia =
                movidas.stream().filter(una -> una.actividad().esAudiencia()).findFirst();
        Map<FechaMovida, String> personas = new LinkedHashMap<>();
        movidas.stream().filter(una -> !una.actividad().estaTerminada()).forEach(una -> avisado(una.actividad())
                .ifPresent(persona -> personas.put(una, persona)));
        audiencia.ifPresent(una -> new LinkedHashSet<>(personas.values())
                .forEach(persona -> encargados.avisarCambio(
                        TipoAviso.AUDIENCIA_MOVIDA, una.actividad(), una.nuevo().vencimiento(), persona, motivo)));
        personas.forEach((una, persona) -> {
            if (!una.actividad().esAudiencia()) {
                encargados.avisarCambio(
                        TipoAviso.CAMBIO_FECHA,
                        una.actividad(),
                        una.nuevo().vencimiento(),
                        persona,
                        audiencia.isPresent() ? null : motivo);
            }
        });
    }

    private void seguir(FechaMovida movida) {
        ActividadEnCurso actividad = movida.actividad();
        LocalDate vencimiento = movida.nuevo().vencimiento();
        if (actividad.enMarcha()) {
            String tarea = actividad.exigirTarea();
            tareas.vencer(tarea, vencimiento);
            tareas.reiniciarRelojes(tarea);
            if (!vencimiento.isBefore(LocalDate.now(clock))) {
                atenciones.retirar(actividad);
            }
        }
    }

    /** Where somebody put each; a calendar that changes does not move them. */
    private static DiasDeAudiencia audiencias(
            List<ActividadEnCurso> todas, Map<String, FechaPlan> otras, CalendarioLaboral calendario) {
        return new DiasDeAudiencia(todas.stream()
                .filter(ActividadEnCurso::esAudiencia)
                .collect(Collectors.toMap(
                        una -> una.partes().claveDeAudiencia(),
                        una -> audiencia(una, otras.get(una.codigo()), calendario))));
    }

    private static LocalDate audiencia(ActividadEnCurso una, @Nullable FechaPlan otra, CalendarioLaboral calendario) {
        if (!una.estaTerminada() && otra != null && !(otra instanceof FechaPlan.RelativaAudiencia)) {
            return otra.comoAudiencia(calendario);
        }
        return !una.estaTerminada() && una.finRegla() instanceof FechaPlan.Dia dia ? dia.fecha() : una.vencimiento();
    }
}
