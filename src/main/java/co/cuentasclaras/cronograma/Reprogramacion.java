package co.cuentasclaras.cronograma;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves due dates, in one transaction each. Task, timers and owner follow, and the record says who did it and why. The
 * public hearing moves by {@link CambioDeAudiencia} alone.
 */
@Component
public class Reprogramacion {

    private final Actividades actividades;
    private final DiasNoHabiles diasNoHabiles;
    private final FechasDelCiclo fechas;
    private final Bitacora bitacora;
    private final QuienDecide quienDecide;
    private final LoQueSigue loQueSigue;
    private final EngineCommands comandos;
    private final Clock clock;

    Reprogramacion(
            Actividades actividades,
            DiasNoHabiles diasNoHabiles,
            FechasDelCiclo fechas,
            Bitacora bitacora,
            QuienDecide quienDecide,
            LoQueSigue loQueSigue,
            EngineCommands comandos,
            Clock clock) {
        this.actividades = actividades;
        this.diasNoHabiles = diasNoHabiles;
        this.fechas = fechas;
        this.bitacora = bitacora;
        this.quienDecide = quienDecide;
        this.loQueSigue = loQueSigue;
        this.comandos = comandos;
        this.clock = clock;
    }

    /**
     * Gives activities of a cycle a new due date, all of them or none.
     *
     * @param dia the new due day, America/Bogota
     * @param motivo why, for the record and the owners
     * @throws SolicitudInvalida when an activity is finished or the hearing, the law sets its term, or the day is past or
     *     not a working day
     */
    public void reprogramar(String ciclo, Collection<String> codigos, LocalDate dia, Motivo motivo) {
        comandos.withoutAuthorization(() -> {
            List<ActividadEnCurso> suyas = codigos.stream()
                    .map(codigo -> actividades.reservar(actividades.exigir(ciclo, codigo)))
                    .toList();
            suyas.forEach(actividad -> comprobar(actividad, dia));
            mover(ciclo, suyas, dia, motivo.texto());
        });
    }

    /**
     * Gives an activity a new due date, and of what follows the activities chosen move along.
     *
     * @param tambien their codes, of those that {@link LoQueSigue#si} offers
     */
    public void reprogramar(String ciclo, String codigo, LocalDate dia, Motivo motivo, Collection<String> tambien) {
        comandos.withoutAuthorization(() -> {
            ActividadEnCurso actividad = actividades.reservar(actividades.exigir(ciclo, codigo));
            comprobar(actividad, dia);
            Map<ActividadEnCurso, LocalDate> dias = new LinkedHashMap<>(Map.of(actividad, dia));
            elegidas(actividad, dia, tambien)
                    .forEach(una -> dias.put(actividades.exigir(ciclo, una.codigo()), una.a()));
            mover(ciclo, dias, motivo.texto());
        });
    }

    /**
     * Says why a day cannot be the new due date of an activity, or what was chosen cannot move along.
     *
     * @throws SolicitudInvalida when it cannot
     */
    public void comprobar(ActividadEnCurso actividad, LocalDate dia, Collection<String> tambien) {
        comprobar(actividad, dia);
        elegidas(actividad, dia, tambien);
    }

    private List<LoQueSigue.Seguidora> elegidas(ActividadEnCurso actividad, LocalDate dia, Collection<String> tambien) {
        List<LoQueSigue.Seguidora> elegidas = tambien.isEmpty()
                ? List.of()
                : loQueSigue.si(actividad, dia).stream()
                        .filter(una -> tambien.contains(una.codigo()))
                        .toList();
        if (elegidas.size() != Set.copyOf(tambien).size()) {
            throw new SolicitudInvalida(
                    "Lo que sigue a «%s» cambió mientras tanto: vuelva a elegir qué se mueve con ella."
                            .formatted(actividad.nombre()));
        }
        return elegidas;
    }

    /** The same, of one. */
    public void reprogramar(String ciclo, String codigo, LocalDate dia, Motivo motivo) {
        reprogramar(ciclo, Set.of(codigo), dia, motivo);
    }

