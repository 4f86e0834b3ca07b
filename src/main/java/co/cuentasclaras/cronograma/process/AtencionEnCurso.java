package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.engine.model.Variables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes a late activity off the leader's list once it is finished, or no longer late. */
@Component
public class AtencionEnCurso {

    /** The message that the leader's task waits for; Java sends it, because any activity of the cycle may. */
    public static final String VENCIMIENTO_ATENDIDO = "vencimientoAtendido";

    private final RuntimeService procesos;

    AtencionEnCurso(@Lazy RuntimeService procesos) {
        this.procesos = procesos;
    }

    void cerrar(ActividadEnCurso actividad) {
        procesos.createMessageCorrelation(VENCIMIENTO_ATENDIDO)
                .processInstanceVariableEquals(Variables.CICLO.name(), actividad.ciclo())
                .localVariableEquals(Variables.CODIGO.name(), actividad.codigo())
                .correlateAll();
    }
}
