package co.cuentasclaras.tarea;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Bitacora.Hecho;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.tarea.FichaActividad.Paso;
import co.cuentasclaras.tarea.FichaActividad.Siguiente;
import co.cuentasclaras.tarea.FichaActividad.Suceso;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what there is to know about the activity of a task. */
@Component
public class FichasActividad {

    private static final String NADIE = "sistema";

    /** The reassignment and the assignment that it makes are one fact. */
    private static final Duration A_LA_VEZ = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Avances avances;
    private final Bitacora bitacora;
    private final Personas personas;
    private final Clock clock;

    FichasActividad(JdbcClient jdbc, Avances avances, Bitacora bitacora, Personas personas, Clock clock) {
        this.jdbc = jdbc;
        this.avances = avances;
        this.bitacora = bitacora;
        this.personas = personas;
        this.clock = clock;
    }

    /**
     * The activity of a task. Who may read it is decided by the caller.
     *
     * @param tareas the codes that the model draws after it, without the part that tells deliveries apart
     * @param asignaciones who got the task when
     * @return nothing when the task is no activity of a cronograma
     */
    public Optional<FichaActividad> deTarea(String tarea, Set<String> tareas, List<Paso> asignaciones) {
        return jdbc.sql("select ciclo from cc_actividad where tarea = :tarea")
                .param("tarea", tarea)
                .query(String.class)
                .optional()
                .flatMap(avances::deCiclo)
                .flatMap(ciclo -> ciclo.actividades().stream()
                        .filter(actividad -> tarea.equals(actividad.tarea()))
                        .findFirst()
                        .map(actividad -> ficha(ciclo, actividad, tareas, asignaciones)));
    }

    private FichaActividad ficha(
            AvanceCiclo ciclo, AvanceActividad actividad, Set<String> tareas, List<Paso> asignaciones) {
        return new FichaActividad(
                actividad.codigo(),
                actividad.grupo(),
                actividad.producto(),
                actividad.responsable(),
                actividad.nombrePersona(),
                actividad.estado(),
                actividad.estado().nombre(),
                actividad.plan().enPalabras(),
                actividad.vigente().enPalabras(),
                actividad.corrimientoEnPalabras(),
                Palabras.dia(Objects.requireNonNullElse(actividad.diaIniciada(), ciclo.hoy())),
                actividad.plazo(),
                siguientes(ciclo, tareas),
                rastro(ciclo, actividad, asignaciones));
    }

    private static List<Siguiente> siguientes(AvanceCiclo ciclo, Set<String> tareas) {
        return ciclo.actividades().stream()
                .filter(otra -> tareas.contains(otra.codigoDelModelo()))
                .map(otra -> new Siguiente(
                        otra.nombre(), otra.dueno(), otra.vigente().enPalabras()))
                .toList();
    }

    private List<Suceso> rastro(AvanceCiclo ciclo, AvanceActividad actividad, List<Paso> asignaciones) {
        List<Anotacion> anotaciones = bitacora.deActividad(ciclo.ciclo().id(), actividad.codigo());
        List<Paso> pasos = new ArrayList<>();
        asignaciones.stream()
                .filter(paso -> anotaciones.stream().noneMatch(anotacion -> mismoHecho(anotacion, paso)))
                .forEach(pasos::add);
        anotaciones.forEach(anotacion -> pasos.add(
                new Paso(anotacion.momento(), anotacion.quien(), null, Palabras.sinHuella(anotacion.detalle()))));
        Map<String, String> nombres = personas.nombres(pasos.stream()
                .flatMap(paso -> Stream.of(paso.quien(), paso.persona()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return pasos.stream()
                .sorted(Comparator.comparing(Paso::momento).reversed())
                .map(paso -> new Suceso(
                        Palabras.momento(paso.momento().atZone(clock.getZone())),
                        nombre(nombres, paso.quien()),
                        paso.persona() == null ? paso.texto() : paso.texto() + nombre(nombres, paso.persona())))
                .toList();
    }

    private static boolean mismoHecho(Anotacion anotacion, Paso asignacion) {
        return anotacion.hecho() == Hecho.ACTIVIDAD_REASIGNADA
                && Duration.between(anotacion.momento(), asignacion.momento())
                                .abs()
                                .compareTo(A_LA_VEZ)
                        <= 0;
    }

    private static String nombre(Map<String, String> nombres, @Nullable String usuario) {
        return usuario == null || usuario.equals(NADIE) ? "El cronograma" : nombres.getOrDefault(usuario, usuario);
    }
}
