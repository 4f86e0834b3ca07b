package co.cuentasclaras.evidencia.process;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.process.ActividadDeTarea;
import co.cuentasclaras.engine.model.ActivityTaskListener;
import co.cuentasclaras.evidencia.ContenidoAlterado;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When an activity is finished: refuses it without the evidence that the cronograma demands, and seals what there is. */
@Component
class SelloEvidencia implements ActivityTaskListener {

    private final ActividadDeTarea actividadDeTarea;
    private final Actividades actividades;
    private final Evidencias evidencias;

    SelloEvidencia(ActividadDeTarea actividadDeTarea, Actividades actividades, Evidencias evidencias) {
        this.actividadDeTarea = actividadDeTarea;
        this.actividades = actividades;
        this.evidencias = evidencias;
    }

    @Override
    public void on(String event, DelegateTask tarea) {
        if (!TaskListener.EVENTNAME_COMPLETE.equals(event)) {
            return;
        }
        ActividadEnCurso actividad = actividadDeTarea.de(tarea);
        actividades.reservar(actividad);
        List<Evidencia> hay = evidencias.de(actividad.ciclo(), actividad.codigo());
        if (hay.isEmpty() && evidencias.exige(actividad.ciclo(), actividad.codigo())) {
            throw new SolicitudInvalida(
                    "Falta la evidencia de «%s»: adjunte el archivo o agregue el enlace de «%s» antes de terminar."
                            .formatted(actividad.nombre(), actividad.producto()));
        }
        hay.stream().filter(una -> !una.estaSellada()).forEach(this::verificar);
        evidencias.sellar(actividad.ciclo(), actividad.codigo());
    }

    private void verificar(Evidencia evidencia) {
        try {
            evidencias.contenido(evidencia);
        } catch (ContenidoAlterado e) {
            throw new SolicitudInvalida(
                    "La evidencia «%s» ya no es la que se agregó: retírela y vuelva a agregarla antes de terminar."
                            .formatted(evidencia.nombre()));
        }
    }

    @Override
    public void remind(String reminder, DelegateTask tarea) {
        // Nothing to remind of: the activity's own reminders do.
    }
}
