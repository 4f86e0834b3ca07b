package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final EngineCommands comandos;

    Apoyos(TareasDelCronograma tareas, Encargados encargados, Roles roles, EngineCommands comandos) {
        this.tareas = tareas;
        this.encargados = encargados;
        this.roles = roles;
        this.comandos = comandos;
    }

    @Override
    public void alEmpezar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        tarea.mostrar(actividad.apoyan());
        sustitutos(actividad.apoyan())
                .filter(quien -> !quien.equals(tarea.persona()))
                .forEach(quien -> tareas.mostrar(tarea.id(), quien));
        actividad.apoyan().forEach(rol -> avisar(actividad, rol, tarea.id(), tarea.persona()));
    }

    /** Tells whoever answers for a role now of a running activity that the role supports, if it does. */
    public void avisar(ActividadEnCurso actividad, String rol) {
        if (actividad.apoyan().contains(rol)) {
            avisar(actividad, rol, actividad.exigirTarea(), actividad.persona());
        }
    }

    /**
     * Who stands in for a role's absent titular has changed: who does so by now sees which of these the role supports, and
     * who does so no longer does not.
     */
    public void sustituir(
            Collection<ActividadEnCurso> enMarcha, String rol, @Nullable String antes, @Nullable String ahora) {
        enMarcha.stream().filter(una -> una.apoyan().contains(rol)).forEach(una -> {
            if (antes != null && sustitutos(una.apoyan()).noneMatch(antes::equals)) {
                tareas.ocultar(una.exigirTarea(), antes);
            }
            if (ahora != null) {
                tareas.mostrar(una.exigirTarea(), ahora);
            }
        });
    }

    /** Other roles support an activity than before, as its plan says by now. */
    void cambiar(ActividadEnCurso antes, List<String> ahora) {
        if (antes.enMarcha()) {
            tareas.mostrar(antes.exigirTarea(), antes.apoyan(), ahora);
            comandos.withoutAuthorization(() -> cambiarSustitutos(antes, ahora));
            ahora.stream()
                    .filter(rol -> !antes.apoyan().contains(rol))
                    .forEach(rol -> avisar(antes, rol, antes.exigirTarea(), antes.persona()));
        }
    }

    private void cambiarSustitutos(ActividadEnCurso antes, List<String> ahora) {
        Set<String> veian = sustitutos(antes.apoyan()).collect(Collectors.toSet());
        Set<String> ven = sustitutos(ahora).collect(Collectors.toSet());
        veian.stream()
                .filter(quien -> !ven.contains(quien))
                .forEach(quien -> tareas.ocultar(antes.exigirTarea(), quien));
        ven.stream()
                .filter(quien -> !veian.contains(quien))
                .forEach(quien -> tareas.mostrar(antes.exigirTarea(), quien));
    }

    private void avisar(ActividadEnCurso actividad, String rol, String tarea, @Nullable String persona) {
        roles.rol(rol)
                .flatMap(Rol::encargado)
                .filter(quien -> !quien.equals(persona))
                .ifPresent(quien ->
                        encargados.avisar(TipoAviso.APOYO, actividad, actividad.vencimiento(), tarea, quien, null));
    }

    /** Those who stand in today for the absent titulars of these roles: the groups of the roles do not have them. */
    private Stream<String> sustitutos(Collection<String> apoyan) {
        return apoyan.stream()
                .flatMap(rol -> roles.rol(rol).map(Rol::sustituto).stream())
                .distinct();
    }
}
