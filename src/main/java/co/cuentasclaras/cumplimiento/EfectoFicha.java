package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the own data of an act change in the course of the cycle, once they are complete and before its task ends. */
public interface EfectoFicha {

    /** The id of the ficha. */
    String ficha();

    /**
     * The rows that a table of the act must have, one by one, with what is given in them: nobody types it again.
     *
     * @return by the name of the table; of one that is not there the rows are free
     */
    default Map<String, List<Map<String, Object>>> filasDadas(ActividadEnCurso actividad) {
        return Map.of();
    }

    /** What the product knows itself of the act, by the names of its fields: nobody types it, whatever somebody sends. */
    default Map<String, Object> datosDados(ActividadEnCurso actividad) {
        return Map.of();
    }

    /** The fields that changed the course of the cycle: a correction afterwards would say what did not happen. */
    Set<String> consumados();

    /** What the cycle does not allow of data that the ficha has found complete. */
    List<Falta> revisar(ActividadEnCurso actividad, Map<String, Object> datos);

    /** Applies the data, in which nothing was found to correct. */
    void aplicar(ActividadEnCurso actividad, TareaDeActividad tarea, Map<String, Object> datos);
}
