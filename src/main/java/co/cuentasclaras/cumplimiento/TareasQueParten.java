package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.AccesoPorAntecedente;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.permiso.AccesoTarea;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a task that the person sees now shows an activity of her cycle, or of the cycle before. */
@Component
class TareasQueParten implements AccesoPorAntecedente {

    private final AntecedentesDelModelo modelo;
    private final Actividades actividades;
    private final Ciclos ciclos;
    private final AccesoTarea tareas;

    TareasQueParten(AntecedentesDelModelo modelo, Actividades actividades, Ciclos ciclos, AccesoTarea tareas) {
        this.modelo = modelo;
        this.actividades = actividades;
        this.ciclos = ciclos;
        this.tareas = tareas;
    }

    @Override
    public boolean permite(ActividadEnCurso actividad) {
        return parte(actividad.ciclo(), modelo.delCiclo(), actividad)
                || ciclos.posteriores(actividad.ciclo()).stream()
                        .anyMatch(ciclo -> parte(ciclo.id(), modelo.delAnterior(), actividad));
    }

    private boolean parte(String ciclo, Map<String, Set<String>> antecedentes, ActividadEnCurso actividad) {
        return actividades.deCiclo(ciclo).stream()
                .filter(ActividadEnCurso::enMarcha)
                .filter(otra -> antecedentes
                        .getOrDefault(otra.partes().actividad(), Set.of())
                        .contains(actividad.partes().actividad()))
                .anyMatch(otra -> tareas.puedeVer(otra.exigirTarea()));
    }
}
