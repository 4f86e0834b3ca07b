package co.cuentasclaras.tarea;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.permiso.AccesoTarea;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Roles;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who holds a task, and how the person at the screen takes it. The rights are the engine's. */
@Component
public class Tenencias {

    private final TareasVisibles tareas;
    private final AccesoTarea acceso;
    private final Personas personas;
    private final Actividades actividades;
    private final Roles roles;
    private final CurrentUser usuario;

    Tenencias(
            TareasVisibles tareas,
            AccesoTarea acceso,
            Personas personas,
            Actividades actividades,
            Roles roles,
            CurrentUser usuario) {
        this.tareas = tareas;
        this.acceso = acceso;
        this.personas = personas;
        this.actividades = actividades;
        this.roles = roles;
        this.usuario = usuario;
    }

    /**
     * Who holds it.
     *
     * @throws NoSuchElementException also when the task is not this person's to see
     */
    public Tenencia de(String id) {
        TareaVisible tarea = tareas.exigir(id);
        String persona = tarea.persona();
        Optional<ActividadEnCurso> actividad = actividades.deTarea(id);
        return new Tenencia(
                tarea.nombre(),
                persona,
                persona == null ? null : nombre(persona),
                acceso.puedeTrabajar(id),
                acceso.puedeAsignar(id),
                actividad.filter(ActividadEnCurso::terminoLegal).isPresent(),
                actividad
                        .filter(ActividadEnCurso::esAudiencia)
                        .map(ActividadEnCurso::ciclo)
                        .orElse(null),
                actividad
                        .filter(una -> !una.apoyan().isEmpty())
                        .map(this::enRoles)
                        .orElse(null));
    }

    private String enRoles(ActividadEnCurso actividad) {
        return roles.nombre(actividad.responsable())
                + (actividad.apoyan().size() == 1 ? "; apoya " : "; apoyan ")
                + actividad.apoyan().stream().map(roles::nombre).collect(Collectors.joining(", "));
    }

    /**
     * Takes the task from the person who was named when she was asked, all at once or not at all.
     *
     * @param de who held it then, or null for nobody
     * @throws TareaCambiada when it is no longer so
     * @throws AccessDeniedException when the task is not for her
     */
    public void tomar(String id, @Nullable String de) {
        tareas.exigir(id);
        if (!acceso.puedeTrabajar(id)) {
            throw new AccessDeniedException("May not take " + id);
        }
        String persona = tareas.tomar(id, de).orElse(null);
        if (!Objects.equals(persona, de) && !usuario.id().equals(persona)) {
            throw new TareaCambiada(
                    persona == null
                            ? "Mientras tanto quien tenía la tarea la soltó. Vuelva a intentarlo."
                            : "Mientras tanto la tarea pasó a %s. Vuelva a intentarlo si todavía quiere tomarla."
                                    .formatted(nombre(persona)));
        }
    }

    private String nombre(String persona) {
        Map<String, String> nombres = personas.nombres(Set.of(persona));
        return nombres.getOrDefault(persona, persona);
    }

    /**
     * What Tasklist shows of it.
     *
     * @param persona the user who holds the task, or null for nobody
     * @param puedeTomar whether the person at the screen may work on it
     * @param puedeAsignar whether she may give it to anybody and move its dates
     * @param audienciaDe the cycle whose public hearing it is, which moves on a page of its own; null of any other task
     * @param roles who answers and who supports; null of a task that nobody supports
     * @param terminoLegal whether the law sets its term, so that she may not move that one
     */
    public record Tenencia(
            String tarea,
            @Nullable String persona,
            @Nullable String nombre,
            boolean puedeTomar,
            boolean puedeAsignar,
            boolean terminoLegal,
            @Nullable String audienciaDe,
            @Nullable String roles) {}
}
