package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The accounts of the activities: a draft of each task until it is completed, and from then on one row for the account
 * and one more for each correction of it. What was handed in is never rewritten; a draft that somebody else writes over
 * is kept beside.
 */
@Repository
public class Cumplimientos {

    private static final SecureRandom AZAR = new SecureRandom();

    private static final TypeReference<Map<String, String>> COMUNES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> DATOS = new TypeReference<>() {};

    private static final String COLUMNAS =
            """
            select tarea, version, ciclo, codigo, ficha, comunes, datos, motivo, guardado, guardado_por, entregado
            from cc_cumplimiento
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Cumplimientos(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The newest of a task. */
    public Optional<Cumplimiento> deTarea(String tarea) {
        return jdbc.sql(COLUMNAS + "where tarea = :tarea order by version desc limit 1")
                .param("tarea", tarea)
                .query(this::leer)
                .optional();
    }

    /** Those handed in of these activities of a cycle, of all their tasks and versions, newest first. */
    public List<Cumplimiento> deActividades(String ciclo, Collection<String> codigos) {
        return codigos.isEmpty()
                ? List.of()
                : jdbc.sql(
                                COLUMNAS
                                        + """
                                where ciclo = :ciclo and codigo in (:codigos) and entregado is not null
                                order by entregado desc, version desc""")
                        .param("ciclo", ciclo)
                        .param("codigos", codigos)
                        .query(this::leer)
                        .list();
    }

    /** What is written and not handed in of these activities of a cycle, newest first. */
    public List<Cumplimiento> borradores(String ciclo, Collection<String> codigos) {
        return codigos.isEmpty()
                ? List.of()
                : jdbc.sql(
                                COLUMNAS
                                        + """
                                where ciclo = :ciclo and codigo in (:codigos) and entregado is null
                                order by guardado desc""")
                        .param("ciclo", ciclo)
                        .param("codigos", codigos)
                        .query(this::leer)
                        .list();
    }

    /** All of an activity, of all its tasks and versions, drafts too, newest first. */
    List<Cumplimiento> deActividad(ActividadEnCurso actividad) {
        return jdbc.sql(COLUMNAS + "where ciclo = :ciclo and codigo = :codigo order by guardado desc, version desc")
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .query(this::leer)
                .list();
    }

    /** Keeps what is written so far. */
    public void guardar(ActividadEnCurso actividad, String tarea, CumplimientoEscrito escrito, String quien) {
        escribir(actividad, deTarea(tarea), tarea, escrito, quien, null, null, null);
    }

    /**
     * Keeps it for good.
     *
     * @param borrador what there is of the task already
     * @return SHA-256 of its salt and of it as it is stored
     */
    String entregar(
            ActividadEnCurso actividad,
            Optional<Cumplimiento> borrador,
            String tarea,
            CumplimientoEscrito escrito,
            @Nullable Ficha ficha,
            String quien) {
        String sal = sal();
        escribir(
                actividad,
                borrador,
                tarea,
                escrito,
                quien,
                ficha == null ? null : ficha.id(),
                OffsetDateTime.now(clock),
                sal);
        return huella(sal, escrito);
    }

    private String huella(String sal, CumplimientoEscrito escrito) {
        return huella(sal, texto(escrito.comunes()), texto(escrito.datos()));
    }

    private static String huella(String sal, String comunes, String datos) {
        return Huella.de(sal + "\n" + comunes + "\n" + datos);
    }

    private static String sal() {
        byte[] sal = new byte[16];
        AZAR.nextBytes(sal);
        return HexFormat.of().formatHex(sal);
    }

    private void escribir(
            ActividadEnCurso actividad,
            Optional<Cumplimiento> antes,
            String tarea,
            CumplimientoEscrito escrito,
            String quien,
            @Nullable String ficha,
            @Nullable OffsetDateTime entregado,
            @Nullable String sal) {
        antes.filter(uno -> !uno.guardadoPor().equals(quien) && !uno.escrito().equals(escrito))
                .ifPresent(this::apartar);
        jdbc.sql(
                        antes.isEmpty()
                                ? """
                                insert into cc_cumplimiento (tarea, version, ciclo, codigo, ficha, comunes, datos, guardado,
                                  guardado_por, entregado, sal)
                                values (:tarea, 1, :ciclo, :codigo, :ficha, :comunes, :datos, :ahora, :quien, :entregado,
                                  :sal)"""
                                : """
                                update cc_cumplimiento set ficha = :ficha, comunes = :comunes, datos = :datos,
                                  guardado = :ahora, guardado_por = :quien, entregado = :entregado, sal = :sal
                                where tarea = :tarea and ciclo = :ciclo and codigo = :codigo and entregado is null""")
                .param("tarea", tarea)
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .param("ficha", ficha)
                .param("comunes", texto(escrito.comunes()))
                .param("datos", texto(escrito.datos()))
                .param("ahora", OffsetDateTime.now(clock))
                .param("quien", quien)
                .param("entregado", entregado)
                .param("sal", sal)
                .update();
    }

    /** Of each person the newest. */
    private void apartar(Cumplimiento ajeno) {
        jdbc.sql("delete from cc_borrador_apartado where tarea = :tarea and guardado_por = :quien")
                .param("tarea", ajeno.tarea())
                .param("quien", ajeno.guardadoPor())
                .update();
        jdbc.sql(
                        """
                        insert into cc_borrador_apartado (tarea, guardado_por, comunes, datos, guardado)
                        select tarea, guardado_por, comunes, datos, guardado from cc_cumplimiento
                        where tarea = :tarea and entregado is null""")
                .param("tarea", ajeno.tarea())
                .update();
    }

    /**
     * What others had written in a task when somebody wrote over it, newest first.
     *
     * @param ficha the own data that the task asks for
     */
    List<Cumplimiento> apartados(String tarea, @Nullable String ficha) {
        return jdbc.sql(
                        """
                        select b.tarea, 0 as version, c.ciclo, c.codigo, cast(:ficha as varchar) as ficha, b.comunes, b.datos,
                          cast(null as varchar) as motivo, b.guardado, b.guardado_por,
                          cast(null as timestamp with time zone) as entregado
                        from cc_borrador_apartado b join cc_cumplimiento c on c.tarea = b.tarea and c.version = 1
                        where b.tarea = :tarea order by b.guardado desc""")
                .param("tarea", tarea)
                .param("ficha", ficha)
                .query(this::leer)
                .list();
    }

    /**
     * Adds another version of one that was handed in.
     *
     * @return SHA-256 of its salt and of it as it is stored
     */
    String corregir(Cumplimiento anterior, CumplimientoEscrito escrito, Motivo motivo, String quien) {
        String sal = sal();
        jdbc.sql(
                        """
                        insert into cc_cumplimiento (tarea, version, ciclo, codigo, ficha, comunes, datos, motivo, guardado,
                          guardado_por, entregado, sal)
                        values (:tarea, :version, :ciclo, :codigo, :ficha, :comunes, :datos, :motivo, :ahora, :quien,
                          :ahora, :sal)""")
                .param("tarea", anterior.tarea())
                .param("version", anterior.version() + 1)
                .param("ciclo", anterior.ciclo())
                .param("codigo", anterior.codigo())
                .param("ficha", anterior.ficha())
                .param("comunes", texto(escrito.comunes()))
                .param("datos", texto(escrito.datos()))
                .param("motivo", motivo.texto())
                .param("ahora", OffsetDateTime.now(clock))
                .param("quien", quien)
                .param("sal", sal)
                .update();
        return huella(sal, escrito);
    }

    /** Each that was handed in since accounts have salt: where it stands, and its digest as it is now. */
    public void recorrer(BiConsumer<String, String> cada) {
        jdbc.sql("select codigo, tarea, version, sal, comunes, datos from cc_cumplimiento where sal is not null")
                .query(fila -> {
                    cada.accept(
                            "%s, versión %d de la tarea %s"
                                    .formatted(
                                            fila.getString("codigo"), fila.getInt("version"), fila.getString("tarea")),
                            huella(fila.getString("sal"), fila.getString("comunes"), fila.getString("datos")));
                });
    }

    private Cumplimiento leer(ResultSet row, int n) throws SQLException {
        return new Cumplimiento(
                row.getString("tarea"),
                row.getInt("version"),
                row.getString("ciclo"),
                row.getString("codigo"),
                row.getString("ficha"),
                new CumplimientoEscrito(leer(row.getString("comunes"), COMUNES), leer(row.getString("datos"), DATOS)),
                row.getString("motivo"),
                row.getObject("guardado", OffsetDateTime.class).toInstant(),
                row.getString("guardado_por"),
                InstanteSql.leer(row, "entregado"));
    }

    private String texto(Map<String, ?> datos) {
        try {
            return json.writeValueAsString(datos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T leer(String texto, TypeReference<T> tipo) {
        try {
            return json.readValue(texto, tipo);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was told of an activity in one of its tasks.
     *
     * @param version 1 as it was first given, one more for each correction
     * @param ficha the own data that it was given with; null of a draft
     * @param motivo why it was corrected; null of the first
     * @param entregado when the task was completed with it, or null while it is a draft
     */
    public record Cumplimiento(
            String tarea,
            int version,
            String ciclo,
            String codigo,
            @Nullable String ficha,
            CumplimientoEscrito escrito,
            @Nullable String motivo,
            Instant guardado,
            String guardadoPor,
            @Nullable Instant entregado) {}
}
