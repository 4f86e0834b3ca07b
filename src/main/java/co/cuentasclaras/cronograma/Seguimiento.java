package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Follows the task of an activity: who got it and when, who holds it, when it is due, and who finished it. */
@Component
public class Seguimiento {

    private final Actividades actividades;
    private final Reprogramacion reprogramacion;
    private final Encargados encargados;
    private final TareasDelCronograma tareas;
    private final CurrentUser usuario;
    private final Clock clock;

    Seguimiento(
            Actividades actividades,
            Reprogramacion reprogramacion,
            Encargados encargados,
            TareasDelCronograma tareas,
            CurrentUser usuario,
            Clock clock) {
        this.actividades = actividades;
        this.reprogramacion = reprogramacion;
        this.encargados = encargados;
        this.tareas = tareas;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** Its task has come. */
    public void empezar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        LocalDate hoy = LocalDate.now(clock);
        actividades.empezar(actividad, tarea.id(), actividad.vencimiento().isBefore(hoy) ? hoy : null);
        if (tarea.persona() == null) {
            // Nobody will be assigned: who stands in for the vacant role learns that there is something to take.
            encargados
                    .deRol(actividad.responsable())
                    .ifPresent(suplente -> avisar(TipoAviso.ASIGNACION, actividad, tarea, suplente));
        }
    }

    /** Somebody holds its task now, or nobody. */
    public void asignar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        String persona = tarea.persona();
        if (Objects.equals(persona, actividad.persona())) {
            return;
        }
        if (persona != null && usuario.find().isPresent()) {
            encargados.comprobar(persona);
        }
        actividades.asignar(actividad, actividad.responsable(), persona);
        if (persona != null && !usuario.find().filter(persona::equals).isPresent()) {
            TipoAviso tipo = actividad.persona() == null ? TipoAviso.ASIGNACION : TipoAviso.REASIGNACION;
            avisar(tipo, actividad, tarea, persona);
        }
    }

    private void avisar(TipoAviso tipo, ActividadEnCurso actividad, TareaDeActividad tarea, String persona) {
        encargados.avisar(tipo, actividad, actividad.vencimiento(), tarea.id(), persona, null);
    }

    /** Something was written into its task; a new due date moves the activity. */
    public void actualizar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        LocalDate dia = tarea.vencimiento();
        if (dia == null) {
            throw new SolicitudInvalida(
                    "La actividad «%s» debe tener fecha de vencimiento: escriba la nueva fecha en lugar de borrarla."
                            .formatted(actividad.nombre()));
        }
        if (!dia.equals(actividad.vencimiento())) {
            reprogramacion.cambiarEnLaTarea(actividad, dia);
        }
    }

    /** Its task is being completed. */
    public void terminar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        actividades.terminar(
                actividad,
                usuario.find().orElseGet(() -> Objects.requireNonNullElse(tarea.persona(), CurrentUser.SYSTEM)));
        tareas.cerrarAtencion(actividad);
    }
}
