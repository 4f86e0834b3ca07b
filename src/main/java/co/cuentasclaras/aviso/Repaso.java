package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.AvisoRepasado.Caduco;
import co.cuentasclaras.aviso.AvisoRepasado.Vigente;
import co.cuentasclaras.aviso.Situaciones.SituacionActividad;
import co.cuentasclaras.aviso.TareasAvisadas.EstadoTarea;
import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at what waits to be told beside what it is about, as that is now: in as many statements for one notice as for many. */
@Component
class Repaso {

    private final Situaciones situaciones;
    private final TareasAvisadas tareas;
    private final Personas personas;
    private final Roles roles;

    Repaso(Situaciones situaciones, TareasAvisadas tareas, Personas personas, Roles roles) {
        this.situaciones = situaciones;
        this.tareas = tareas;
        this.personas = personas;
        this.roles = roles;
    }

    /** What mails about these need to know of people and of what they have open, in as many statements for one as for all. */
    Panorama panorama(Collection<AvisoRepasado> repasados) {
        Set<String> usuarios = repasados.stream()
                .flatMap(repasado -> Stream.concat(
                        Stream.of(
                                repasado.aviso().destinatario(),
                                repasado.aviso().quien()),
                        repasado instanceof Vigente vigente
                                ? Stream.of(
                                        vigente.actividad().persona(),
                                        vigente.actividad().por())
                                : Stream.empty()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Panorama(
                personas.porUsuario(usuarios),
                roles.todos().stream().collect(Collectors.toMap(Rol::id, Function.identity())),
                situaciones.cargas());
    }

    /** The notices in the order given, each still true on this day or not. */
    List<AvisoRepasado> repasar(Collection<AvisoPendiente> avisos, LocalDate hoy) {
        Map<ClaveActividad, SituacionActividad> actividades = situaciones.de(
                avisos.stream().map(pendiente -> pendiente.aviso().clave()).collect(Collectors.toSet()));
        Map<String, EstadoTarea> estados = tareas.estados(avisos.stream()
                .map(AvisoPendiente::aviso)
                .map(aviso -> tarea(aviso, actividades.get(aviso.clave())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return avisos.stream()
                .map(pendiente ->
                        repasar(pendiente, actividades.get(pendiente.aviso().clave()), estados, hoy))
                .toList();
    }

    /** The notice's own task, else the activity's latest. */
    static @Nullable String tarea(Aviso aviso, @Nullable SituacionActividad actividad) {
        return aviso.tarea() != null || actividad == null ? aviso.tarea() : actividad.tarea();
    }

    private static AvisoRepasado repasar(
            AvisoPendiente pendiente,
            @Nullable SituacionActividad actividad,
            Map<String, EstadoTarea> estados,
            LocalDate hoy) {
        Aviso aviso = pendiente.aviso();
        if (actividad == null) {
            return new Caduco(pendiente.id(), aviso, "La actividad ya no está en el cronograma.");
        }
        String tarea = tarea(aviso, actividad);
        return motivoDescarte(aviso, actividad, tarea == null ? null : estados.get(tarea), hoy)
                .<AvisoRepasado>map(motivo -> new Caduco(pendiente.id(), aviso, motivo))
                .orElseGet(() -> new Vigente(pendiente.id(), aviso, actividad));
    }

    private static Optional<String> motivoDescarte(
            Aviso aviso, SituacionActividad actividad, @Nullable EstadoTarea tarea, LocalDate hoy) {
        if (actividad.cicloTerminado()) {
            return Optional.of("El ciclo terminó.");
        }
        if (aviso.tipo() == TipoAviso.RETIRO) {
            return Optional.empty();
        }
        if (actividad.terminada()) {
            return Optional.of("La actividad ya terminó.");
        }
        if (tarea != null && tarea.cerrada()) {
            return Optional.of("La tarea ya se cerró.");
        }
        Optional<String> reposo = aviso.tipo().reposo(actividad.enSuspenso());
        if (reposo.isPresent()) {
            return reposo;
        }
        String encargado = tarea == null ? null : tarea.encargado();
        Optional<String> impropiedad =
                encargado == null ? Optional.empty() : aviso.tipo().impropiedad(aviso.destinatario(), encargado);
        if (impropiedad.isPresent()) {
            return impropiedad;
        }
        if (aviso.tipo().dependeDeLaFecha() && !actividad.vencimiento().equals(aviso.vencimiento())) {
            return Optional.of("La fecha de vencimiento cambió.");
        }
        return aviso.tipo().caducidad(hoy, actividad.vencimiento());
    }
}
