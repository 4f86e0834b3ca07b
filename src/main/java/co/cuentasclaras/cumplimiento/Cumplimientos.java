package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of the activities, one row a task: a draft until the task is completed. */
@Repository
public class Cumplimientos {

    private static final TypeReference<Map<String, Object>> DATOS = new TypeReference<>() {};

    private static final String COLUMNAS =
            """
            select tarea, ciclo, codigo, hecho, fecha, producto, observaciones, motivo_tardanza, datos, guardado,
                   guardado_por, entregado
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

    public Optional<Cumplimiento> deTarea(String tarea) {
        return jdbc.sql(COLUMNAS + "where tarea = :tarea")
                .param("tarea", tarea)
                .query(this::leer)
                .optional();
    }

    /** Keeps what is written so far. */
    public void guardar(ActividadEnCurso actividad, String tarea, Informe informe, String quien) {
        escribir(actividad, tarea, informe, quien, null);
    }

    /** Keeps it for good. */
    public void entregar(ActividadEnCurso actividad, String tarea, Informe informe, String quien) {
        escribir(actividad, tarea, informe, quien, OffsetDateTime.now(clock));
    }

    private void escribir(
            ActividadEnCurso actividad,
            String tarea,
            Informe informe,
            String quien,
            @Nullable OffsetDateTime entregado) {
        boolean nuevo = deTarea(tarea).isEmpty();
        jdbc.sql(
                        nuevo
                                ? """
                                insert into cc_cumplimiento (tarea, ciclo, codigo, hecho, fecha, producto, observaciones,
                                  motivo_tardanza, datos, guardado, guardado_por, entregado)
                                values (:tarea, :ciclo, :codigo, :hecho, :fecha, :producto, :observaciones, :motivo,
                                  :datos, :ahora, :quien, :entregado)"""
                                : """
                                update cc_cumplimiento set hecho = :hecho, fecha = :fecha, producto = :producto,
                                  observaciones = :observaciones, motivo_tardanza = :motivo, datos = :datos,
                                  guardado = :ahora, guardado_por = :quien, entregado = :entregado
                                where tarea = :tarea and ciclo = :ciclo and codigo = :codigo and entregado is null""")
                .param("tarea", tarea)
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .param("hecho", informe.hecho())
                .param("fecha", dia(informe.fecha()))
                .param("producto", informe.producto())
                .param("observaciones", informe.observaciones())
                .param("motivo", informe.motivoTardanza())
                .param("datos", texto(informe.datos()))
                .param("ahora", OffsetDateTime.now(clock))
                .param("quien", quien)
                .param("entregado", entregado)
                .update();
    }

    private Cumplimiento leer(ResultSet row, int n) throws SQLException {
        LocalDate fecha = row.getObject("fecha", LocalDate.class);
        return new Cumplimiento(
                row.getString("tarea"),
                row.getString("ciclo"),
                row.getString("codigo"),
                new Informe(
                        row.getString("hecho"),
                        fecha == null ? null : fecha.toString(),
                        row.getString("producto"),
                        row.getString("observaciones"),
                        row.getString("motivo_tardanza"),
                        datos(row.getString("datos"))),
                row.getObject("guardado", OffsetDateTime.class).toInstant(),
                row.getString("guardado_por"),
                InstanteSql.leer(row, "entregado"));
    }

    /** A day; none while it is not written as one. */
    private static @Nullable LocalDate dia(@Nullable String texto) {
        try {
            return texto == null ? null : LocalDate.parse(texto);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String texto(Map<String, Object> datos) {
        try {
            return json.writeValueAsString(datos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> datos(String texto) {
        try {
            return json.readValue(texto, DATOS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was told of an activity in one of its tasks.
     *
     * @param entregado when the task was completed with it, or null while it is a draft
     */
    public record Cumplimiento(
            String tarea,
            String ciclo,
            String codigo,
            Informe informe,
            Instant guardado,
            String guardadoPor,
            @Nullable Instant entregado) {}
}
