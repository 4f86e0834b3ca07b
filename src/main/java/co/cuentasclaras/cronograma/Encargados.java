package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.Avisos;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers for an activity in person, and what they are told of it. */
@Component
public class Encargados {

    private final Roles roles;
    private final Personas personas;
    private final Avisos avisos;

    Encargados(Roles roles, Personas personas, Avisos avisos) {
        this.roles = roles;
        this.personas = personas;
        this.avisos = avisos;
    }

    /** Who answers for an activity today: who holds its task, else the titular of its role, else the deputy. */
    public Optional<String> de(ActividadEnCurso actividad) {
        return Optional.ofNullable(actividad.persona()).or(() -> deRol(actividad.responsable()));
    }

    /** What people call who answers for each of these activities, by code: the person, or the role when it is vacant. */
    Map<String, String> nombres(Collection<ActividadEnCurso> actividades) {
        Map<String, String> personasPorCodigo = new LinkedHashMap<>();
        actividades.forEach(
                actividad -> de(actividad).ifPresent(persona -> personasPorCodigo.put(actividad.codigo(), persona)));
        Map<String, String> nombres = personas.nombres(Set.copyOf(personasPorCodigo.values()));
        return actividades.stream().collect(Collectors.toMap(ActividadEnCurso::codigo, actividad -> {
            String persona = personasPorCodigo.get(actividad.codigo());
            return persona == null ? roles.nombre(actividad.responsable()) : nombres.getOrDefault(persona, persona);
        }));
    }

    /** The titular of a role, else the deputy. */
    Optional<String> deRol(String rol) {
        return roles.rol(rol).flatMap(Rol::encargado);
    }

    /** Says so when there is no such person. */
    void comprobar(String usuario) {
        if (personas.nombres(Set.of(usuario)).isEmpty()) {
            throw new SolicitudInvalida("No hay ninguna persona con el usuario «%s».".formatted(usuario));
        }
    }

    /** Queues again what was told before, once in that week. */
    void repetir(Collection<Aviso> suyos, LocalDate semana) {
        avisos.repetir(suyos, semana);
    }

    /**
     * Queues a notice that an activity got other dates.
     *
     * @param motivo why; none when another notice to the same person says it
     */
    void avisarCambio(
            TipoAviso tipo,
            ActividadEnCurso actividad,
            LocalDate vencimiento,
            String persona,
            @Nullable String motivo) {
        avisos.encolar(new Aviso(
                tipo,
                actividad.ciclo(),
                actividad.codigo(),
                actividad.enMarcha() ? actividad.tarea() : null,
                persona,
                vencimiento,
                motivo,
                actividad.vencimiento(),
                null));
    }

    /**
     * Queues a notice about an activity and its due date, with a link to a task when there is one.
     *
     * @return whether it is new
     */
    public boolean avisar(
            TipoAviso tipo,
            ActividadEnCurso actividad,
            LocalDate vencimiento,
            @Nullable String tarea,
            String persona,
            @Nullable String detalle) {
        return avisos.encolar(
                new Aviso(tipo, actividad.ciclo(), actividad.codigo(), tarea, persona, vencimiento, detalle));
    }
}
