package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Which activity a task is of. Once it runs the cronograma says so, and not the variables, which somebody may have
 * written; these count while the task is being made, and when the activity was just undone.
 */
@Component
public class ActividadDeTarea {

    private final Actividades actividades;

    ActividadDeTarea(Actividades actividades) {
        this.actividades = actividades;
    }

    /** The activity of a task made with the element template. */
    public ActividadEnCurso de(DelegateTask tarea) {
        return actividades
                .deTarea(tarea.getId())
                .orElseGet(() -> actividades.exigir(
                        Variables.CICLO.get(tarea.getExecution()), Variables.CODIGO.get(tarea.getExecution())));
    }
}
