package co.cuentasclaras.relevo;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Ausencia;
import co.cuentasclaras.responsable.Ausencias;
import co.cuentasclaras.responsable.Cuentas;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Persona;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All roles with their people, who is away, and how much each has open. */
@Component
public class CuadroDeRoles {

    private final Roles roles;
    private final Ausencias ausencias;
    private final Actividades actividades;
    private final Personas personas;
    private final Cuentas cuentas;
    private final Clock clock;

    CuadroDeRoles(
            Roles roles,
            Ausencias ausencias,
            Actividades actividades,
            Personas personas,
            Cuentas cuentas,
            Clock clock) {
        this.roles = roles;
        this.ausencias = ausencias;
        this.actividades = actividades;
        this.personas = personas;
        this.cuentas = cuentas;
        this.clock = clock;
    }

    /** As it is today. */
    @Transactional(readOnly = true)
    public RolesDeHoy hoy() {
        List<Ausencia> vigentes = ausencias.vigentes();
        Map<String, String> nombres =
                personas.todas().stream().collect(Collectors.toMap(Persona::usuario, Persona::nombreCompleto));
        Set<String> entran = cuentas.puedenEntrar(nombres.keySet());
        List<ActividadEnCurso> enMarcha = actividades.enMarcha();
        Function<@Nullable String, @Nullable PersonaDelRol> persona = usuario -> usuario == null
                ? null
                : new PersonaDelRol(usuario, nombres.getOrDefault(usuario, usuario), entran.contains(usuario));
        Collator alfabeto = Collator.getInstance(Palabras.COLOMBIA);
        return new RolesDeHoy(
                LocalDate.now(clock),
                roles.todos().stream()
                        .map(rol -> fila(rol, persona, vigentes, enMarcha))
                        .sorted(Comparator.comparing(FilaDeRol::nombre, alfabeto))
                        .toList(),
                vigentes.stream().map(una -> ausencia(una, nombres)).toList(),
                nombres.entrySet().stream()
                        .map(una -> new PersonaDelRol(una.getKey(), una.getValue(), entran.contains(una.getKey())))
                        .sorted(Comparator.comparing(PersonaDelRol::nombre, alfabeto))
                        .toList());
    }

    private static FilaDeRol fila(
            Rol rol,
            Function<@Nullable String, @Nullable PersonaDelRol> persona,
            List<Ausencia> vigentes,
            List<ActividadEnCurso> enMarcha) {
        return new FilaDeRol(
                rol.id(),
                rol.nombre(),
                rol.perfil(),
                persona.apply(rol.titular()),
                persona.apply(rol.suplente()),
                persona.apply(rol.sustituto()),
                vigentes.stream()
                        .filter(una -> rol.personas().anyMatch(una.persona()::equals))
                        .map(Ausencia::id)
                        .toList(),
                (int) enMarcha.stream()
                        .filter(actividad -> actividad.responsable().equals(rol.id()))
                        .count(),
                (int) enMarcha.stream()
                        .filter(actividad -> actividad.responsable().equals(rol.id()) && actividad.persona() == null)
                        .count());
    }

    private static AusenciaEscrita ausencia(Ausencia una, Map<String, String> nombres) {
        return new AusenciaEscrita(
                una.id(),
                una.persona(),
                nombres.getOrDefault(una.persona(), una.persona()),
                una.sustituto(),
                nombres.getOrDefault(una.sustituto(), una.sustituto()),
                una.desde(),
                una.hasta(),
                una.motivo());
    }

    /**
     * What the page shows.
     *
     * @param personas who can be named
     */
    public record RolesDeHoy(
            LocalDate hoy, List<FilaDeRol> roles, List<AusenciaEscrita> ausencias, List<PersonaDelRol> personas) {}

    /**
     * A role.
     *
     * @param ausencias the ids of those of its people
     * @param abiertas how many activities of the role are running
     * @param porTomar how many of these nobody has
     */
    public record FilaDeRol(
            String id,
            String nombre,
            Perfil perfil,
            @Nullable PersonaDelRol titular,
            @Nullable PersonaDelRol suplente,
            @Nullable PersonaDelRol sustituto,
            List<String> ausencias,
            int abiertas,
            int porTomar) {}

    /** Somebody, and whether she may sign in. */
    public record PersonaDelRol(String usuario, String nombre, boolean entra) {}

    public record AusenciaEscrita(
            String id,
            String persona,
            String nombrePersona,
            String sustituto,
            String nombreSustituto,
            LocalDate desde,
            LocalDate hasta,
            @Nullable String motivo) {}
}
