package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.Avisos;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Hecho;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Actividades.FechaMovida;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.time.TaskTimers;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves dates, in one transaction each: the activity's, and with the public hearing those of every activity counted from
 * it. Tasks, timers and owners follow, and the record says who did it and why.
 */
@Component
public class Reprogramacion {

    private final Actividades actividades;
    private final DiasNoHabiles diasNoHabiles;
    private final Recordatorios recordatorios;
    private final Avisos avisos;
    private final Bitacora bitacora;
    private final TaskTimers relojes;
    private final AtencionEnCurso atencion;
    private final Momentos momentos;
    private final TaskService tareas;
    private final EngineCommands comandos;
    private final CurrentUser usuario;

    Reprogramacion(
            Actividades actividades,
            DiasNoHabiles diasNoHabiles,
            Recordatorios recordatorios,
            Avisos avisos,
            Bitacora bitacora,
            TaskTimers relojes,
            AtencionEnCurso atencion,
            Momentos momentos,
            @Lazy TaskService tareas,
            EngineCommands comandos,
            CurrentUser usuario) {
        this.actividades = actividades;
        this.diasNoHabiles = diasNoHabiles;
        this.recordatorios = recordatorios;
        this.avisos = avisos;
        this.bitacora = bitacora;
        this.relojes = relojes;
        this.atencion = atencion;
        this.momentos = momentos;
        this.tareas = tareas;
        this.comandos = comandos;
        this.usuario = usuario;
    }

    /**
     * Gives an activity a new due date. With {@link Cronograma#AUDIENCIA} this moves the public hearing.
     *
     * @param dia the new due day, America/Bogota
     * @param motivo why, for the record and the owner
     * @throws SolicitudInvalida when the activity is finished, or the day is past or not a working day
     */
    public void reprogramar(String ciclo, String codigo, LocalDate dia, String motivo) {
        comandos.withoutAuthorization(context -> {
            ActividadEnCurso actividad = actividades.exigir(ciclo, codigo);
            comprobar(actividad, dia);
            mover(actividad, dia, motivo);
            return null;
        });
    }

    /**
     * Says why a day cannot be the new due date of an activity.
     *
     * @throws SolicitudInvalida when it cannot
     */
    public void comprobar(ActividadEnCurso actividad, LocalDate dia) {
        if (actividad.estaTerminada()) {
            throw new SolicitudInvalida(
                    "La actividad «%s» ya terminó: su fecha no se puede cambiar.".formatted(actividad.nombre()));
        }
        LocalDate hoy = momentos.hoy();
        if (dia.isBefore(hoy)) {
            throw new SolicitudInvalida("La nueva fecha (%s) ya pasó: escriba una a partir de hoy, %s."
                    .formatted(FechaEscrita.de(dia), FechaEscrita.de(hoy)));
        }
        if (dia.isAfter(hoy.plusYears(2))) {
            throw new SolicitudInvalida(
                    "La nueva fecha (%s) está a más de dos años: revise el año.".formatted(FechaEscrita.de(dia)));
        }
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        if (!esAudiencia(actividad) && !calendario.esHabil(dia)) {
            throw new SolicitudInvalida("El %s no es día hábil: el siguiente día hábil es el %s."
                    .formatted(FechaEscrita.de(dia), FechaEscrita.de(calendario.siguienteHabil(dia))));
        }
    }

    /** Follows a due date that somebody wrote into the task itself, in Tasklist or over REST. */
    void cambiarEnLaTarea(ActividadEnCurso actividad, LocalDate dia) {
        comprobar(actividad, dia);
        mover(actividad, dia, "fecha cambiada en la tarea");
    }

    /** Counts all terms of a running cycle again, after the calendar has changed. */
    public void recalcular(String ciclo, String motivo) {
        comandos.withoutAuthorization(context -> {
            recalcularFechas(ciclo, motivo);
            actividades.deCiclo(ciclo).stream()
                    .filter(ActividadEnCurso::enMarcha)
                    .forEach(actividad -> relojes.reset(ejecucion(actividad)));
            return null;
        });
    }

    private void mover(ActividadEnCurso actividad, LocalDate dia, String motivo) {
        actividades.fijarFin(actividad, new FechaPlan.Dia(dia));
        bitacora.anotar(
                actividad.ciclo(),
                actividad.codigo(),
                usuario.id(),
                esAudiencia(actividad) ? Hecho.AUDIENCIA_MOVIDA : Hecho.ACTIVIDAD_REPROGRAMADA,
                "«%s» pasa del %s al %s: %s"
                        .formatted(
                                actividad.nombre(),
                                FechaEscrita.de(actividad.vencimiento()),
                                FechaEscrita.de(dia),
                                motivo));
        recalcularFechas(actividad.ciclo(), motivo);
    }

    private void recalcularFechas(String ciclo, String motivo) {
        List<ActividadEnCurso> todas = actividades.deCiclo(ciclo);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        LocalDate audiencia = audiencia(todas, calendario);
        List<FechaMovida> movidas = new ArrayList<>();
        for (ActividadEnCurso actividad : todas) {
            Periodo periodo = Periodo.resolver(actividad.inicioRegla(), actividad.finRegla(), calendario, audiencia);
            if (!actividad.estaTerminada()
                    && !periodo.equals(new Periodo(actividad.inicio(), actividad.vencimiento()))) {
                movidas.add(new FechaMovida(actividad, periodo));
            }
        }
        actividades.moverFechas(ciclo, movidas);
        movidas.forEach(movida -> seguir(movida, motivo));
        if (movidas.stream().anyMatch(movida -> movida.actividad().iniciada() == null)) {
            relojes.resetStarts(ciclo);
        }
    }

    private void seguir(FechaMovida movida, String motivo) {
        ActividadEnCurso actividad = movida.actividad();
        LocalDate vencimiento = movida.nuevo().vencimiento();
        if (actividad.enMarcha()) {
            tareas.setDueDate(actividad.tarea(), momentos.finDelDia(vencimiento));
            relojes.reset(ejecucion(actividad));
            if (!vencimiento.isBefore(momentos.hoy())) {
                atencion.cerrar(actividad);
            }
        }
        recordatorios
                .responsable(actividad)
                .filter(persona -> !persona.equals(usuario.id()))
                .ifPresent(persona -> avisos.encolar(new Aviso(
                        TipoAviso.CAMBIO_FECHA,
                        actividad.ciclo(),
                        actividad.codigo(),
                        actividad.enMarcha() ? actividad.tarea() : null,
                        persona,
                        vencimiento,
                        "antes vencía el %s; motivo: %s".formatted(FechaEscrita.de(actividad.vencimiento()), motivo))));
    }

    private String ejecucion(ActividadEnCurso actividad) {
        return tareas.createTaskQuery().taskId(actividad.tarea()).singleResult().getExecutionId();
    }

    private static LocalDate audiencia(List<ActividadEnCurso> todas, CalendarioLaboral calendario) {
        return todas.stream()
                .filter(Reprogramacion::esAudiencia)
                .findFirst()
                .map(actividad -> actividad.estaTerminada()
                        ? actividad.vencimiento()
                        : actividad.finRegla().comoFin(calendario, actividad.vencimiento()))
                .orElseThrow(() -> new IllegalStateException("El cronograma no tiene audiencia pública"));
    }

    private static boolean esAudiencia(ActividadEnCurso actividad) {
        return actividad.codigo().equals(Cronograma.AUDIENCIA);
    }
}
