package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The roles that support an activity: their people see its task, bring evidence and comment, and are told once that they
 * may. They do not do its work, and nobody reminds them of it.
 */
@Component
public class Apoyos implements SeguidorDeActividad {

    private final TareasDelCronograma tareas;
    private final Encargados encargados;
    private final Roles roles;

    Apoyos(TareasDelCronograma tareas, Encargados encargados, Roles roles) {
        this.tareas = tareas;
        this.encargados = encargados;
        this.roles = roles;
    }

    @Override
    public void alEmpezar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        tarea.mostrar(actividad.apoyan());
        actividad.apoyan().forEach(rol -> avisar(actividad, rol, tarea.id(), tarea.persona()));
    }

    /** Tells whoever answers for a role now of a running activity that the role supports, if it does. */
    public void avisar(ActividadEnCurso actividad, String rol) {
        if (actividad.apoyan().contains(rol)) {
            avisar(actividad, rol, actividad.exigirTarea(), actividad.persona());
        }
    }

    /** Other roles support an activity than before, as its plan says by now. */
    void cambiar(ActividadEnCurso antes, List<String> ahora) {
        if (antes.enMarcha()) {
            tareas.mostrar(antes.exigirTarea(), antes.apoyan(), ahora);
            ahora.stream()
                    .filter(rol -> !antes.apoyan().contains(rol))
                    .forEach(rol -> avisar(antes, rol, antes.exigirTarea(), antes.persona()));
        }
    }

    private void avisar(ActividadEnCurso actividad, String rol, String tarea, @Nullable String persona) {
        roles.rol(rol)
                .flatMap(Apoyos::suya)
                .filter(quien -> !quien.equals(persona))
                .ifPresent(quien ->
                        encargados.avisar(TipoAviso.APOYO, actividad, actividad.vencimiento(), tarea, quien, null));
    }

    /** Whoever answers for a role, of its own people: who only stands in has no right to what it supports. */
    private static Optional<String> suya(Rol rol) {
        return rol.encargado()
                .filter(quien -> rol.personas().anyMatch(quien::equals))
                .or(() -> rol.personas().findFirst());
    }
}
