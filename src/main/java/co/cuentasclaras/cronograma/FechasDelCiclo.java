package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.cronograma.Actividades.FechaMovida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The dates of a running cycle, counted again when what they are counted from has changed: tasks, clocks and people follow. */
@Component
class FechasDelCiclo {

    private final Actividades actividades;
    private final DiasNoHabiles diasNoHabiles;
    private final Encargados encargados;
    private final TareasDelCronograma tareas;
    private final Atenciones atenciones;
    private final CurrentUser usuario;
    private final Clock clock;

    FechasDelCiclo(
            Actividades actividades,
            DiasNoHabiles diasNoHabiles,
            Encargados encargados,
            TareasDelCronograma tareas,
            Atenciones atenciones,
            CurrentUser usuario,
            Clock clock) {
        this.actividades = actividades;
        this.diasNoHabiles = diasNoHabiles;
        this.encargados = encargados;
        this.tareas = tareas;
        this.atenciones = atenciones;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** @param motivo why, for those whose activities move */
    void recalcular(String ciclo, String motivo) {
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
                .filter(ActividadEnCurso::esAudiencia)
                .findFirst()
                .map(actividad -> actividad.estaTerminada()
                        ? actividad.vencimiento()
                        : actividad.finRegla().comoFin(calendario, actividad.vencimiento()))
                .orElseThrow(() -> new IllegalStateException("El cronograma no tiene audiencia pública"));
    }
}
