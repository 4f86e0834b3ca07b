package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.NombresConAudiencia;
import co.cuentasclaras.cronograma.Recordatorios;
import co.cuentasclaras.cronograma.SeguidorDeActividad;
import co.cuentasclaras.cronograma.Seguimiento;
import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.engine.model.ActivityTaskListener;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.responsable.Roles;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Carries each turn of an activity's user task to the cronograma first, so that what others change in the cycle finds the
 * activity as it is now, and then to those who follow it.
 */
@Component
class SeguimientoTarea implements ActivityTaskListener {

    /** As the models throw it. */
    private static final String CODIGO_ESCALAMIENTO = "actividadVencida";

    private final Actividades actividades;
    private final Seguimiento seguimiento;
    private final SingletonSupplier<List<SeguidorDeActividad>> seguidores;
    private final Recordatorios recordatorios;
    private final Esperas esperas;
    private final Momentos momentos;
    private final Roles roles;
    private final NombresConAudiencia nombres;

    SeguimientoTarea(
            Actividades actividades,
            Seguimiento seguimiento,
            ObjectProvider<SeguidorDeActividad> seguidores,
            Recordatorios recordatorios,
            Esperas esperas,
            Momentos momentos,
            Roles roles,
            NombresConAudiencia nombres) {
        this.actividades = actividades;
        this.seguimiento = seguimiento;
        this.seguidores = SingletonSupplier.of(() -> seguidores.orderedStream().toList());
        this.recordatorios = recordatorios;
        this.esperas = esperas;
        this.momentos = momentos;
        this.roles = roles;
        this.nombres = nombres;
    }

    @Override
    public void on(String event, DelegateTask task) {
        TareaDeActividad tarea = new TareaDelMotor(task, momentos);
        switch (event) {
            case TaskListener.EVENTNAME_CREATE -> {
                ActividadEnCurso actividad = porEmpezar(task);
                task.setName(nombres.de(actividad));
                if (!actividad.codigo().equals(Variables.CODIGO.find(task.getExecution()))) {
                    // Whoever looks at the task from outside learns from it which hearing it is of.
                    Variables.CODIGO.setLocal(task.getExecution(), actividad.codigo());
                }
                Variables.ETAPA.setLocal(task, actividad.etapa());
                Variables.RESPONSABLE.setLocal(task, roles.nombre(actividad.responsable()));
                seguimiento.empezar(actividad, tarea);
                seguidores.obtain().forEach(seguidor -> seguidor.alEmpezar(actividad, tarea));
            }
            case TaskListener.EVENTNAME_ASSIGNMENT -> seguimiento.asignar(enMarcha(task), tarea);
            case TaskListener.EVENTNAME_UPDATE -> seguimiento.actualizar(enMarcha(task), tarea);
            case TaskListener.EVENTNAME_COMPLETE -> {
                ActividadEnCurso actividad = enMarcha(task);
                seguimiento.terminar(actividad, tarea);
                seguidores.obtain().forEach(seguidor -> seguidor.alTerminar(actividad, tarea));
                esperas.soltar(actividad);
            }
            default -> throw new IllegalArgumentException(event);
        }
    }

    @Override
    public void remind(String reminder, DelegateTask task) {
        TipoAviso tipo = TipoAviso.delPlazo(reminder);
        ActividadEnCurso actividad = enMarcha(task);
        if (tipo == TipoAviso.ESCALAMIENTO_LIDER) {
            // An escalation that the model does not draw takes the way of a drawn one.
            task.getExecution().setVariable(Variables.ACTIVIDAD_VENCIDA.name(), actividad.codigo());
            task.getProcessEngineServices().getTaskService().handleEscalation(task.getId(), CODIGO_ESCALAMIENTO);
        } else {
            recordatorios.avisar(tipo, actividad, task.getId());
        }
    }

    private ActividadEnCurso porEmpezar(DelegateTask task) {
        return actividades.exigir(Variables.CICLO.get(task.getExecution()), CodigoEnCurso.de(task.getExecution()));
    }

    /** The cronograma says which activity it is of, and not the variables, which somebody may have written. */
    private ActividadEnCurso enMarcha(DelegateTask task) {
        return actividades
                .deTarea(task.getId())
                .orElseThrow(() -> new IllegalStateException("El cronograma no tiene la actividad %s de la tarea %s"
                        .formatted(Variables.CODIGO.find(task.getExecution()), task.getId())));
    }
}
