package co.cuentasclaras.ciclo.web;

import co.cuentasclaras.ciclo.Calendario;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.Reasignacion;
import co.cuentasclaras.cronograma.Reasignacion.Destino;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.cronograma.Resumenes;
import co.cuentasclaras.cronograma.Resumenes.Resumen;
import co.cuentasclaras.plazo.DiaNoHabil;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Roles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The cycles over HTTP, for those who direct them. */
@RestController
class CiclosController {

    /** The new due date that the leader's form begins with. */
    private static final int DIAS_PROPUESTOS = 5;

    /** The mail to the owner quotes it in a column of 1000. */
    private static final int LARGO_MOTIVO = 500;

    private final Ciclos ciclos;
    private final Actividades actividades;
    private final Reprogramacion reprogramacion;
    private final Reasignacion reasignacion;
    private final Calendario calendario;
    private final DiasNoHabiles diasNoHabiles;
    private final Roles roles;
    private final Personas personas;
    private final Resumenes resumenes;
    private final Clock clock;

    CiclosController(
            Ciclos ciclos,
            Actividades actividades,
            Reprogramacion reprogramacion,
            Reasignacion reasignacion,
            Calendario calendario,
            DiasNoHabiles diasNoHabiles,
            Roles roles,
            Personas personas,
            Resumenes resumenes,
            Clock clock) {
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.reprogramacion = reprogramacion;
        this.reasignacion = reasignacion;
        this.calendario = calendario;
        this.diasNoHabiles = diasNoHabiles;
        this.roles = roles;
        this.personas = personas;
        this.resumenes = resumenes;
        this.clock = clock;
    }

    /** The running cycles. */
    @GetMapping("/api/ciclos")
    List<Ciclo> enCurso() {
        return ciclos.enCurso();
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
                diasNoHabiles.calendario().sumar(LocalDate.now(clock), DIAS_PROPUESTOS));
    }

    /** Moves the public hearing of a running cycle, and with it every activity counted from it. */
    @PostMapping("/api/ciclos/{vigencia}/audiencia")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moverAudiencia(@PathVariable int vigencia, @Valid @RequestBody Cambio cambio) {
        Ciclo ciclo = ciclos.enCurso(vigencia)
                .orElseThrow(() ->
                        new SolicitudInvalida("No hay un ciclo en marcha de la vigencia %d.".formatted(vigencia)));
        if (cambio.motivo() == null || cambio.motivo().isBlank()) {
            throw new SolicitudInvalida("Escriba el motivo del cambio: queda en la historia del ciclo.");
        }
        reprogramacion.reprogramar(ciclo.id(), Cronograma.AUDIENCIA, cambio.fecha(), cambio.motivo());
    }

    /** Gives an activity of a running cycle another due date; with the hearing's code this moves the hearing. */
    @PostMapping("/api/ciclos/{ciclo}/reprogramaciones")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reprogramar(@PathVariable String ciclo, @Valid @RequestBody NuevaFecha cambio) {
        String codigo = deCicloEnCurso(ciclo, cambio.codigo());
        reprogramacion.reprogramar(ciclo, codigo, cambio.fecha(), motivo(cambio.motivo()));
    }

    /** Gives a running activity to another role or person. */
    @PostMapping("/api/ciclos/{ciclo}/reasignaciones")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reasignar(@PathVariable String ciclo, @Valid @RequestBody NuevoResponsable cambio) {
        String codigo = deCicloEnCurso(ciclo, cambio.codigo());
        Destino destino = new Destino(vacio(cambio.rol()), vacio(cambio.persona()));
        reasignacion.reasignar(ciclo, codigo, destino, motivo(cambio.motivo()));
    }

    @GetMapping("/api/dias-no-habiles")
    List<DiaNoHabil> diasNoHabiles() {
        return diasNoHabiles.todos();
    }

    /** Declares a day on which the entity does not work. */
    @PostMapping("/api/dias-no-habiles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declararNoHabil(@Valid @RequestBody Declaracion declaracion) {
        calendario.declararNoHabil(declaracion.fecha(), Objects.requireNonNullElse(declaracion.acto(), ""));
    }

    private String deCicloEnCurso(String id, String codigo) {
        Ciclo ciclo = ciclos.buscar(id).orElseThrow(() -> new SolicitudInvalida("No existe ese ciclo."));
        if (ciclo.terminado() != null) {
            throw new SolicitudInvalida(
                    "El ciclo de la vigencia %d ya terminó: no se puede cambiar.".formatted(ciclo.vigencia()));
        }
        if (actividades.buscar(id, codigo).isEmpty()) {
            throw new SolicitudInvalida("El ciclo no tiene la actividad «%s».".formatted(codigo));
        }
        return codigo;
    }

    private static String motivo(@Nullable String motivo) {
        String texto = vacio(motivo);
        if (texto == null) {
            throw new SolicitudInvalida(
                    "Escriba el motivo: queda en la historia del ciclo y se le cuenta al responsable.");
        }
        if (texto.length() > LARGO_MOTIVO) {
            throw new SolicitudInvalida("El motivo es muy largo: escriba hasta %d letras.".formatted(LARGO_MOTIVO));
        }
        return texto;
    }

    private static @Nullable String vacio(@Nullable String texto) {
        return texto == null || texto.isBlank() ? null : texto.trim();
    }

    private List<DestinoPersona> personas() {
        Set<String> usuarios = roles.todos().stream()
                .flatMap(rol -> Stream.of(rol.titular(), rol.suplente()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return personas.nombres(usuarios).entrySet().stream()
                .map(persona -> new DestinoPersona(persona.getKey(), persona.getValue()))
                .sorted(Comparator.comparing(
                        DestinoPersona::nombre, Collator.getInstance(Locale.forLanguageTag("es-CO"))))
                .toList();
    }

    record Situacion(Resumen actividad, Destinos destinos, LocalDate propuesta) {}

    record Destinos(List<DestinoRol> roles, List<DestinoPersona> personas) {}

    record DestinoRol(String id, String nombre) {}

    record DestinoPersona(String usuario, String nombre) {}

    record Cambio(
            @NotNull(message = "Escriba la nueva fecha de la audiencia, por ejemplo 2023-03-23.") LocalDate fecha,
            @Nullable String motivo) {}

    record NuevaFecha(
            @NotBlank(message = "Diga de qué actividad se trata (codigo).") String codigo,
            @NotNull(message = "Escriba la nueva fecha de vencimiento (día, mes y año).") LocalDate fecha,
            @Nullable String motivo) {}

    record NuevoResponsable(
            @NotBlank(message = "Diga de qué actividad se trata (codigo).") String codigo,
            @Nullable String rol,
            @Nullable String persona,
            @Nullable String motivo) {}

    record Declaracion(
            @NotNull(message = "Escriba el día no hábil, por ejemplo 2023-01-06.") LocalDate fecha,
            @Nullable String acto) {}
}