    /**
     * Says why a day cannot be the new due date of an activity, or why another one has to choose it.
     *
     * @throws SolicitudInvalida when it cannot
     */
    public void comprobar(ActividadEnCurso actividad, LocalDate dia) {
        if (actividad.estaTerminada()) {
            throw new SolicitudInvalida(
                    "La actividad «%s» ya terminó: su fecha no se puede cambiar.".formatted(actividad.nombre()));
        }
        if (actividad.esAudiencia()) {
            throw new SolicitudInvalida(
                    "La fecha de la audiencia pública no se cambia aquí: quien dirige el ciclo la mueve"
                            + " en el tablero de Cockpit, con «Mover la audiencia», donde ve antes todo lo que se corre con ella.");
        }
        if (actividad.enSuspenso()) {
            throw new SolicitudInvalida(
                    "«%s» está en suspenso: vuelve a tener fecha cuando su audiencia, que está suspendida, tenga día."
                            .formatted(actividad.nombre()));
        }
        if (actividad.terminoLegal()) {
            throw new SolicitudInvalida(
                    ("El vencimiento de «%s» es un término de ley y nadie lo puede mover: solo cambia "
                                    + "si se mueve la audiencia o cambia el calendario.")
                            .formatted(actividad.nombre()));
        }
        quienDecide.exigirQueNoSeaSuya(actividad);
        LocalDate hoy = LocalDate.now(clock);
        if (dia.isBefore(hoy)) {
            throw new SolicitudInvalida("La nueva fecha (%s) ya pasó: escriba una a partir de hoy, %s."
                    .formatted(FechaEscrita.de(dia), FechaEscrita.de(hoy)));
        }
        if (dia.isAfter(hoy.plusYears(2))) {
            throw new SolicitudInvalida(
                    "La nueva fecha (%s) está a más de dos años: revise el año.".formatted(FechaEscrita.de(dia)));
        }
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        if (!calendario.esHabil(dia)) {
            throw new SolicitudInvalida("El %s no es día hábil: el siguiente día hábil es el %s."
                    .formatted(FechaEscrita.de(dia), FechaEscrita.de(calendario.siguienteHabil(dia))));
        }
    }

    /**
     * An activity whose term is of law is due when the law says it of what it is about. Nobody chose the day; one that is
     * finished, or rests, stays as it is.
     */
    public void seguirTermino(ActividadEnCurso seguida, LocalDate dia, String motivo) {
        comandos.withoutAuthorization(() -> {
            ActividadEnCurso actividad = actividades.reservar(seguida);
            if (actividad.terminoLegal()
                    && !actividad.estaTerminada()
                    && !actividad.enSuspenso()
                    && !actividad.vencimiento().equals(dia)) {
                mover(actividad.ciclo(), Set.of(actividad), dia, motivo);
            }
        });
    }

    /** Follows a due date that somebody wrote into the task itself, in Tasklist or over REST. */
    void cambiarEnLaTarea(ActividadEnCurso actividad, LocalDate dia) {
        comprobar(actividad, dia);
        mover(actividad.ciclo(), Set.of(actividad), dia, null);
    }

    /** @param motivo what the person wrote; the task itself does not ask for it */
    private void mover(String ciclo, Collection<ActividadEnCurso> suyas, LocalDate dia, @Nullable String motivo) {
        Map<ActividadEnCurso, LocalDate> dias = new LinkedHashMap<>();
        suyas.forEach(actividad -> dias.put(actividad, dia));
        mover(ciclo, dias, motivo);
    }

    private void mover(String ciclo, Map<ActividadEnCurso, LocalDate> dias, @Nullable String motivo) {
        Map<Lugar, Hecho> hechos = new LinkedHashMap<>();
        dias.forEach((actividad, dia) -> {
            FechaPlan.Dia fin = new FechaPlan.Dia(dia);
            hechos.put(
                    actividad.lugar(),
                    new ActividadReprogramada(actividad.vencimiento(), dia, motivo, fechas.otroInicio(actividad, fin)));
            actividades.fijarFin(actividad, fin);
        });
        bitacora.anotar(hechos);
        fechas.recalcular(
                ciclo,
                dias.keySet().stream().map(ActividadEnCurso::codigo).collect(Collectors.toSet()),
                motivo == null ? "fecha cambiada en la tarea" : motivo);
    }
}
