package co.cuentasclaras.pregunta;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.cumplimiento.EfectoFicha;
import co.cuentasclaras.cumplimiento.Fichas;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** To collect questions by a channel is to file each of them; how many it came to, nobody types. */
@Component
class PreguntasDelCanal implements EfectoFicha {

    private final CuentasDePreguntas cuentas;

    PreguntasDelCanal(CuentasDePreguntas cuentas) {
        this.cuentas = cuentas;
    }

    @Override
    public String ficha() {
        return Fichas.PREGUNTAS_DEL_CANAL;
    }

    @Override
    public Map<String, Object> datosDados(ActividadEnCurso actividad) {
        return Map.of(Fichas.CANTIDAD, cuentas.deEspacio(actividad.ciclo(), actividad.codigo()));
    }

    @Override
    public Set<String> consumados() {
        return Set.of(Fichas.CANTIDAD);
    }

    @Override
    public List<Falta> revisar(ActividadEnCurso actividad, Map<String, Object> datos) {
        return List.of();
    }

    @Override
    public void aplicar(ActividadEnCurso actividad, TareaDeActividad tarea, Map<String, Object> datos) {
        // Each question was filed when it came.
    }
}
