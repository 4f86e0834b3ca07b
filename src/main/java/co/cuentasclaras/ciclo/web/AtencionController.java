package co.cuentasclaras.ciclo.web;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Resumenes;
import co.cuentasclaras.cronograma.Resumenes.Resumen;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Roles;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the leader's form about a late activity begins with. */
@RestController
class AtencionController {

    /** The new due date that the leader's form begins with. */
    private static final int DIAS_PROPUESTOS = 5;

    private final Actividades actividades;
    private final Resumenes resumenes;
    private final Roles roles;
    private final Personas personas;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    AtencionController(
            Actividades actividades,
            Resumenes resumenes,
            Roles roles,
            Personas personas,
            DiasNoHabiles diasNoHabiles,
            Clock clock) {
        this.actividades = actividades;
        this.resumenes = resumenes;
        this.roles = roles;
        this.personas = personas;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /** What the leader needs to decide about a late activity. */
    @GetMapping("/api/ciclos/{ciclo}/actividades")
    Situacion actividad(@PathVariable String ciclo, @RequestParam String codigo) {
        ActividadEnCurso actividad = actividades
                .buscar(ciclo, codigo)
                .orElseThrow(() -> new SolicitudInvalida("El ciclo no tiene la actividad «%s».".formatted(codigo)));
        return new Situacion(
                resumenes.de(actividad),
                new Destinos(
                        roles.todos().stream()
                                .map(rol -> new DestinoRol(rol.id(), rol.nombre()))
                                .toList(),
                        personas()),
                diasNoHabiles.calendario().sumar(LocalDate.now(clock), DIAS_PROPUESTOS),
                actividad.esAudiencia(),
                actividad.terminoLegal());
    }

    private List<DestinoPersona> personas() {
        Set<String> usuarios = roles.todos().stream()
                .flatMap(rol -> Stream.of(rol.titular(), rol.suplente()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return personas.nombres(usuarios).entrySet().stream()
                .map(persona -> new DestinoPersona(persona.getKey(), persona.getValue()))
                .sorted(Comparator.comparing(DestinoPersona::nombre, Collator.getInstance(Palabras.COLOMBIA)))
                .toList();
    }

    /**
     * @param esAudiencia it moves on its own page and not here
     * @param terminoLegal the law sets its term, so that no other date can be chosen
     */
    record Situacion(
            Resumen actividad, Destinos destinos, LocalDate propuesta, boolean esAudiencia, boolean terminoLegal) {}

    record Destinos(List<DestinoRol> roles, List<DestinoPersona> personas) {}

    record DestinoRol(String id, String nombre) {}

    record DestinoPersona(String usuario, String nombre) {}
}
