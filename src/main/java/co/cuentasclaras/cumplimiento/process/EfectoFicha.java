package co.cuentasclaras.cumplimiento.process;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cumplimiento.Informe.Falta;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the own data of an act change in the course of the cycle, once they are complete and before its task ends. */
public interface EfectoFicha {

    /** The id of the ficha. */
    String ficha();

    /** What the cycle does not allow of data that the ficha has found complete. */
    List<Falta> revisar(ActividadEnCurso actividad, Map<String, Object> datos);

    /** Applies the data, in which nothing was found to correct. */
    void aplicar(ActividadEnCurso actividad, DelegateTask tarea, Map<String, Object> datos);
}
