package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The activities of the cycles, in the engine's database and transactions. */
@Repository
public class Actividades {

    private static final String COLUMNAS =
            """
            select ciclo, codigo, etapa, nombre, responsable, persona, producto, inicio_regla, fin_regla,
                   inicio, vencimiento, evidencia, escalar_desde, tarea, iniciada, terminada, terminada_por
            from cc_actividad
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Actividades(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Writes the cronograma of a new cycle, its dates resolved with the calendar of today. */
    public void crear(String ciclo, Cronograma cronograma, CalendarioLaboral calendario) {
        LocalDate audiencia = cronograma.audiencia(calendario);
        AtomicInteger orden = new AtomicInteger();
        batches.batchUpdate(
                """
                insert into cc_actividad (ciclo, codigo, orden, etapa, frente, nombre, responsable, producto, origen,
                  inicio_plan, fin_plan, inicio_regla, fin_regla, inicio, vencimiento, evidencia)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                cronograma.actividades().stream()
                        .map(actividad -> {
                            Periodo periodo =
                                    Periodo.resolver(actividad.inicio(), actividad.fin(), calendario, audiencia);
                            String inicio = actividad.inicio().texto();
                            String fin = actividad.fin().texto();
                            return new Object[] {
                                ciclo,
                                actividad.codigo(),
                                orden.incrementAndGet(),
                                actividad.etapa(),
                                actividad.frente(),
                                actividad.nombre(),
                                actividad.responsable(),
                                actividad.producto(),
                                actividad.origen(),
                                inicio,
                                fin,
                                inicio,
                                fin,
                                periodo.inicio(),
                                periodo.vencimiento(),
                                actividad.evidencia()
                            };
                        })
                        .toList());
    }

    public Optional<ActividadEnCurso> buscar(String ciclo, String codigo) {
        return jdbc.sql(COLUMNAS + "where ciclo = :ciclo and codigo = :codigo")
                .param("ciclo", ciclo)
                .param("codigo", codigo)
                .query(this::leer)
                .optional();
    }

    /**
     * An activity that must be there.
     *
     * @throws IllegalStateException when the cycle has no such activity
     */
    public ActividadEnCurso exigir(String ciclo, String codigo) {
        return buscar(ciclo, codigo)
                .orElseThrow(() -> new IllegalStateException(
                        "El cronograma del ciclo %s no tiene la actividad %s".formatted(ciclo, codigo)));
    }

    /** The activity of a running or finished user task. */
    public Optional<ActividadEnCurso> deTarea(String tarea) {
        return jdbc.sql(COLUMNAS + "where tarea = :tarea")
                .param("tarea", tarea)
                .query(this::leer)
                .optional();
    }

    /** Holds the activity until the transaction ends, so that it is not finished while something is added to it. */
    public void reservar(ActividadEnCurso actividad) {
        jdbc.sql("select codigo from cc_actividad where ciclo = :ciclo and codigo = :codigo for update")
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .query(String.class)
                .single();
    }

    /** All activities of a cycle, in the order of its cronograma. */
    public List<ActividadEnCurso> deCiclo(String ciclo) {
        return jdbc.sql(COLUMNAS + "where ciclo = :ciclo order by orden")
                .param("ciclo", ciclo)
                .query(this::leer)
                .list();
    }

    /** The codes {@code codigo/…} of a cycle, in the order of its cronograma. */
    public List<String> entregas(String ciclo, String codigo) {
        return jdbc.sql("select codigo from cc_actividad where ciclo = :ciclo and codigo like :entregas order by orden")
                .param("ciclo", ciclo)
                .param("entregas", codigo + "/%")
                .query(String.class)
                .list();
    }

    /** Its task has come to its owner, or waits for one; a task of an earlier round is forgotten. */
    public void empezar(
            ActividadEnCurso actividad, String tarea, @Nullable String persona, @Nullable LocalDate escalarDesde) {
        jdbc.sql(
                        """
                        update cc_actividad set tarea = :tarea, persona = :persona, iniciada = coalesce(iniciada, :ahora),
                          terminada = null, terminada_por = null, escalar_desde = :escalarDesde
                        where ciclo = :ciclo and codigo = :codigo""")
                .param("tarea", tarea)
                .param("persona", persona)
                .param("ahora", OffsetDateTime.now(clock))
                .param("escalarDesde", escalarDesde)
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .update();
    }

    public void terminar(ActividadEnCurso actividad, String quien) {
        jdbc.sql(
                        """
                        update cc_actividad set terminada = :ahora, terminada_por = :quien
                        where ciclo = :ciclo and codigo = :codigo""")
                .param("ahora", OffsetDateTime.now(clock))
                .param("quien", quien)
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .update();
    }

    /** What was done is not enough: the activity is as if it had not begun, until its next task comes. */
    public void deshacer(ActividadEnCurso actividad) {
        jdbc.sql(
                        """
                        update cc_actividad set tarea = null, persona = null, iniciada = null, terminada = null,
                          terminada_por = null, escalar_desde = null
                        where ciclo = :ciclo and codigo = :codigo""")
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .update();
    }

    /** Writes down who holds the task now, and the role that answers for it. */
    public void asignar(ActividadEnCurso actividad, String rol, @Nullable String persona) {
        jdbc.sql(
                        """
                        update cc_actividad set responsable = :rol, persona = :persona
                        where ciclo = :ciclo and codigo = :codigo""")
                .param("rol", rol)
                .param("persona", persona)
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .update();
    }

    /** Gives the owner a new chance: the escalation counts from the day given. */
    public void escalarDesde(ActividadEnCurso actividad, LocalDate dia) {
        jdbc.sql("update cc_actividad set escalar_desde = :dia where ciclo = :ciclo and codigo = :codigo")
                .param("dia", dia)
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .update();
    }

    /** From now on the due date is a day of its own, whatever the cronograma said. */
    public void fijarFin(ActividadEnCurso actividad, FechaPlan regla) {
        jdbc.sql("update cc_actividad set fin_regla = :regla where ciclo = :ciclo and codigo = :codigo")
                .param("regla", regla.texto())
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .update();
    }

    /** Writes the dates that moved. */
    public void moverFechas(String ciclo, List<FechaMovida> movidas) {
        batches.batchUpdate(
                "update cc_actividad set inicio = ?, vencimiento = ? where ciclo = ? and codigo = ?",
                movidas.stream()
                        .map(movida -> new Object[] {
                            movida.nuevo().inicio(),
                            movida.nuevo().vencimiento(),
                            ciclo,
                            movida.actividad().codigo()
                        })
                        .toList());
    }

    /** An activity whose dates are no longer what they were. */
    public record FechaMovida(ActividadEnCurso actividad, Periodo nuevo) {}

    private ActividadEnCurso leer(ResultSet row, int n) throws SQLException {
        return new ActividadEnCurso(
                row.getString("ciclo"),
                row.getString("codigo"),
                row.getString("etapa"),
                row.getString("nombre"),
                row.getString("responsable"),
                row.getString("persona"),
                row.getString("producto"),
                FechaPlan.leer(row.getString("inicio_regla")),
                FechaPlan.leer(row.getString("fin_regla")),
                row.getObject("inicio", LocalDate.class),
                row.getObject("vencimiento", LocalDate.class),
                row.getBoolean("evidencia"),
                row.getObject("escalar_desde", LocalDate.class),
                row.getString("tarea"),
                InstanteSql.leer(row, "iniciada"),
                InstanteSql.leer(row, "terminada"),
                row.getString("terminada_por"));
    }
}
