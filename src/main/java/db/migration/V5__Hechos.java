package db.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Makes facts of the sentences of the trail; one that cannot be read stays as it was written. */
public class V5__Hechos extends BaseJavaMigration {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        Map<String, String> roles = new TreeMap<>();
        jdbc.sql("select id, nombre from cc_rol").query(fila -> {
            roles.put(fila.getString("nombre"), fila.getString("id"));
        });
        List<Fila> filas = jdbc.sql(
                        """
                        select b.id, b.hecho, a.nombre, b.detalle from cc_bitacora b
                        left join cc_actividad a on a.ciclo = b.ciclo and a.codigo = b.codigo""")
                .query((fila, n) -> new Fila(
                        fila.getLong("id"),
                        new Frase(fila.getString("hecho"), fila.getString("nombre"), fila.getString("detalle"))))
                .list();
        for (Fila fila : filas) {
            Frase frase = fila.frase();
            Map<String, Object> datos = frase.datos(roles).orElse(null);
            jdbc.sql("update cc_bitacora set hecho = :hecho, version = 1, datos = :datos where id = :id")
                    .param("hecho", datos == null ? "ANOTADA" : frase.hecho())
                    .param(
                            "datos",
                            json(datos == null ? Map.of("clase", frase.hecho(), "texto", frase.texto()) : datos))
                    .param("id", fila.id())
                    .update();
        }
    }

    private static String json(Map<String, ?> datos) {
        try {
            return JSON.writeValueAsString(datos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Fila(long id, Frase frase) {}
}
