package co.cuentasclaras.tarea;

import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.permiso.AccesoTarea;
import co.cuentasclaras.responsable.Personas;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a task, and how the person at the screen takes it. The rights are the engine's. */
@Component
public class Tenencias {

    private final TareasVisibles tareas;
    private final AccesoTarea acceso;
    private final Personas personas;
    private final CurrentUser usuario;

    Tenencias(TareasVisibles tareas, AccesoTarea acceso, Personas personas, CurrentUser usuario) {
        this.tareas = tareas;
        this.acceso = acceso;
        this.personas = personas;
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
        return new Tenencia(
                tarea.nombre(),
                persona,
                persona == null ? null : nombre(persona),
                acceso.puedeTrabajar(id),
                acceso.puedeAsignar(id));
    }

    /**
     * Takes the task from the person who was named when she was asked, all at once or not at all.
     *
     * @param de who held it then, or null for nobody
     * @throws TareaCambiada when it is no longer so
     */
    @Transactional
    public void tomar(String id, @Nullable String de) {
        TareaVisible tarea = tareas.exigir(id);
        String persona = tarea.persona();
        if (Objects.equals(persona, usuario.id())) {
            return;
        }
        if (!Objects.equals(persona, de)) {
            throw new TareaCambiada(
                    persona == null
                            ? "Mientras tanto quien tenía la tarea la devolvió. Vuelva a intentarlo."
                            : "Mientras tanto la tarea pasó a %s. Vuelva a intentarlo si todavía quiere tomarla."
                                    .formatted(nombre(persona)));
        }
        if (persona != null) {
            tareas.soltar(id);
        }
        tareas.tomar(id);
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
     */
    public record Tenencia(
            String tarea,
            @Nullable String persona,
            @Nullable String nombre,
            boolean puedeTomar,
            boolean puedeAsignar) {}
}
