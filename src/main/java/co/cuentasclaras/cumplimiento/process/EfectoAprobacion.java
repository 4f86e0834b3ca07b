package co.cuentasclaras.cumplimiento.process;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Hecho;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cumplimiento.Fichas;
import co.cuentasclaras.cumplimiento.Informe.Falta;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.model.ProcessVariable;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Approving a report lets the process go on; returning it sends it back with the reasons, and it will be asked for again. */
@Component
class EfectoAprobacion implements EfectoFicha {

    /** Why the report was returned; null when it was not, or is approved by now. In the process, for its earlier tasks. */
    static final ProcessVariable<String> MOTIVO_DEVOLUCION = new ProcessVariable<>("motivoDevolucion", String.class);

    private static final ProcessVariable<String> DECISION = new ProcessVariable<>("decision", String.class);
    private static final String DEVOLVER = "devolver";

    private final Actividades actividades;
    private final Bitacora bitacora;
    private final CurrentUser usuario;

    EfectoAprobacion(Actividades actividades, Bitacora bitacora, CurrentUser usuario) {
        this.actividades = actividades;
        this.bitacora = bitacora;
        this.usuario = usuario;
    }

    @Override
    public String ficha() {
        return Fichas.APROBACION;
    }

    @Override
    public List<Falta> revisar(ActividadEnCurso actividad, Map<String, Object> datos) {
        return List.of();
    }

    @Override
    public void aplicar(ActividadEnCurso actividad, DelegateTask tarea, Map<String, Object> datos) {
        DelegateExecution proceso = tarea.getExecution().getProcessInstance();
        String decision = String.valueOf(datos.get("decision"));
        DECISION.setLocal(proceso, decision);
        if (!DEVOLVER.equals(decision)) {
            MOTIVO_DEVOLUCION.setLocal(proceso, null);
            return;
        }
        String motivos = String.valueOf(datos.get("motivos"));
        MOTIVO_DEVOLUCION.setLocal(proceso, motivos);
        actividades.deshacer(actividad);
        bitacora.anotar(
                actividad.ciclo(),
                actividad.codigo(),
                usuario.id(),
                Hecho.ACTIVIDAD_DEVUELTA,
                "«%s»: se devuelve para corregir: %s".formatted(actividad.nombre(), motivos));
    }
}
