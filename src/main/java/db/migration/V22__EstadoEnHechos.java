package db.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Lets the trail of the cycles that are there tell all of their state: what was planned, inferred from what is left of it,
 * and how each activity stands today. It only adds lines, and marks them as inferred.
 */
public class V22__EstadoEnHechos extends BaseJavaMigration {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a fact that moved an activity says of its day before, and of the one on which it began. */
    private static final String DE = "de";

    private static final String INICIO_DE = "inicioDe";

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        List<Ciclo> ciclos = jdbc.sql(
                        """
                        select c.id, c.iniciado, coalesce(max(b.momento), c.iniciado) as ultimo
                        from cc_ciclo c left join cc_bitacora b on b.ciclo = c.id
                        group by c.id, c.iniciado order by c.iniciado""")
                .query((fila, n) -> new Ciclo(
                        fila.getString("id"),
                        fila.getObject("iniciado", OffsetDateTime.class),
                        fila.getObject("ultimo", OffsetDateTime.class)))
                .list();
        for (Ciclo ciclo : ciclos) {
            Antes antes = antes(jdbc, ciclo.id());
            anotar(jdbc, ciclo.id(), null, ciclo.iniciado(), "CICLO_PLANEADO", planeado(jdbc, ciclo, antes));
            List<Fila> filas = jdbc.sql("select * from cc_actividad where ciclo = ? order by orden")
                    .param(ciclo.id())
                    .query((fila, n) -> fila(fila, antes))
                    .list();
            filas.forEach(fila ->
                    anotar(jdbc, ciclo.id(), fila.codigo(), ciclo.iniciado(), "ACTIVIDAD_PLANEADA", fila.planeada()));
            filas.forEach(fila ->
                    anotar(jdbc, ciclo.id(), fila.codigo(), ciclo.ultimo(), "ESTADO_RECORDADO", fila.recordada()));
        }
    }

    /** What the first change of each thing says of how it was before. */
    private static Antes antes(JdbcClient jdbc, String ciclo) {
        Antes antes = new Antes(new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql(
                        """
                        select codigo, hecho, datos from cc_bitacora where ciclo = ? and hecho in ('ACTIVIDAD_REPROGRAMADA',
                          'AUDIENCIA_MOVIDA', 'ACTIVIDAD_CORRIDA', 'ACTIVIDAD_REASIGNADA', 'ROL_CAMBIADO')
                        order by momento, id""")
                .param(ciclo)
                .query(fila -> {
                    JsonNode datos = leer(fila.getString("datos"));
                    String codigo = fila.getString("codigo");
                    switch (fila.getString("hecho")) {
                        case "ROL_CAMBIADO" -> {
                            if (!datos.get("suplente").asBoolean()) {
                                antes.titulares()
                                        .putIfAbsent(
                                                datos.get("rol").asText(),
                                                datos.path(DE).asText());
                            }
                        }
                        case "ACTIVIDAD_REASIGNADA" -> {
                            if (datos.has("rolDe")) {
                                antes.roles()
                                        .putIfAbsent(codigo, datos.get("rolDe").asText());
                            }
                        }
                        default -> {
                            Map<String, String> dias = antes.dias().computeIfAbsent(codigo, nuevo -> new HashMap<>());
                            dias.putIfAbsent(DE, datos.get(DE).asText());
                            if (datos.has(INICIO_DE)) {
                                dias.putIfAbsent(INICIO_DE, datos.get(INICIO_DE).asText());
                            }
                        }
                    }
                });
        return antes;
    }

    private static Map<String, Object> planeado(JdbcClient jdbc, Ciclo ciclo, Antes antes) {
        Map<String, String> titulares = new LinkedHashMap<>();
        jdbc.sql("select id, titular from cc_rol order by id").query(fila -> {
            String rol = fila.getString("id");
            String titular = antes.titulares().getOrDefault(rol, fila.getString("titular"));
            if (titular != null && !titular.isEmpty()) {
                titulares.put(rol, titular);
            }
        });
        Map<Boolean, List<String>> dias = Map.of(false, new ArrayList<>(), true, new ArrayList<>());
        jdbc.sql(
                        """
                        select fecha, cada_anio from cc_dia_no_habil where declarado < :iniciado
                        union select fecha, cada_anio from cc_dia_no_habil_retirado
                        where declarado < :iniciado and retirado >= :iniciado""")
                .param("iniciado", ciclo.iniciado())
                .query(fila -> {
                    Objects.requireNonNull(dias.get(fila.getBoolean("cada_anio")))
                            .add(fila.getObject("fecha", LocalDate.class).toString());
                });
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("titulares", titulares);
        datos.put("noHabiles", dias.get(false));
        datos.put("noHabilesCadaAnio", dias.get(true));
        return datos;
    }

    private static Fila fila(ResultSet fila, Antes antes) throws SQLException {
        String codigo = fila.getString("codigo");
        Map<String, String> dias = antes.dias().getOrDefault(codigo, Map.of());
        String vencimiento = dias.getOrDefault(
                DE, fila.getObject("vencimiento", LocalDate.class).toString());
        String inicio = dias.getOrDefault(
                INICIO_DE, fila.getObject("inicio", LocalDate.class).toString());
        Map<String, Object> planeada = new LinkedHashMap<>();
        planeada.put("orden", fila.getInt("orden"));
        for (String columna : List.of("etapa", "frente", "nombre", "producto")) {
            planeada.put(columna, fila.getString(columna));
        }
        planeada.put("rol", antes.roles().getOrDefault(codigo, fila.getString("responsable")));
        planeada.put("origen", fila.getString("origen"));
        planeada.put("inicioPlan", fila.getString("inicio_plan"));
        planeada.put("finPlan", fila.getString("fin_plan"));
        // Written as they are, days compare as they follow each other: nothing begins after it is due.
        planeada.put("inicio", inicio.compareTo(vencimiento) > 0 ? vencimiento : inicio);
        planeada.put("vencimiento", vencimiento);
        planeada.put("terminoLegal", fila.getBoolean("termino_legal"));
        planeada.put("exigeEvidencia", fila.getBoolean("evidencia"));

        Map<String, Object> recordada = new LinkedHashMap<>();
        recordada.put("rol", fila.getString("responsable"));
        poner(recordada, "persona", fila.getString("persona"));
        poner(recordada, "por", fila.getString("por"));
        poner(recordada, "inicio", fila.getObject("inicio", LocalDate.class));
        poner(recordada, "vencimiento", fila.getObject("vencimiento", LocalDate.class));
        poner(recordada, "tarea", fila.getString("tarea"));
        poner(recordada, "iniciada", momento(fila, "iniciada"));
        poner(recordada, "terminada", momento(fila, "terminada"));
        poner(recordada, "terminadaPor", fila.getString("terminada_por"));
        poner(recordada, "realizada", fila.getObject("realizada", LocalDate.class));
        poner(recordada, "preside", fila.getString("preside"));
        poner(recordada, "esperaba", fila.getString("esperaba"));
        poner(recordada, "atencion", fila.getString("atencion"));
        poner(recordada, "atencionDesde", momento(fila, "atencion_desde"));
        poner(recordada, "atencionPlazo", fila.getObject("atencion_plazo", LocalDate.class));
        return new Fila(codigo, planeada, recordada);
    }

    private static @Nullable Object momento(ResultSet fila, String columna) throws SQLException {
        OffsetDateTime momento = fila.getObject(columna, OffsetDateTime.class);
        return momento == null ? null : momento.toInstant();
    }

    private static void poner(Map<String, Object> datos, String nombre, @Nullable Object valor) {
        if (valor != null) {
            datos.put(nombre, valor.toString());
        }
    }

    private static void anotar(
            JdbcClient jdbc,
            String ciclo,
            @Nullable String codigo,
            OffsetDateTime momento,
            String hecho,
            Map<String, Object> datos) {
        jdbc.sql(
                        """
                        insert into cc_bitacora (ciclo, codigo, momento, quien, hecho, version, datos, deducido)
                        values (?, ?, ?, 'sistema', ?, 1, ?, true)""")
                .params(ciclo, codigo, momento.withOffsetSameInstant(ZoneOffset.UTC), hecho, escribir(datos))
                .update();
    }

    private static JsonNode leer(String datos) {
        try {
            return JSON.readTree(datos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escribir(Map<String, Object> datos) {
        try {
            return JSON.writeValueAsString(datos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param ultimo when the last thing that is known of it happened */
    private record Ciclo(String id, OffsetDateTime iniciado, OffsetDateTime ultimo) {}

    /**
     * How things were before they changed.
     *
     * @param titulares by role; empty when it was vacant
     * @param roles by activity
     * @param dias by activity and the name of the day
     */
    private record Antes(
            Map<String, String> titulares, Map<String, String> roles, Map<String, Map<String, String>> dias) {}

    private record Fila(String codigo, Map<String, Object> planeada, Map<String, Object> recordada) {}
}
