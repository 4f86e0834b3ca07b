package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.ciclo.Comienzo;
import co.cuentasclaras.permiso.Acceso;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link Comienzo} by the engine, with what the start form would send. */
@Component
class ComienzoDelMotor implements Comienzo {

    private final RuntimeService procesos;

    ComienzoDelMotor(@Lazy RuntimeService procesos) {
        this.procesos = procesos;
    }

    @Override
    public void comenzar(int vigencia, String entidad) {
        procesos.startProcessInstanceByKey(
                Acceso.CICLO, Map.of(IniciarCiclo.VIGENCIA, vigencia, IniciarCiclo.ENTIDAD, entidad));
    }

    @Override
    public String comenzar(int vigencia, String entidad, String plan) {
        return procesos.startProcessInstanceByKey(
                        Acceso.CICLO,
                        Map.of(IniciarCiclo.VIGENCIA, vigencia, IniciarCiclo.ENTIDAD, entidad, IniciarCiclo.PLAN, plan))
                .getProcessInstanceId();
    }
}
