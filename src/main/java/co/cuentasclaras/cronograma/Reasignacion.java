package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ActividadReasignada;
import co.cuentasclaras.bitacora.Hecho.ResponsableRequerido;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.responsable.Rol;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives a running activity to another role or person, or presses its owner. Either way the owner has a new chance: the
 * escalation counts again from today.
 */
@Component
public class Reasignacion {

    private final Actividades actividades;
    private final Encargados encargados;
    private final QuienDecide quienDecide;
    private final Bitacora bitacora;
    private final TareasDelCronograma tareas;
    private final EngineCommands comandos;
    private final Atenciones atenciones;
    private final CurrentUser usuario;

    Reasignacion(
            Actividades actividades,
            Encargados encargados,
            QuienDecide quienDecide,
            Bitacora bitacora,
            TareasDelCronograma tareas,
            EngineCommands comandos,
            Atenciones atenciones,
            CurrentUser usuario) {
        this.actividades = actividades;
        this.encargados = encargados;
        this.quienDecide = quienDecide;
        this.bitacora = bitacora;
        this.tareas = tareas;
        this.comandos = comandos;
        this.atenciones = atenciones;
        this.usuario = usuario;
    }

    /**
     * Gives a running activity to a role, whose titular gets the task, or to one person of whatever role.
     *
     * @throws SolicitudInvalida when the activity is not running, or there is no such role or person
     */
    public void reasignar(String ciclo, String codigo, Destino destino, Motivo motivo) {
        comandos.withoutAuthorization(() -> {
            ActividadEnCurso actividad = enMarcha(ciclo, codigo);
            comprobar(destino);
            quienDecide.exigirSiVencio(actividad);
            String rol = destino.rol() != null ? destino.rol() : actividad.responsable();
            String persona = destino.rol() != null
                    ? encargados.rol(destino.rol()).map(Rol::recibe).orElse(null)
                    : destino.persona();
            if (persona != null) {
                encargados.exigirQueNoApruebeLoSuyo(persona, actividad, tareas.aprueba(actividad.exigirTarea()));
                encargados.exigirQueNoVigileYParticipe(persona, actividad);
            }
            String por = encargados.por(rol, persona);
            actividades.asignar(actividad, rol, persona, por);
            if (!rol.equals(actividad.responsable())) {
                encargados
                        .rol(rol)
                        .ifPresent(nuevo -> tareas.pasar(actividad.exigirTarea(), actividad.responsable(), nuevo));
            }
            tareas.entregar(actividad.exigirTarea(), persona);
            bitacora.anotar(
                    actividad.lugar(),
                    new ActividadReasignada(
                            actividad.responsable(), actividad.persona(), destino.rol(), persona, motivo.texto(), por));
            String destinatario =
                    persona != null ? persona : encargados.deRol(rol).orElse(null);
            avisar(TipoAviso.REASIGNACION, actividad, destinatario, motivo);
            String antes = encargados.de(actividad).orElse(null);
            if (antes != null && !antes.equals(destinatario) && !antes.equals(usuario.id())) {
                avisar(TipoAviso.RELEVO, actividad, antes, motivo);
            }
            atenciones.darNuevaOportunidad(actividad);
        });
    }

    /**
     * Presses the owner of a running activity.
     *
     * @throws SolicitudInvalida when the activity is not running
     */
    public void insistir(String ciclo, String codigo, @Nullable Motivo mensaje) {
        comandos.withoutAuthorization(() -> {
            ActividadEnCurso actividad = enMarcha(ciclo, codigo);
            quienDecide.exigirSiVencio(actividad);
            String persona = encargados.de(actividad).orElse(null);
            bitacora.anotar(
                    actividad.lugar(),
                    new ResponsableRequerido(
                            actividad.responsable(), persona, mensaje == null ? null : mensaje.texto()));
            avisar(TipoAviso.INSISTENCIA, actividad, persona, mensaje);
            atenciones.darNuevaOportunidad(actividad);
        });
    }

    /** Says why a task cannot go to a role or person. */
    public void comprobar(Destino destino) {
        if (destino.rol() != null) {
            encargados.comprobarRol(destino.rol());
        }
        if (destino.persona() != null) {
            encargados.exigirQueEntre(destino.persona());
        }
    }

    private ActividadEnCurso enMarcha(String ciclo, String codigo) {
        ActividadEnCurso actividad = actividades.reservar(actividades.exigir(ciclo, codigo));
        if (!actividad.enMarcha()) {
            throw new SolicitudInvalida("La actividad «%s» no está en marcha: %s."
                    .formatted(actividad.nombre(), actividad.estaTerminada() ? "ya terminó" : "no ha empezado"));
        }
        return actividad;
    }

    private void avisar(TipoAviso tipo, ActividadEnCurso actividad, @Nullable String persona, @Nullable Motivo motivo) {
        if (persona != null) {
            encargados.avisar(
                    tipo,
                    actividad,
                    actividad.vencimiento(),
                    actividad.tarea(),
                    persona,
                    motivo == null ? null : motivo.texto());
        }
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
        public static Destino leer(@Nullable String texto) {
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
