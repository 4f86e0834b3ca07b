package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Hecho;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Runs when a cycle ends, finished or cancelled in Cockpit: another one of its vigencia may start from then on. */
@Component("cerrarCiclo")
class CerrarCiclo implements ExecutionListener {

    private final Ciclos ciclos;
    private final Bitacora bitacora;
    private final CurrentUser usuario;

    CerrarCiclo(Ciclos ciclos, Bitacora bitacora, CurrentUser usuario) {
        this.ciclos = ciclos;
        this.bitacora = bitacora;
        this.usuario = usuario;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String ciclo = execution.getProcessInstanceId();
        ciclos.cerrar(ciclo);
        bitacora.anotar(
                ciclo,
                null,
                usuario.id(),
                Hecho.CICLO_TERMINADO,
                execution.isCanceled() ? "El ciclo se canceló" : "El ciclo terminó con todas sus actividades");
    }
}
