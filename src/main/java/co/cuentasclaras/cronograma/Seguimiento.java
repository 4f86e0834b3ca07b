package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadAsignada;
import co.cuentasclaras.bitacora.Hecho.ActividadIniciada;
import co.cuentasclaras.bitacora.Hecho.ActividadSoltada;
import co.cuentasclaras.bitacora.Hecho.ActividadTerminada;
import co.cuentasclaras.bitacora.Hecho.ActividadTomada;
import co.cuentasclaras.bitacora.Hecho.LlegadaTrasEspera;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows the task of an activity: who got it and when, who holds it, when it is due, and who finished it. */
@Component
public class Seguimiento {

    private final Actividades actividades;
    private final Reprogramacion reprogramacion;
    private final Encargados encargados;
    private final Atenciones atenciones;
    private final LoQueSigue loQueSigue;
    private final Bitacora bitacora;
    private final CurrentUser usuario;
    private final Clock clock;

    Seguimiento(
            Actividades actividades,
            Reprogramacion reprogramacion,
            Encargados encargados,
            Atenciones atenciones,
            LoQueSigue loQueSigue,
            Bitacora bitacora,
            CurrentUser usuario,
            Clock clock) {
        this.actividades = actividades;
        this.reprogramacion = reprogramacion;
        this.encargados = encargados;
        this.atenciones = atenciones;
        this.loQueSigue = loQueSigue;
        this.bitacora = bitacora;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** Its task has come. */
    public void empezar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        LocalDate hoy = LocalDate.now(clock);
        String persona = tarea.persona();
        String por = encargados.por(actividad.responsable(), persona);
        boolean tardia = !actividad.enSuspenso() && actividad.vencimiento().isBefore(hoy);
        Optional<ActividadEnCurso> esperaba = tardia ? loQueSigue.esperaba(actividad) : Optional.empty();
        actividades.empezar(
                actividad,
                tarea.id(),
                persona,
                por,
                tardia ? hoy : null,
                esperaba.map(ActividadEnCurso::codigo).orElse(null));
        bitacora.anotar(
                actividad.lugar(),
                new ActividadIniciada(actividad.responsable(), persona, actividad.vencimiento(), por, tarea.id()));
        esperaba.ifPresent(otra ->
                bitacora.anotar(actividad.lugar(), new LlegadaTrasEspera(otra.codigo(), actividad.vencimiento())));
        if (persona == null) {
            // Nobody will be assigned: who stands in for the vacant role learns that there is something to take.
            encargados
                    .deRol(actividad.responsable())
                    .ifPresent(suplente -> avisar(TipoAviso.ASIGNACION, actividad, tarea, suplente));
        } else {
            if (por == null) {
                entregar(persona, TipoAviso.ASIGNACION, actividad, tarea);
            } else {
                encargados.avisar(
                        TipoAviso.SUSTITUCION,
                        actividad,
                        actividad.vencimiento(),
                        tarea.id(),
                        persona,
                        "Le llega por %s, que está ausente.".formatted(encargados.nombre(por)));
            }
        }
    }

    /** Somebody holds its task now, or nobody. */
    public void asignar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        String antes = actividad.persona();
        String persona = tarea.persona();
        if (Objects.equals(persona, antes)) {
            return;
        }
        if (persona != null) {
            entregar(persona, antes == null ? TipoAviso.ASIGNACION : TipoAviso.REASIGNACION, actividad, tarea);
        }
        if (antes != null && usuario.find().filter(antes::equals).isEmpty()) {
            avisar(TipoAviso.RELEVO, actividad, tarea, antes);
        }
        String por = encargados.por(actividad.responsable(), persona);
        actividades.asignar(actividad, actividad.responsable(), persona, por);
        bitacora.anotar(actividad.lugar(), paso(antes, persona, por));
        if (persona == null) {
            avisarQueQuedaPorTomar(actividad, tarea, Objects.requireNonNull(antes));
        }
    }

    /** Nobody has it: the titular of its role learns of it, or else the deputy, and the leader. */
    private void avisarQueQuedaPorTomar(ActividadEnCurso actividad, TareaDeActividad tarea, String antes) {
        String detalle =
                "%s la soltó: quien es del rol la encuentra en «Por tomar».".formatted(encargados.nombre(antes));
        Stream.of(encargados.deRol(actividad.responsable()), encargados.deRol(Roles.LIDER))
                .flatMap(Optional::stream)
                .distinct()
                .filter(persona -> usuario.find().filter(persona::equals).isEmpty())
                .forEach(persona -> encargados.avisar(
                        TipoAviso.SOLTADA, actividad, actividad.vencimiento(), tarea.id(), persona, detalle));
    }

    private Hecho paso(@Nullable String antes, @Nullable String persona, @Nullable String por) {
        if (persona == null) {
            return new ActividadSoltada(Objects.requireNonNull(antes));
        }
        return usuario.find().filter(persona::equals).isPresent()
                ? new ActividadTomada(antes, por)
                : new ActividadAsignada(antes, persona, por);
    }

    /** Whoever gets it without taking it is told; somebody who is not there cannot be given anything. */
    private void entregar(String persona, TipoAviso tipo, ActividadEnCurso actividad, TareaDeActividad tarea) {
        if (usuario.find().isPresent()) {
            encargados.comprobar(persona);
        }
        if (usuario.find().filter(persona::equals).isEmpty()) {
            avisar(tipo, actividad, tarea, persona);
        }
    }

    private void avisar(TipoAviso tipo, ActividadEnCurso actividad, TareaDeActividad tarea, String persona) {
        encargados.avisar(tipo, actividad, actividad.vencimiento(), tarea.id(), persona, null);
    }

    /** Something was written into its task; a new due date moves the activity. */
    public void actualizar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        if (!tarea.conOtroVencimiento()) {
            return;
        }
        LocalDate dia = tarea.vencimiento();
        if (actividad.enSuspenso()) {
            if (dia != null) {
                reprogramacion.comprobar(actividad, dia);
            }
            return;
        }
        if (dia == null) {
            throw new SolicitudInvalida(
                    "La actividad «%s» debe tener fecha de vencimiento: escriba la nueva fecha en lugar de borrarla."
                            .formatted(actividad.nombre()));
        }
        if (!dia.equals(actividad.vencimiento())) {
            reprogramacion.cambiarEnLaTarea(actividad, dia);
        }
    }

    /** Its task is being completed. */
    public void terminar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        if (actividad.esAudiencia() && actividad.enSuspenso()) {
            throw new SolicitudInvalida(
                    "La audiencia está suspendida y no tiene fecha: quien dirige el ciclo le fija el"
                            + " día en el tablero de Cockpit, con «Mover la audiencia».");
        }
        usuario.find().ifPresent(quien -> encargados.exigirQueNoApruebeLoSuyo(quien, actividad, tarea.aprueba()));
        actividades.terminar(
                actividad,
                usuario.find().orElseGet(() -> Objects.requireNonNullElse(tarea.persona(), CurrentUser.SYSTEM)));
        bitacora.anotar(
                actividad.lugar(),
                new ActividadTerminada(actividad.persona(), actividad.vencimiento(), actividad.por()));
        atenciones.cerrar(actividad);
    }
}
