package co.cuentasclaras.pregunta;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.engine.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers to the questions, version by version. What was sent to be reviewed is never written over. */
@Repository
public class RespuestasDadas {

    private static final String TODAS = "select * from cc_respuesta ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CurrentUser usuario;
    private final Clock clock;

    RespuestasDadas(JdbcClient jdbc, JdbcTemplate batches, CurrentUser usuario, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** All versions of the answer to a question, the latest first. */
    public List<RespuestaDada> de(String pregunta) {
        return jdbc.sql(TODAS + "where pregunta = :pregunta order by version desc")
                .param("pregunta", pregunta)
                .query(RespuestasDadas::leer)
                .list();
    }

    /** Its latest version; nothing when nobody has begun one. */
    public Optional<RespuestaDada> ultima(String pregunta) {
        return jdbc.sql(TODAS + "where pregunta = :pregunta order by version desc limit 1")
                .param("pregunta", pregunta)
                .query(RespuestasDadas::leer)
                .optional();
    }

    /** The number of the latest version of each of these questions that has one, by their ids. */
    public Map<String, Integer> versiones(Collection<String> preguntas) {
        Map<String, Integer> versiones = new HashMap<>();
        jdbc.sql(
                        "select pregunta, max(version) as ultima from cc_respuesta where pregunta in (:preguntas) group by pregunta")
                .param("preguntas", preguntas)
                .query(fila -> {
                    versiones.put(fila.getString("pregunta"), fila.getInt("ultima"));
                });
        return versiones;
    }

    /** All versions of the answers to these questions, the oldest first. */
    public List<RespuestaDada> deTodas(Collection<String> preguntas) {
        return preguntas.isEmpty()
                ? List.of()
                : jdbc.sql(TODAS + "where pregunta in (:preguntas) order by pregunta, version")
                        .param("preguntas", preguntas)
                        .query(RespuestasDadas::leer)
                        .list();
    }

    /** The version that was approved of each of these questions that has one, by their ids. */
    public Map<String, RespuestaDada> aprobadas(Collection<String> preguntas) {
        return deTodas(preguntas).stream()
                .filter(RespuestaDada::estaAprobada)
                .collect(Collectors.toMap(RespuestaDada::pregunta, una -> una, (una, otra) -> otra));
    }

    /** The version that was approved of each question of a cycle that has one, by their ids. */
    public Map<String, RespuestaDada> aprobadas(String ciclo) {
        return jdbc
                .sql("select r.* from cc_respuesta r join cc_pregunta p on p.id = r.pregunta"
                        + " where p.ciclo = :ciclo and r.aprobada order by r.pregunta, r.version")
                .param("ciclo", ciclo)
                .query(RespuestasDadas::leer)
                .list()
                .stream()
                .collect(Collectors.toMap(RespuestaDada::pregunta, una -> una, (una, otra) -> otra));
    }

    /** Whoever wrote one of its versions, a draft too. */
    public Set<String> autores(String pregunta) {
        return Set.copyOf(jdbc.sql("select distinct proyecto from cc_respuesta where pregunta = :pregunta")
                .param("pregunta", pregunta)
                .query(String.class)
                .list());
    }

    /** Whether the person at the screen goes on in this version: a draft of their own. */
    public boolean sigueEn(RespuestaDada ultima) {
        return ultima.esBorrador() && ultima.proyecto().equals(usuario.id());
    }

    /** Writes over the draft at hand, or begins one. */
    public void proyectar(RespuestaDada nueva) {
        int escritas = jdbc.sql(
                        """
                        update cc_respuesta set texto = :texto, fuentes = :fuentes, proyecto = :quien,
                          proyectada = :ahora, enviada = :enviada, huella = :huella
                        where pregunta = :pregunta and version = :version and not enviada""")
                .param("texto", nueva.texto())
                .param("fuentes", nueva.fuentes())
                .param("quien", nueva.proyecto())
                .param("ahora", momento(nueva.proyectada()))
                .param("enviada", nueva.enviada())
                .param("huella", nueva.huella())
                .param("pregunta", nueva.pregunta())
                .param("version", nueva.version())
                .update();
        if (escritas == 0) {
            agregar(List.of(nueva));
        }
    }

    public void agregar(Collection<RespuestaDada> nuevas) {
        batches.batchUpdate(
                """
                insert into cc_respuesta (pregunta, version, texto, fuentes, proyecto, proyectada, enviada, reviso,
                  revisada, aprobada, motivo, pregunta_publica, respuesta_publica, comunicada, medio, constancia,
                  publicada, huella)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                nuevas.stream().map(RespuestasDadas::fila).toList());
    }

    private static @Nullable Object[] fila(RespuestaDada una) {
        return new @Nullable Object[] {
            una.pregunta(),
            una.version(),
            una.texto(),
            una.fuentes(),
            una.proyecto(),
            momento(una.proyectada()),
            una.enviada(),
            una.reviso(),
            momento(una.revisada()),
            una.aprobada(),
            una.motivo(),
            una.preguntaPublica(),
            una.respuestaPublica(),
            momento(una.comunicada()),
            una.medio() == null ? null : una.medio().name(),
            una.constancia(),
            momento(una.publicada()),
            una.huella()
        };
    }

    public void aprobar(RespuestaDada una, TextosPublicos textos) {
        revisar(una, true, null, textos);
    }

    public void devolver(RespuestaDada una, String motivo) {
        revisar(una, false, motivo, null);
    }

    private void revisar(RespuestaDada una, boolean aprueba, @Nullable String motivo, @Nullable TextosPublicos textos) {
        exigirUna(jdbc.sql(
                        """
                        update cc_respuesta set reviso = :quien, revisada = :ahora, aprobada = :aprueba,
                          motivo = :motivo, pregunta_publica = :publica, respuesta_publica = :respuesta
                        where pregunta = :pregunta and version = :version and enviada and aprobada is null""")
                .param("quien", usuario.id())
                .param("ahora", OffsetDateTime.now(clock))
                .param("aprueba", aprueba)
                .param("motivo", motivo)
                .param("publica", textos == null ? null : textos.pregunta())
                .param("respuesta", textos == null ? null : textos.respuesta())
                .param("pregunta", una.pregunta())
                .param("version", una.version())
                .update());
    }

    public void comunicar(RespuestaDada una, MedioDeRespuesta medio, @Nullable String constancia) {
        exigirUna(jdbc.sql(
                        """
                        update cc_respuesta set comunicada = :ahora, medio = :medio, constancia = :constancia
                        where pregunta = :pregunta and version = :version and aprobada and comunicada is null""")
                .param("ahora", OffsetDateTime.now(clock))
                .param("medio", medio.name())
                .param("constancia", constancia)
                .param("pregunta", una.pregunta())
                .param("version", una.version())
                .update());
    }

    public void publicar(RespuestaDada una, TextosPublicos textos) {
        exigirUna(jdbc.sql(
                        """
                        update cc_respuesta set publicada = :ahora, pregunta_publica = :publica,
                          respuesta_publica = :respuesta
                        where pregunta = :pregunta and version = :version and aprobada and publicada is null""")
                .param("ahora", OffsetDateTime.now(clock))
                .param("publica", textos.pregunta())
                .param("respuesta", textos.respuesta())
                .param("pregunta", una.pregunta())
                .param("version", una.version())
                .update());
    }

    /** Whoever calls holds the question, whose version lets one change it at a time. */
    private static void exigirUna(int filas) {
        if (filas != 1) {
            throw new IllegalStateException("An answer that is not where its question says");
        }
    }

    /** A version that somebody of the entity writes now. */
    public RespuestaDada nueva(String pregunta, int version, String texto, @Nullable String fuentes, boolean enviada) {
        return RespuestaDada.escrita(
                pregunta, version, texto, fuentes, usuario.id(), clock.instant(), enviada, Huella.de(texto));
    }

    private static @Nullable OffsetDateTime momento(@Nullable Instant momento) {
        return momento == null ? null : momento.atOffset(ZoneOffset.UTC);
    }

    private static RespuestaDada leer(ResultSet fila, int n) throws SQLException {
        String medio = fila.getString("medio");
        return new RespuestaDada(
                fila.getString("pregunta"),
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
                medio == null ? null : MedioDeRespuesta.valueOf(medio),
                fila.getString("constancia"),
                InstanteSql.leer(fila, "publicada"),
                fila.getString("huella").strip());
    }

    /** Question and answer as everybody reads them. */
    public record TextosPublicos(String pregunta, String respuesta) {}
}
