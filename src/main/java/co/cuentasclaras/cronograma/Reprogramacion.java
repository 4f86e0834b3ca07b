package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.bitacora.Hecho.AudienciaMovida;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.Actividades.FechaMovida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves dates, in one transaction each: the activity's, and with the public hearing those of every activity counted from
 * it. Tasks, timers and owners follow, and the record says who did it and why.
 */
@Component
public class Reprogramacion {

    private final Actividades actividades;
    private final DiasNoHabiles diasNoHabiles;
    private final Encargados encargados;
    private final Bitacora bitacora;
    private final TareasDelCronograma tareas;
    private final Atenciones atenciones;
    private final EngineCommands comandos;
    private final CurrentUser usuario;
    private final Clock clock;

    Reprogramacion(
            Actividades actividades,
            DiasNoHabiles diasNoHabiles,
            Encargados encargados,
            Bitacora bitacora,
            TareasDelCronograma tareas,
            Atenciones atenciones,
            EngineCommands comandos,
            CurrentUser usuario,
            Clock clock) {
        this.actividades = actividades;
        this.diasNoHabiles = diasNoHabiles;
        this.encargados = encargados;
        this.bitacora = bitacora;
        this.tareas = tareas;
        this.atenciones = atenciones;
        this.comandos = comandos;
        this.usuario = usuario;
        this.clock = clock;
    }

    /**
     * Gives an activity a new due date. With {@link Cronograma#AUDIENCIA} this moves the public hearing.
     *
     * @param dia the new due day, America/Bogota
     * @param motivo why, for the record and the owner
     * @throws SolicitudInvalida when the activity is finished, or the day is past or not a working day
     */
    public void reprogramar(String ciclo, String codigo, LocalDate dia, String motivo) {
        comandos.withoutAuthorization(() -> {
            ActividadEnCurso actividad = actividades.exigir(ciclo, codigo);
            comprobar(actividad, dia);
            mover(actividad, dia, motivo);
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
        if (!esAudiencia(actividad) && !calendario.esHabil(dia)) {
            throw new SolicitudInvalida("El %s no es día hábil: el siguiente día hábil es el %s."
                    .formatted(FechaEscrita.de(dia), FechaEscrita.de(calendario.siguienteHabil(dia))));
        }
    }

    /** Follows a due date that somebody wrote into the task itself, in Tasklist or over REST. */
    void cambiarEnLaTarea(ActividadEnCurso actividad, LocalDate dia) {
        comprobar(actividad, dia);
        mover(actividad, dia, null);
    }

    /** Counts all terms of a running cycle again, after the calendar has changed. */
    public void recalcular(String ciclo, String motivo) {
        comandos.withoutAuthorization(() -> {
            recalcularFechas(ciclo, motivo);
            actividades.deCiclo(ciclo).stream()
                    .filter(ActividadEnCurso::enMarcha)
                    .forEach(actividad -> tareas.reiniciarRelojes(actividad.exigirTarea()));
        });
    }

    /** @param motivo what the person wrote; the task itself does not ask for it */
    private void mover(ActividadEnCurso actividad, LocalDate dia, @Nullable String motivo) {
        actividades.fijarFin(actividad, new FechaPlan.Dia(dia));
        bitacora.anotar(
                actividad.lugar(),
                esAudiencia(actividad)
                        ? new AudienciaMovida(actividad.vencimiento(), dia, motivo)
                        : new ActividadReprogramada(actividad.vencimiento(), dia, motivo));
        recalcularFechas(actividad.ciclo(), motivo == null ? "fecha cambiada en la tarea" : motivo);
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
            tareas.reiniciarInicios(ciclo);
        }
    }

    private void seguir(FechaMovida movida, String motivo) {
        ActividadEnCurso actividad = movida.actividad();
        LocalDate vencimiento = movida.nuevo().vencimiento();
        if (actividad.enMarcha()) {
            String tarea = actividad.exigirTarea();
            tareas.vencer(tarea, vencimiento);
            tareas.reiniciarRelojes(tarea);
            if (!vencimiento.isBefore(LocalDate.now(clock))) {
                atenciones.cerrar(actividad);
            }
        }
        encargados
                .de(actividad)
                .filter(persona -> !persona.equals(usuario.id()))
                .ifPresent(persona -> encargados.avisar(
                        TipoAviso.CAMBIO_FECHA,
                        actividad,
                        vencimiento,
                        actividad.enMarcha() ? actividad.tarea() : null,
                        persona,
                        "antes vencía el %s; motivo: %s".formatted(FechaEscrita.de(actividad.vencimiento()), motivo)));
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
