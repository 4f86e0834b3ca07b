package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ActividadDevuelta;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Approving a report lets the process go on; returning it sends it back with the reasons, and it will be asked for again. */
@Component
class EfectoAprobacion implements EfectoFicha {

    private static final String DECISION = "decision";
    private static final String DEVOLVER = "devolver";

    private final Actividades actividades;
    private final Bitacora bitacora;

    EfectoAprobacion(Actividades actividades, Bitacora bitacora) {
        this.actividades = actividades;
        this.bitacora = bitacora;
    }

    @Override
    public String ficha() {
        return Fichas.APROBACION;
    }

    @Override
    public Set<String> consumados() {
        return Set.of(DECISION);
    }

    @Override
    public List<Falta> revisar(ActividadEnCurso actividad, Map<String, Object> datos) {
        return List.of();
    }

    @Override
    public void aplicar(ActividadEnCurso actividad, TareaDeActividad tarea, Map<String, Object> datos) {
        String decision = String.valueOf(datos.get("decision"));
        tarea.contarAlProceso(DECISION, decision);
        if (!DEVOLVER.equals(decision)) {
            tarea.contarAlProceso(Pedido.MOTIVO_DEVOLUCION, null);
            return;
        }
        Motivo motivo = new Motivo(String.valueOf(datos.get("motivos")));
        tarea.contarAlProceso(Pedido.MOTIVO_DEVOLUCION, motivo.texto());
        actividades.deshacer(actividad);
        bitacora.anotar(actividad.lugar(), new ActividadDevuelta(motivo.texto()));
    }
}
