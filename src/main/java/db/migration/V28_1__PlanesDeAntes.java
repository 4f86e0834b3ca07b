package db.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Gives the cycles that are there a first version of their plan, so that a later one can be compared with it: the dates as
 * they were planned, and who answers today. On whose page an activity of the models runs the models know.
 */
public class V28_1__PlanesDeAntes extends BaseJavaMigration {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.sql("select id, entidad, vigencia, iniciado, iniciado_por from cc_ciclo")
                .query((fila, n) -> new CicloDeAntes(
                        fila.getString("id"),
                        fila.getString("entidad"),
                        fila.getInt("vigencia"),
                        Objects.requireNonNull(fila.getObject("iniciado", OffsetDateTime.class)),
                        fila.getString("iniciado_por")))
                .list()
                .forEach(ciclo -> agregar(jdbc, ciclo));
    }

    private static void agregar(JdbcClient jdbc, CicloDeAntes ciclo) {
        String id = UUID.randomUUID().toString();
        String contenido = escribir(plan(jdbc, ciclo));
        jdbc.sql(
                        """
                        insert into cc_plan (id, entidad, vigencia, ciclo, version, estado, correcciones, contenido, huella,
                          pide_revision, revisado)
                        values (:id, :entidad, :vigencia, :ciclo, 1, 'EN_MARCHA', '{}', :contenido, :huella, false, false)""")
                .param("id", id)
                .param("entidad", ciclo.entidad())
                .param("vigencia", ciclo.vigencia())
                .param("ciclo", ciclo.id())
                .param("contenido", contenido)
                .param("huella", huella(contenido))
                .update();
        jdbc.sql(
                        """
                        insert into cc_plan_paso (plan, orden, paso, quien, momento)
                        values (:plan, 1, 'APLICADO', :quien, :momento)""")
                .param("plan", id)
                .param("quien", Objects.requireNonNullElse(ciclo.iniciadoPor(), "sistema"))
                .param("momento", ciclo.iniciado())
                .update();
        jdbc.sql(
                        """
                        insert into cc_bitacora (ciclo, momento, quien, hecho, version, datos, deducido)
                        values (:ciclo, :momento, :quien, 'PLAN_APLICADO', 1, :datos, true)""")
                .param("ciclo", ciclo.id())
                .param("momento", ciclo.iniciado())
                .param("quien", Objects.requireNonNullElse(ciclo.iniciadoPor(), "sistema"))
                .param("datos", escribir(aplicado(id, ciclo, contenido)))
                .update();
    }

    /** From then on a change in it is found out. */
    private static Map<String, Object> aplicado(String plan, CicloDeAntes ciclo, String contenido) {
        return Map.of(
                "plan", plan,
                "vigencia", ciclo.vigencia(),
                "version", 1,
                "huella", huella(contenido),
                "huellaDeCorrecciones", huella("{}"));
    }

    private static Map<String, Object> plan(JdbcClient jdbc, CicloDeAntes ciclo) {
        List<Map<String, @Nullable Object>> filas = jdbc.sql(
                        """
                        select codigo, etapa, frente, nombre, producto, inicio_plan, fin_plan, responsable, evidencia, origen
                        from cc_actividad where ciclo = :ciclo order by orden""")
                .param("ciclo", ciclo.id())
                .query(V28_1__PlanesDeAntes::fila)
                .list();
        List<Map<String, @Nullable Object>> audiencias = jdbc.sql(
                        "select clave, nombre, dia, suspendida from cc_audiencia where ciclo = :ciclo order by orden")
                .param("ciclo", ciclo.id())
                .query((fila, n) -> audiencia(fila, diaPlaneado(jdbc, ciclo)))
                .list();
        return new TreeMap<>(Map.of(
                "entidad", ciclo.entidad(),
                "vigencia", ciclo.vigencia(),
                "filas", filas,
                "audiencias", audiencias,
                "objetivos", List.of(),
                "grupos", List.of(),
                "noAplica", Map.of()));
    }

    private static Map<String, @Nullable Object> fila(ResultSet fila, int n) throws SQLException {
        Map<String, @Nullable Object> una = new TreeMap<>();
        una.put("fila", n + 1);
        una.put("codigo", fila.getString("codigo"));
        una.put("etapa", fila.getString("etapa"));
        una.put("frente", fila.getString("frente"));
        una.put("actividad", fila.getString("nombre"));
        una.put("producto", fila.getString("producto"));
        una.put("inicio", fila.getString("inicio_plan"));
        una.put("fin", fila.getString("fin_plan"));
        una.put("responsable", fila.getString("responsable"));
        una.put("evidencia", fila.getBoolean("evidencia"));
        una.put("origen", fila.getString("origen"));
        List.of("pagina", "espera", "objetivo", "indicador", "recurso", "claseRecurso", "fuente", "prueba")
                .forEach(campo -> una.put(campo, ""));
        una.put("apoyan", List.of());
        una.put("propuestas", List.of());
        return una;
    }

    /** From where the hearing was moved for the first time, if it was. */
    private static Optional<String> diaPlaneado(JdbcClient jdbc, CicloDeAntes ciclo) {
        return jdbc
                .sql("select datos from cc_bitacora where ciclo = :ciclo and hecho = 'AUDIENCIA_MOVIDA' order by id")
                .param("ciclo", ciclo.id())
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(datos -> leer(datos).path("de").asText());
    }

    private static Map<String, @Nullable Object> audiencia(ResultSet fila, Optional<String> planeado)
            throws SQLException {
        LocalDate dia = fila.getObject("dia", LocalDate.class);
        Map<String, @Nullable Object> una = new TreeMap<>();
        una.put("clave", fila.getString("clave"));
        una.put("nombre", fila.getString("nombre"));
        una.put("dia", planeado.orElse(dia == null ? null : dia.toString()));
        una.put("suspendida", fila.getBoolean("suspendida"));
        return una;
    }

    private static String escribir(Object valor) {
        try {
            return JSON.writeValueAsString(valor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode leer(String datos) {
        try {
            return JSON.readTree(datos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String huella(String texto) {
        try {
            byte[] resumen = MessageDigest.getInstance("SHA-256").digest(texto.getBytes(StandardCharsets.UTF_8));
            return "%064x".formatted(new BigInteger(1, resumen));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record CicloDeAntes(
            String id, String entidad, int vigencia, OffsetDateTime iniciado, @Nullable String iniciadoPor) {}
}
