package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.Avisos;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.QuienEntra;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers for an activity in person, and what they are told of it. */
@Component
public class Encargados {

    private final Actividades actividades;
    private final Roles roles;
    private final Personas personas;
    private final QuienEntra entra;
    private final Avisos avisos;

    Encargados(Actividades actividades, Roles roles, Personas personas, QuienEntra entra, Avisos avisos) {
        this.actividades = actividades;
        this.roles = roles;
        this.personas = personas;
        this.entra = entra;
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
    public Optional<String> deRol(String rol) {
        return roles.rol(rol).flatMap(Rol::encargado);
    }

    /**
     * Who gets the task of an activity from its role today. Nobody approves her own work: then another one of the role gets
     * it, and if there is none, nobody.
     *
     * @param aprueba the codes of the activities whose work the task approves
     */
    public @Nullable String recibe(Rol rol, ActividadEnCurso actividad, Set<String> aprueba) {
        String recibe = rol.recibe();
        return recibe == null || !hizo(recibe, actividad, aprueba)
                ? recibe
                : Stream.of(rol.suplente(), rol.titular())
                        .filter(Objects::nonNull)
                        .filter(rol::entra)
                        .filter(otra -> !hizo(otra, actividad, aprueba))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether somebody did what a task approves. */
    public boolean hizo(String persona, ActividadEnCurso actividad, Set<String> aprueba) {
        return aprueba.stream()
                .flatMap(codigo -> actividades.buscar(actividad.ciclo(), codigo).stream())
                .anyMatch(hecha -> persona.equals(hecha.terminadaPor()) || persona.equals(hecha.persona()));
    }

    /** The absent person in whose place somebody answers for a role today, if so. */
    public @Nullable String por(String rol, @Nullable String persona) {
        return roles.rol(rol).map(uno -> uno.por(persona)).orElse(null);
    }

    /** First and last name. */
    public String nombre(String persona) {
        return personas.nombre(persona);
    }

    Optional<Rol> rol(String id) {
        return roles.rol(id);
    }

    /** Says so when there is no such role. */
    void comprobarRol(String rol) {
        if (roles.rol(rol).isEmpty()) {
            throw new SolicitudInvalida("No hay ningún rol «%s»: elija uno de %s.".formatted(rol, roles.ids()));
        }
    }

    /** Says so when there is no such person, or she could not come in to do it. */
    void exigirQueEntre(String usuario) {
        entra.exigir(usuario);
    }

    /** Says so when there is no such person. */
    void comprobar(String usuario) {
        if (personas.nombres(Set.of(usuario)).isEmpty()) {
            throw new SolicitudInvalida("No hay ninguna persona con el usuario «%s».".formatted(usuario));
        }
    }

    /**
     * Says so when that person did what a task approves: nobody approves her own work.
     *
     * @param aprueba the codes of the activities whose work the task approves
     */
    public void exigirQueNoApruebeLoSuyo(String persona, ActividadEnCurso actividad, Set<String> aprueba) {
        if (hizo(persona, actividad, aprueba)) {
            throw new SolicitudInvalida("%s hizo lo que aquí se aprueba, y nadie aprueba lo suyo: elija a otra persona."
                    .formatted(nombre(persona)));
        }
    }

    /** Says so when that person would watch where she takes part, or the other way round. */
    public void exigirQueNoVigileYParticipe(String persona, ActividadEnCurso actividad) {
        exigirQueNoVigileYParticipe(persona, perfil(actividad));
    }

    /** Whoever watches takes no part in what she watches (Ley 87 de 1993, art. 12). */
    public void exigirQueNoVigileYParticipe(String persona, Perfil perfil) {
        boolean mezcla = roles.todos().stream()
                .filter(rol -> rol.personas().anyMatch(persona::equals))
                .anyMatch(rol -> (rol.perfil() == Perfil.VIGILA) != (perfil == Perfil.VIGILA));
        if (mezcla) {
            throw new SolicitudInvalida(
                    "%s no puede vigilar y participar a la vez (Ley 87 de 1993, artículo 12): elija a otra persona."
                            .formatted(nombre(persona)));
        }
    }

    /** What the role that answers for an activity does. */
    public Perfil perfil(ActividadEnCurso actividad) {
        return roles.rol(actividad.responsable()).map(Rol::perfil).orElse(Perfil.EJECUTA);
    }

    /** Queues what a round tells, once in it. */
    void repetir(Collection<Aviso> suyos, LocalDate ronda) {
        avisos.repetir(suyos, ronda);
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
                actividad.enSuspenso() ? null : actividad.vencimiento(),
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
