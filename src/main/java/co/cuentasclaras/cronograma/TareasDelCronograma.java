package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.responsable.Rol;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the cronograma asks of the engine, which runs the tasks and the clocks of its activities. */
public interface TareasDelCronograma {

    /** The message that the leader's task waits for; Java sends it, because any activity of the cycle may. */
    String VENCIMIENTO_ATENDIDO = "vencimientoAtendido";

    /** The message that an activity of the entity's own waits for; Java sends it when what it waits for has ended. */
    String ACTIVIDAD_ESPERADA = "actividadEsperada";

    /** The engine has this task; not when somebody cancelled its process. */
    boolean existe(String tarea);

    /** How much later than on that day the task is due where another zone has put it; zero when it is as it was meant. */
    Duration desfase(String tarea, LocalDate dia);

    /** The task, if it is still open, is due so much earlier. */
    void adelantar(String tarea, Duration cuanto);

    /** The task is due at the end of that day. */
    void vencer(String tarea, LocalDate dia);

    /** What the task is called, and the stage that stands beside it. */
    void nombrar(String tarea, String nombre, String etapa);

    /** The task is due on no day, for as long as its hearing has none. */
    void sinVencimiento(String tarea);

    /** The clocks of a task are set again from the dates and terms of now, also those that rang already. */
    void reiniciarRelojes(String tarea);

    /**
     * What the activities of a cycle wait for that have not begun is asked again: their clocks are set anew, and what waits
     * for another activity that will not come any more goes on.
     */
    void reiniciarInicios(String ciclo);

    /** The task passes from a role to another. */
    void pasar(String tarea, String deRol, Rol aRol);

    /** The task is this person's; of nobody when there is none. */
    void entregar(String tarea, @Nullable String persona);

    /** Who holds a task; nobody also when it is gone. */
    Optional<String> persona(String tarea);

    /** The codes of the activities whose work this task approves; none when it is no approval. */
    Set<String> aprueba(String tarea);

    /** Lets somebody see a task without working on it; whose task it is sees it anyway. */
    void mostrar(String tarea, String persona);

    /** The people of these roles see the task without working on it, and no longer those of the roles before. */
    void mostrar(String tarea, Collection<String> antes, Collection<String> roles);

    /** Takes that back, unless it is her task by now. */
    void ocultar(String tarea, String persona);

    /**
     * One more activity of the entity's own runs in a running cycle; an activity of the models that did not apply until
     * now runs as one.
     *
     * @param pagina the model on whose page it runs
     * @param audiencia the key of the hearing whose page it is; null outside of any, and of the only or the first one
     * @return the page on which it runs: another one when that has ended
     * @throws SolicitudInvalida when none is left, or the cycle began before its models had a place for it
     */
    String agregar(String ciclo, String codigo, String pagina, @Nullable String audiencia);

    /** Whether a running cycle began with models that have a place for activities of the entity's own. */
    boolean admitePropias(String ciclo);

    /** A task is not to be done any more, as if it had been finished: what follows it goes on. */
    void retirar(String tarea);

    /**
     * One more hearing runs in a running cycle.
     *
     * @throws SolicitudInvalida when the stage of the hearings has ended, or the cycle began with models that know one only
     */
    void agregarAudiencia(String ciclo, String clave);

    /** The leader has nothing to decide any more in a task about a late activity. */
    void cerrarAtencion(String tarea);
}
