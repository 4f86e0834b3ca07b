package co.cuentasclaras.pregunta;

import co.cuentasclaras.ciudadano.Ciudadanos;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.permiso.AccesoTarea;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.PasosAbiertos.PasoAbierto;
import co.cuentasclaras.pregunta.VistaDePregunta.ArchivoVisto;
import co.cuentasclaras.pregunta.VistaDePregunta.EncargadoDePregunta;
import co.cuentasclaras.pregunta.VistaDePregunta.LoQuePuede;
import co.cuentasclaras.pregunta.VistaDePregunta.Nombrado;
import co.cuentasclaras.pregunta.VistaDePregunta.OtraPregunta;
import co.cuentasclaras.pregunta.VistaDePregunta.RespuestaVista;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages show of questions; who may see which is decided by the caller. */
@Component
public class VistasDePreguntas {

    /** So much of a question stands in a list. */
    private static final int COMIENZO = 200;

    private static final String PRORROGAR = "prorrogarTermino";
    private static final String ATENDER = "atenderTerminoVencido";

    private final JdbcClient jdbc;
    private final Roles roles;
    private final Personas personas;
    private final Ciudadanos ciudadanos;
    private final DiasNoHabiles diasNoHabiles;
    private final PasosAbiertos pasos;
    private final AccesoTarea acceso;
    private final Clock clock;

    VistasDePreguntas(
            JdbcClient jdbc,
            Roles roles,
            Personas personas,
            Ciudadanos ciudadanos,
            DiasNoHabiles diasNoHabiles,
            PasosAbiertos pasos,
            AccesoTarea acceso,
            Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.personas = personas;
        this.ciudadanos = ciudadanos;
        this.diasNoHabiles = diasNoHabiles;
        this.pasos = pasos;
        this.acceso = acceso;
        this.clock = clock;
    }

