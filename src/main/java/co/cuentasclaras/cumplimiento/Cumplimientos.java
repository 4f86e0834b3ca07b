package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of the activities, one row a task: a draft until the task is completed. */
@Repository
public class Cumplimientos {

    private static final TypeReference<Map<String, String>> COMUNES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> DATOS = new TypeReference<>() {};

    private static final String COLUMNAS =
            """
            select tarea, ciclo, codigo, comunes, datos, guardado, guardado_por, entregado from cc_cumplimiento
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
    public void guardar(ActividadEnCurso actividad, String tarea, CumplimientoEscrito escrito, String quien) {
        escribir(actividad, tarea, escrito, quien, null);
    }

    /** Keeps it for good. */
    public void entregar(ActividadEnCurso actividad, String tarea, CumplimientoEscrito escrito, String quien) {
        escribir(actividad, tarea, escrito, quien, OffsetDateTime.now(clock));
    }

    private void escribir(
            ActividadEnCurso actividad,
            String tarea,
            CumplimientoEscrito escrito,
            String quien,
            @Nullable OffsetDateTime entregado) {
        boolean nuevo = deTarea(tarea).isEmpty();
        jdbc.sql(
                        nuevo
                                ? """
                                insert into cc_cumplimiento (tarea, ciclo, codigo, comunes, datos, guardado,
                                  guardado_por, entregado)
                                values (:tarea, :ciclo, :codigo, :comunes, :datos, :ahora, :quien, :entregado)"""
                                : """
                                update cc_cumplimiento set comunes = :comunes, datos = :datos, guardado = :ahora,
                                  guardado_por = :quien, entregado = :entregado
                                where tarea = :tarea and ciclo = :ciclo and codigo = :codigo and entregado is null""")
                .param("tarea", tarea)
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .param("comunes", texto(escrito.comunes()))
                .param("datos", texto(escrito.datos()))
                .param("ahora", OffsetDateTime.now(clock))
                .param("quien", quien)
                .param("entregado", entregado)
                .update();
    }

    private Cumplimiento leer(ResultSet row, int n) throws SQLException {
        return new Cumplimiento(
                row.getString("tarea"),
                row.getString("ciclo"),
                row.getString("codigo"),
                new CumplimientoEscrito(leer(row.getString("comunes"), COMUNES), leer(row.getString("datos"), DATOS)),
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
     * @param entregado when the task was completed with it, or null while it is a draft
     */
    public record Cumplimiento(
            String tarea,
            String ciclo,
            String codigo,
            CumplimientoEscrito escrito,
            Instant guardado,
            String guardadoPor,
            @Nullable Instant entregado) {}
}
