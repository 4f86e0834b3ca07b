package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.Avisos;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Hecho;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.time.TaskTimers;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Gives a running activity to another role or person, or presses its owner. Either way the owner has a new chance: the
 * escalation counts again from today.
 */
@Component
public class Reasignacion {

    private final Actividades actividades;
    private final Recordatorios recordatorios;
    private final Roles roles;
    private final Avisos avisos;
    private final Bitacora bitacora;
    private final TaskTimers relojes;
    private final Momentos momentos;
    private final TaskService tareas;
    private final IdentityService identidades;
    private final EngineCommands comandos;
    private final CurrentUser usuario;

    Reasignacion(
            Actividades actividades,
            Recordatorios recordatorios,
            Roles roles,
            Avisos avisos,
            Bitacora bitacora,
            TaskTimers relojes,
            Momentos momentos,
            @Lazy TaskService tareas,
            @Lazy IdentityService identidades,
            EngineCommands comandos,
            CurrentUser usuario) {
        this.actividades = actividades;
        this.recordatorios = recordatorios;
        this.roles = roles;
        this.avisos = avisos;
        this.bitacora = bitacora;
        this.relojes = relojes;
        this.momentos = momentos;
        this.tareas = tareas;
        this.identidades = identidades;
        this.comandos = comandos;
        this.usuario = usuario;
    }

    /**
     * Gives a running activity to a role, whose titular gets the task, or to one person of whatever role.
     *
     * @throws SolicitudInvalida when the activity is not running, or there is no such role or person
     */
    public void reasignar(String ciclo, String codigo, Destino destino, String motivo) {
        comandos.withoutAuthorization(context -> {
            ActividadEnCurso actividad = enMarcha(ciclo, codigo);
            comprobar(destino);
            String rol = destino.rol() != null ? destino.rol() : actividad.responsable();
            String persona = destino.rol() != null
                    ? roles.rol(destino.rol()).map(Rol::titular).orElse(null)
                    : destino.persona();
            actividades.asignar(actividad, rol, persona);
            String tarea = tarea(actividad);
            if (!rol.equals(actividad.responsable())) {
                tareas.deleteCandidateGroup(tarea, actividad.responsable());
                tareas.addCandidateGroup(tarea, rol);
                tareas.setVariableLocal(tarea, "responsable", roles.nombre(rol));
            }
            tareas.setAssignee(tarea, persona);
            bitacora.anotar(
                    ciclo,
                    codigo,
                    usuario.id(),
                    Hecho.ACTIVIDAD_REASIGNADA,
                    "«%s» pasa a %s: %s".formatted(actividad.nombre(), nombre(destino, persona), motivo));
            String destinatario = persona != null
                    ? persona
                    : roles.rol(rol).flatMap(Rol::encargado).orElse(null);
            avisar(TipoAviso.REASIGNACION, actividad, destinatario, motivo);
            darNuevaOportunidad(actividad);
            return null;
        });
    }

    /**
     * Presses the owner of a running activity.
     *
     * @throws SolicitudInvalida when the activity is not running
     */
    public void insistir(String ciclo, String codigo, @Nullable String motivo) {
        comandos.withoutAuthorization(context -> {
            ActividadEnCurso actividad = enMarcha(ciclo, codigo);
            String persona = recordatorios.responsable(actividad).orElse(null);
            bitacora.anotar(
                    ciclo,
                    codigo,
                    usuario.id(),
                    Hecho.RESPONSABLE_REQUERIDO,
                    "Se insiste a %s en «%s»%s"
                            .formatted(
                                    persona != null ? persona : roles.nombre(actividad.responsable()),
                                    actividad.nombre(),
                                    motivo == null ? "" : ": " + motivo));
            avisar(TipoAviso.INSISTENCIA, actividad, persona, motivo);
            darNuevaOportunidad(actividad);
            return null;
        });
    }

    /** Says why a task cannot go to a role or person. */
    void comprobar(Destino destino) {
        if (destino.rol() != null && roles.rol(destino.rol()).isEmpty()) {
            throw new SolicitudInvalida(
                    "No hay ningún rol «%s»: elija uno de %s.".formatted(destino.rol(), roles.ids()));
        }
        if (destino.persona() != null) {
            comprobarPersona(destino.persona());
        }
    }

    /** Says so when there is no such person. */
    void comprobarPersona(String usuario) {
        if (identidades.createUserQuery().userId(usuario).count() == 0) {
            throw new SolicitudInvalida("No hay ninguna persona con el usuario «%s».".formatted(usuario));
        }
    }

    private String nombre(Destino destino, @Nullable String persona) {
        if (destino.rol() == null) {
            return String.valueOf(persona);
        }
        return "%s (%s)".formatted(roles.nombre(destino.rol()), persona == null ? "sin titular" : persona);
    }

    private ActividadEnCurso enMarcha(String ciclo, String codigo) {
        ActividadEnCurso actividad = actividades.exigir(ciclo, codigo);
        if (!actividad.enMarcha()) {
            throw new SolicitudInvalida("La actividad «%s» no está en marcha: %s."
                    .formatted(actividad.nombre(), actividad.estaTerminada() ? "ya terminó" : "no ha empezado"));
        }
        return actividad;
    }

    private void avisar(TipoAviso tipo, ActividadEnCurso actividad, @Nullable String persona, @Nullable String motivo) {
        Optional.ofNullable(persona)
                .ifPresent(destinatario -> avisos.encolar(new Aviso(
                        tipo,
                        actividad.ciclo(),
                        actividad.codigo(),
                        actividad.tarea(),
                        destinatario,
                        actividad.vencimiento(),
                        motivo)));
    }

    private void darNuevaOportunidad(ActividadEnCurso actividad) {
        actividades.escalarDesde(actividad, momentos.hoy());
        Task tarea = tareas.createTaskQuery().taskId(tarea(actividad)).singleResult();
        relojes.reset(tarea.getExecutionId());
    }

    private static String tarea(ActividadEnCurso actividad) {
        String tarea = actividad.tarea();
        if (tarea == null) {
            throw new IllegalStateException("No task of " + actividad.codigo());
        }
        return tarea;
    }

    /**
     * Where an activity goes: to a role, or to a person.
     *
     * @param rol the role's id, or null
     * @param persona the user id, or null
     */
    public record Destino(@Nullable String rol, @Nullable String persona) {

        /** A role, or a person; not both. */
        public Destino {
            if ((rol == null) == (persona == null)) {
                throw new SolicitudInvalida("Elija a quién pasa la actividad: un rol o una persona.");
            }
        }

        /** Reads what the leader's form sends: {@code rol:…} or {@code persona:…}. */
        static Destino leer(@Nullable String texto) {
            String valor = texto == null ? "" : texto.trim();
            if (valor.startsWith("rol:")) {
                return new Destino(valor.substring("rol:".length()), null);
            }
            if (valor.startsWith("persona:")) {
                return new Destino(null, valor.substring("persona:".length()));
            }
            return new Destino(null, null);
        }
    }
}
