package co.cuentasclaras.pregunta.termino;

import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What terms came from and what moved them. Rows are added, never changed; with each the last day of its question moves. */
@Repository
public class HechosDeTermino {

    private static final String COLUMNAS =
            """
            select t.pregunta, t.n, t.hecho, t.fecha, t.dias, t.antes, t.despues, t.norma, t.motivo, t.quien, t.momento
            from cc_termino t
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate lotes;
    private final CurrentUser usuario;
    private final Clock clock;

    HechosDeTermino(JdbcClient jdbc, JdbcTemplate lotes, CurrentUser usuario, Clock clock) {
        this.jdbc = jdbc;
        this.lotes = lotes;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** Of one question, in their order. */
    List<HechoDeTermino> de(String pregunta) {
        return jdbc.sql(COLUMNAS + "where t.pregunta = :pregunta order by t.n")
                .param("pregunta", pregunta)
                .query(HechosDeTermino::leer)
                .list();
    }

    /** Of each of these questions, by its id. */
    public Map<String, List<HechoDeTermino>> de(Collection<String> preguntas) {
        return jdbc
                .sql(COLUMNAS + "where t.pregunta in (:preguntas) order by t.pregunta, t.n")
                .param("preguntas", preguntas)
                .query(HechosDeTermino::leer)
                .list()
                .stream()
                .collect(Collectors.groupingBy(HechoDeTermino::pregunta));
    }

    /** Of each question of a cycle, by its id. */
    public Map<String, List<HechoDeTermino>> deCiclo(String ciclo) {
        return jdbc
                .sql(COLUMNAS
                        + "join cc_pregunta p on p.id = t.pregunta where p.ciclo = :ciclo order by t.pregunta, t.n")
                .param("ciclo", ciclo)
                .query(HechosDeTermino::leer)
                .list()
                .stream()
                .collect(Collectors.groupingBy(HechoDeTermino::pregunta));
    }

    /** Of each question that is in one of these states, by its id. */
    public Map<String, List<HechoDeTermino>> enEstados(Collection<EstadoDePregunta> estados) {
        return jdbc
                .sql(
                        COLUMNAS
                                + "join cc_pregunta p on p.id = t.pregunta where p.estado in (:estados) order by t.pregunta, t.n")
                .param("estados", estados.stream().map(Enum::name).toList())
                .query(HechosDeTermino::leer)
                .list()
                .stream()
                .collect(Collectors.groupingBy(HechoDeTermino::pregunta));
    }

    /** What happens now, by the person of the request at hand or by the product itself; not written yet. */
    public HechoDeTermino nuevo(
            PreguntaCiudadana pregunta,
            int n,
            MovimientoDeTermino hecho,
            LocalDate fecha,
            @Nullable Integer dias,
            @Nullable String norma,
            @Nullable String motivo) {
        return new HechoDeTermino(
                pregunta.id(),
                n,
                hecho,
                fecha,
                dias,
                n == 1 ? null : pregunta.vencimiento(),
                n == 1 ? pregunta.vencimiento() : null,
                norma,
                motivo,
                usuario.id(),
                clock.instant());
    }

    /** Adds facts, of different questions, and moves the last day of each with them. One that rests keeps its last day. */
    public void agregar(Collection<HechoDeTermino> nuevos) {
        lotes.batchUpdate(
                """
                insert into cc_termino (pregunta, n, hecho, fecha, dias, antes, despues, norma, motivo, quien, momento)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                nuevos.stream()
                        .map(uno -> new @Nullable Object[] {
                            uno.pregunta(),
                            uno.n(),
                            uno.hecho().name(),
                            uno.fecha(),
                            uno.dias(),
                            uno.antes(),
                            uno.despues(),
                            uno.norma(),
                            uno.motivo(),
                            uno.quien(),
                            uno.momento().atOffset(ZoneOffset.UTC)
                        })
                        .toList());
        List<Object[]> movidas = nuevos.stream()
                .filter(uno ->
                        uno.n() > 1 && uno.despues() != null && !uno.despues().equals(uno.antes()))
                .map(uno -> new Object[] {Objects.requireNonNull(uno.despues()), uno.pregunta()})
                .toList();
        if (!movidas.isEmpty()) {
            lotes.batchUpdate("update cc_pregunta set vencimiento = ? where id = ?", movidas);
        }
    }

    private static HechoDeTermino leer(ResultSet fila, int n) throws SQLException {
        return new HechoDeTermino(
                fila.getString("pregunta"),
                fila.getInt("n"),
                MovimientoDeTermino.valueOf(fila.getString("hecho")),
                fila.getObject("fecha", LocalDate.class),
                fila.getObject("dias", Integer.class),
                fila.getObject("antes", LocalDate.class),
                fila.getObject("despues", LocalDate.class),
                fila.getString("norma"),
                fila.getString("motivo"),
                fila.getString("quien"),
                Objects.requireNonNull(InstanteSql.leer(fila, "momento")));
    }
}
