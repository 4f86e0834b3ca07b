package co.cuentasclaras.ciclo.web;

import co.cuentasclaras.SolicitudInvalida;
import co.cuentasclaras.aviso.Directorio;
import co.cuentasclaras.aviso.Directorio.Destinatario;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.ciclo.process.Calendario;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.process.Reprogramacion;
import co.cuentasclaras.cronograma.process.TareasVisibles;
import co.cuentasclaras.cronograma.process.TareasVisibles.TareaVisible;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiaNoHabil;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.plazo.FechaEscrita;
import co.cuentasclaras.responsable.Roles;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    private final Ciclos ciclos;
    private final Actividades actividades;
    private final Reprogramacion reprogramacion;
    private final Calendario calendario;
    private final DiasNoHabiles diasNoHabiles;
    private final Roles roles;
    private final Directorio directorio;
    private final TareasVisibles tareas;
    private final Clock clock;

    CiclosController(
            Ciclos ciclos,
            Actividades actividades,
            Reprogramacion reprogramacion,
            Calendario calendario,
            DiasNoHabiles diasNoHabiles,
            Roles roles,
            Directorio directorio,
            TareasVisibles tareas,
            Clock clock) {
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.reprogramacion = reprogramacion;
        this.calendario = calendario;
        this.diasNoHabiles = diasNoHabiles;
        this.roles = roles;
        this.directorio = directorio;
        this.tareas = tareas;
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
        CalendarioLaboral laboral = diasNoHabiles.calendario();
        LocalDate hoy = LocalDate.now(clock);
        return new Situacion(
                resumen(actividad, laboral, hoy),
                new Destinos(
                        roles.todos().stream()
                                .map(rol -> new DestinoRol(rol.id(), rol.nombre()))
                                .toList(),
                        personas()),
                laboral.sumar(hoy, DIAS_PROPUESTOS));
    }

    /** What the form of an activity shows to whom the engine lets see its task. */
    @GetMapping("/api/tareas/{tarea}/actividad")
    Tarea tarea(@PathVariable String tarea) {
        TareaVisible visible = tareas.tarea(tarea)
                .orElseThrow(() ->
                        new SolicitudInvalida("La tarea ya no está: alguien la completó o la pasó a otra persona."));
        ActividadEnCurso actividad = actividades.exigir(visible.ciclo(), visible.codigo());
        return new Tarea(visible.descripcion(), resumen(actividad, diasNoHabiles.calendario(), LocalDate.now(clock)));
    }

    /** Moves the public hearing of a running cycle, and with it every activity counted from it. */
    @PostMapping("/api/ciclos/{vigencia}/audiencia")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moverAudiencia(@PathVariable int vigencia, @RequestBody Cambio cambio) {
        Ciclo ciclo = ciclos.enCurso(vigencia)
                .orElseThrow(() ->
                        new SolicitudInvalida("No hay un ciclo en marcha de la vigencia %d.".formatted(vigencia)));
        if (cambio.fecha() == null) {
            throw new SolicitudInvalida("Escriba la nueva fecha de la audiencia, por ejemplo 2023-03-23.");
        }
        if (cambio.motivo() == null || cambio.motivo().isBlank()) {
            throw new SolicitudInvalida("Escriba el motivo del cambio: queda en la historia del ciclo.");
        }
        reprogramacion.reprogramar(ciclo.id(), Cronograma.AUDIENCIA, cambio.fecha(), cambio.motivo());
    }

    @GetMapping("/api/dias-no-habiles")
    List<DiaNoHabil> diasNoHabiles() {
        return diasNoHabiles.todos();
    }

    /** Declares a day on which the entity does not work. */
    @PostMapping("/api/dias-no-habiles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declararNoHabil(@RequestBody Declaracion declaracion) {
        if (declaracion.fecha() == null) {
            throw new SolicitudInvalida("Escriba el día no hábil, por ejemplo 2023-01-06.");
        }
        calendario.declararNoHabil(declaracion.fecha(), Objects.requireNonNullElse(declaracion.acto(), ""));
    }

    private Resumen resumen(ActividadEnCurso actividad, CalendarioLaboral laboral, LocalDate hoy) {
        return new Resumen(
                actividad.nombre(),
                responsable(actividad),
                FechaEscrita.de(actividad.vencimiento()),
                plazo(laboral.diasHabilesEntre(actividad.vencimiento(), hoy)),
                actividad.producto());
    }

    /** The role that answers for an activity, and the person who holds its task. */
    private String responsable(ActividadEnCurso actividad) {
        String rol = roles.nombre(actividad.responsable());
        String persona = actividad.persona();
        return persona == null
                ? rol
                : directorio.persona(persona).map(Destinatario::nombreCompleto).orElse(persona) + ", " + rol;
    }

    private static String plazo(int diasDeAtraso) {
        return switch (diasDeAtraso) {
            case 0 -> "vence hoy";
            case 1 -> "venció hace 1 día hábil";
            case -1 -> "queda 1 día hábil";
            default ->
                diasDeAtraso > 0
                        ? "venció hace %d días hábiles".formatted(diasDeAtraso)
                        : "quedan %d días hábiles".formatted(-diasDeAtraso);
        };
    }

    private List<DestinoPersona> personas() {
        return roles.todos().stream()
                .flatMap(rol -> Stream.of(rol.titular(), rol.suplente()))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(usuario -> directorio.persona(usuario).stream())
                .map(persona -> new DestinoPersona(persona.usuario(), persona.nombreCompleto()))
                .sorted(Comparator.comparing(
                        DestinoPersona::nombre, Collator.getInstance(Locale.forLanguageTag("es-CO"))))
                .toList();
    }

    record Situacion(Resumen actividad, Destinos destinos, LocalDate propuesta) {}

    record Tarea(@Nullable String descripcion, Resumen actividad) {}

    record Resumen(String nombre, String responsable, String vencimientoTexto, String plazo, String producto) {}

    record Destinos(List<DestinoRol> roles, List<DestinoPersona> personas) {}

    record DestinoRol(String id, String nombre) {}

    record DestinoPersona(String usuario, String nombre) {}

    record Cambio(@Nullable LocalDate fecha, @Nullable String motivo) {}

    record Declaracion(@Nullable LocalDate fecha, @Nullable String acto) {}
}