    /** All of one question but the person who asked it. */
    @Transactional(readOnly = true)
    public VistaDePregunta de(PreguntaCiudadana pregunta) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        LocalDate hoy = LocalDate.now(clock);
        List<Escrita> respuestas = respuestas(pregunta.id());
        List<PasoAbierto> abiertos = pasos.de(pregunta.proceso());
        Map<String, String> nombres = personas.nombres(Stream.concat(
                        Stream.concat(
                                Stream.of(pregunta.registradaPor()),
                                abiertos.stream().map(PasoAbierto::persona)),
                        respuestas.stream().flatMap(una -> Stream.of(una.proyecto(), una.reviso())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        @Nullable
        LocalDate atendida = respuestas.stream()
                .map(Escrita::comunicada)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(momento -> LocalDate.ofInstant(momento, clock.getZone()))
                .orElse(null);
        SituacionDelTermino situacion =
                SituacionDelTermino.de(pregunta.estado(), pregunta.vencimiento(), atendida, hoy, calendario);
        return new VistaDePregunta(
                pregunta.radicado(),
                pregunta.ciclo(),
                pregunta.version(),
                new Nombrado(pregunta.canal().name(), pregunta.canal().nombre()),
                pregunta.espacio(),
                pregunta.recibida(),
                pregunta.registrada(),
                nombres.get(pregunta.registradaPor()),
                pregunta.texto(),
                pregunta.tema(),
                new Nombrado(pregunta.tipo().name(), pregunta.tipo().nombre()),
                rol(pregunta.rolResponde()),
                pregunta.talonario(),
                new Nombrado(pregunta.estado().name(), pregunta.estado().nombre()),
                pregunta.via(),
                pregunta.paso(),
                encargado(pregunta, abiertos, nombres),
                pregunta.vencimiento(),
                new Nombrado(situacion.name(), situacion.nombre()),
                plazo(situacion, pregunta.vencimiento(), hoy, calendario),
                ciudadanos.esAnonimo(pregunta.id()),
                ciudadanos.tieneCorreo(pregunta.id()),
                otras("p.id = :de", pregunta.principal()).stream().findFirst().orElse(null),
                otras("p.principal = :de", pregunta.id()),
                respuestas.stream().map(una -> una.con(nombres)).toList(),
                archivos(pregunta.id()),
                puede(pregunta, abiertos));
    }

    /** The rows of a list, in its order, in the same few statements however many they are. */
    @Transactional(readOnly = true)
    public List<FilaDePregunta> filas(List<PreguntaCiudadana> preguntas) {
        if (preguntas.isEmpty()) {
            return List.of();
        }
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        LocalDate hoy = LocalDate.now(clock);
        Set<String> ids = preguntas.stream().map(PreguntaCiudadana::id).collect(Collectors.toSet());
        Map<String, LocalDate> atendidas = atendidas(ids);
        Map<String, List<Pausada>> pausas = pausas(ids);
        return preguntas.stream()
                .map(una -> {
                    @Nullable LocalDate atendida = atendidas.get(una.id());
                    SituacionDelTermino situacion =
                            SituacionDelTermino.de(una.estado(), una.vencimiento(), atendida, hoy, calendario);
                    return new FilaDePregunta(
                            una.radicado(),
                            comienzo(una.texto()),
                            una.tema(),
                            new Nombrado(una.canal().name(), una.canal().nombre()),
                            una.recibida(),
                            una.vencimiento(),
                            new Nombrado(una.estado().name(), una.estado().nombre()),
                            new Nombrado(situacion.name(), situacion.nombre()),
                            plazo(situacion, una.vencimiento(), hoy, calendario),
                            usados(
                                    LocalDate.ofInstant(una.recibida(), clock.getZone()),
                                    Objects.requireNonNullElse(atendida, hoy),
                                    pausas.getOrDefault(una.id(), List.of()),
                                    calendario),
                            rol(una.rolResponde()));
                })
                .toList();
    }

    private @Nullable Nombrado rol(@Nullable String id) {
        return id == null ? null : new Nombrado(id, roles.nombre(id));
    }

    private static String plazo(
            SituacionDelTermino situacion, LocalDate vencimiento, LocalDate hoy, CalendarioLaboral calendario) {
        return switch (situacion) {
            case VENCIDA, VENCE_PRONTO, EN_MARCHA -> PlazoEscrito.de(hoy, vencimiento, calendario);
            case EN_SUSPENSO -> "el término espera lo que se le pidió al ciudadano";
            case HECHA, HECHA_TARDE, RETIRADA -> "";
        };
    }

    /** The working days from receipt on, but for those on which the term rested. */
    private static int usados(LocalDate recibida, LocalDate hasta, List<Pausada> pausas, CalendarioLaboral calendario) {
        int todos = hasta.isAfter(recibida) ? calendario.diasHabilesEntre(recibida, hasta) : 0;
        int quietos = 0;
        @Nullable LocalDate desde = null;
        for (Pausada una : pausas) {
            if (una.hecho().equals("SUSPENSION")) {
                desde = una.fecha();
            } else if (desde != null) {
                quietos += calendario.diasHabilesEntre(desde, una.fecha());
                desde = null;
            }
        }
        if (desde != null && hasta.isAfter(desde)) {
            quietos += calendario.diasHabilesEntre(desde, hasta);
        }
        return Math.max(0, todos - quietos);
    }

    private static String comienzo(String texto) {
        String linea = texto.replaceAll("\\s+", " ").strip();
        return linea.length() <= COMIENZO ? linea : linea.substring(0, COMIENZO).strip() + "…";
    }

    /** Whoever holds the task of its step; while nobody does, whose it is. */
    private @Nullable EncargadoDePregunta encargado(
            PreguntaCiudadana pregunta, List<PasoAbierto> abiertos, Map<String, String> nombres) {
        return paso(pregunta.paso().tarea(), abiertos)
                .map(paso -> new EncargadoDePregunta(
                        paso.persona() == null ? null : nombres.getOrDefault(paso.persona(), paso.persona()),
                        paso.tarea()))
                .orElse(null);
    }

    private static Optional<PasoAbierto> paso(String codigo, List<PasoAbierto> abiertos) {
        return abiertos.stream().filter(uno -> uno.codigo().equals(codigo)).findFirst();
    }

    private LoQuePuede puede(PreguntaCiudadana pregunta, List<PasoAbierto> abiertos) {
        boolean actuar = trabaja(pregunta.paso().tarea(), abiertos);
        boolean prorrogando = paso(PRORROGAR, abiertos).isPresent();
        return new LoQuePuede(
                actuar,
                actuar && pregunta.paso() == PasoDePregunta.PROYECTAR && !prorrogando,
                trabaja(PRORROGAR, abiertos),
                trabaja(ATENDER, abiertos));
    }

    private boolean trabaja(String codigo, List<PasoAbierto> abiertos) {
        return paso(codigo, abiertos)
                .filter(uno -> acceso.puedeTrabajar(uno.tarea()))
                .isPresent();
    }

    private List<OtraPregunta> otras(String cuales, @Nullable String de) {
        return de == null
                ? List.of()
                : jdbc.sql("select p.radicado, p.texto, p.estado from cc_pregunta p where " + cuales
                                + " order by p.radicado")
                        .param("de", de)
                        .query((fila, n) -> new OtraPregunta(
                                fila.getString("radicado"),
                                comienzo(fila.getString("texto")),
                                EstadoDePregunta.valueOf(fila.getString("estado"))
                                        .nombre()))
                        .list();
    }

    private List<Escrita> respuestas(String pregunta) {
        return jdbc.sql("select * from cc_respuesta where pregunta = :pregunta order by version desc")
                .param("pregunta", pregunta)
                .query(VistasDePreguntas::leer)
                .list();
    }

    private List<ArchivoVisto> archivos(String pregunta) {
        return jdbc.sql("select id, nombre, publico from cc_respuesta_archivo where pregunta = :pregunta"
                        + " order by subido, nombre")
                .param("pregunta", pregunta)
                .query((fila, n) ->
                        new ArchivoVisto(fila.getString("id"), fila.getString("nombre"), fila.getBoolean("publico")))
                .list();
    }

    private Map<String, LocalDate> atendidas(Collection<String> preguntas) {
        Map<String, LocalDate> dias = new HashMap<>();
        jdbc.sql(
                        """
                        select pregunta, min(comunicada) as comunicada from cc_respuesta
                        where pregunta in (:preguntas) and comunicada is not null group by pregunta""")
                .param("preguntas", preguntas)
                .query(fila -> {
                    Instant momento = Objects.requireNonNull(InstanteSql.leer(fila, "comunicada"));
                    dias.put(fila.getString("pregunta"), LocalDate.ofInstant(momento, clock.getZone()));
                });
        return dias;
    }

    private Map<String, List<Pausada>> pausas(Collection<String> preguntas) {
        return jdbc
                .sql(
                        """
                        select pregunta, hecho, fecha from cc_termino
                        where pregunta in (:preguntas) and hecho in ('SUSPENSION', 'REANUDACION') order by pregunta, n""")
                .param("preguntas", preguntas)
                .query((fila, n) -> new Pausada(
                        fila.getString("pregunta"), fila.getString("hecho"), fila.getObject("fecha", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Pausada::pregunta));
    }

    private static Escrita leer(ResultSet fila, int n) throws SQLException {
        return new Escrita(
                fila.getInt("version"),
                fila.getString("texto"),
                fila.getString("fuentes"),
                fila.getString("proyecto"),
                Objects.requireNonNull(InstanteSql.leer(fila, "proyectada")),
                fila.getBoolean("enviada"),
                fila.getString("reviso"),
                InstanteSql.leer(fila, "revisada"),
                fila.getObject("aprobada", Boolean.class),
                fila.getString("motivo"),
                fila.getString("pregunta_publica"),
                fila.getString("respuesta_publica"),
                InstanteSql.leer(fila, "comunicada"),
                fila.getString("medio"),
                fila.getString("constancia"),
                InstanteSql.leer(fila, "publicada"));
    }

    private record Pausada(String pregunta, String hecho, LocalDate fecha) {}

    /** A version of the answer with the users who wrote and reviewed it. */
    private record Escrita(
            int version,
            String texto,
            @Nullable String fuentes,
            String proyecto,
            Instant proyectada,
            boolean enviada,
            @Nullable String reviso,
            @Nullable Instant revisada,
            @Nullable Boolean aprobada,
            @Nullable String motivo,
            @Nullable String preguntaPublica,
            @Nullable String respuestaPublica,
            @Nullable Instant comunicada,
            @Nullable String medio,
            @Nullable String constancia,
            @Nullable Instant publicada) {

        RespuestaVista con(Map<String, String> nombres) {
            return new RespuestaVista(
                    version,
                    texto,
                    fuentes,
                    nombres.getOrDefault(proyecto, proyecto),
                    proyectada,
                    enviada,
                    reviso == null ? null : nombres.getOrDefault(reviso, reviso),
                    revisada,
                    aprobada,
                    motivo,
                    preguntaPublica,
                    respuestaPublica,
                    comunicada,
                    medio,
                    constancia,
                    publicada);
        }
    }
}
