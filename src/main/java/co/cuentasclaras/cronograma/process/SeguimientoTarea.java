package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.Avisos;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.model.ActivityTaskListener;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Follows the user task of an activity: who got it and when, who holds it, when it is due, and who finished it. First of
 * the listeners, so that what they change in the cycle finds the activity as it is now.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SeguimientoTarea implements ActivityTaskListener {

    private final ActividadDeTarea actividadDeTarea;
    private final Actividades actividades;
    private final Reprogramacion reprogramacion;
    private final Reasignacion reasignacion;
    private final Recordatorios recordatorios;
    private final AtencionEnCurso atencion;
    private final Momentos momentos;
    private final Roles roles;
    private final Avisos avisos;
    private final CurrentUser usuario;

    SeguimientoTarea(
            ActividadDeTarea actividadDeTarea,
            Actividades actividades,
            Reprogramacion reprogramacion,
            Reasignacion reasignacion,
            Recordatorios recordatorios,
            AtencionEnCurso atencion,
            Momentos momentos,
            Roles roles,
            Avisos avisos,
            CurrentUser usuario) {
        this.actividadDeTarea = actividadDeTarea;
        this.actividades = actividades;
        this.reprogramacion = reprogramacion;
        this.reasignacion = reasignacion;
        this.recordatorios = recordatorios;
        this.atencion = atencion;
        this.momentos = momentos;
        this.roles = roles;
        this.avisos = avisos;
        this.usuario = usuario;
    }

    @Override
    public void on(String event, DelegateTask tarea) {
        ActividadEnCurso actividad = actividadDeTarea.de(tarea);
        switch (event) {
            case TaskListener.EVENTNAME_CREATE -> empezar(actividad, tarea);
            case TaskListener.EVENTNAME_ASSIGNMENT -> asignar(actividad, tarea);
            case TaskListener.EVENTNAME_UPDATE -> actualizar(actividad, tarea);
            case TaskListener.EVENTNAME_COMPLETE -> terminar(actividad, tarea);
            default -> throw new IllegalArgumentException(event);
        }
    }

    @Override
    public void remind(String reminder, DelegateTask tarea) {
        recordatorios.avisar(reminder, tarea);
    }

    private void empezar(ActividadEnCurso actividad, DelegateTask tarea) {
        LocalDate hoy = momentos.hoy();
        tarea.setName(actividad.nombre());
        tarea.setVariableLocal("etapa", actividad.etapa());
        tarea.setVariableLocal("responsable", roles.nombre(actividad.responsable()));
        actividades.empezar(actividad, tarea.getId(), actividad.vencimiento().isBefore(hoy) ? hoy : null);
        if (tarea.getAssignee() == null) {
            // Nobody will be assigned: who stands in for the vacant role learns that there is something to take.
            roles.rol(actividad.responsable())
                    .flatMap(Rol::encargado)
                    .ifPresent(suplente -> avisar(TipoAviso.ASIGNACION, actividad, tarea, suplente));
        }
    }

    private void asignar(ActividadEnCurso actividad, DelegateTask tarea) {
        String persona = tarea.getAssignee();
        if (Objects.equals(persona, actividad.persona())) {
            return;
        }
        if (persona != null && usuario.find().isPresent()) {
            reasignacion.comprobarPersona(persona);
        }
        actividades.asignar(actividad, actividad.responsable(), persona);
        if (persona != null && !usuario.find().filter(persona::equals).isPresent()) {
            TipoAviso tipo = actividad.persona() == null ? TipoAviso.ASIGNACION : TipoAviso.REASIGNACION;
            avisar(tipo, actividad, tarea, persona);
        }
    }

    private void avisar(TipoAviso tipo, ActividadEnCurso actividad, DelegateTask tarea, String persona) {
        avisos.encolar(new Aviso(
                tipo, actividad.ciclo(), actividad.codigo(), tarea.getId(), persona, actividad.vencimiento(), null));
    }

    private void actualizar(ActividadEnCurso actividad, DelegateTask tarea) {
        Date vencimiento = tarea.getDueDate();
        if (vencimiento == null) {
            throw new SolicitudInvalida(
                    "La actividad «%s» debe tener fecha de vencimiento: escriba la nueva fecha en lugar de borrarla."
                            .formatted(actividad.nombre()));
        }
        LocalDate dia = momentos.dia(vencimiento);
        if (!dia.equals(actividad.vencimiento())) {
            reprogramacion.cambiarEnLaTarea(actividad, dia);
        }
    }

    private void terminar(ActividadEnCurso actividad, DelegateTask tarea) {
        actividades.terminar(
                actividad,
                usuario.find().orElseGet(() -> Objects.requireNonNullElse(tarea.getAssignee(), CurrentUser.SYSTEM)));
        atencion.cerrar(actividad);
    }
}
