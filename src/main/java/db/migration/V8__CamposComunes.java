package db.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Keeps the common fields of an account by their names, so that a new one needs no column. */
public class V8__CamposComunes extends BaseJavaMigration {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The columns of before, and the name of each field. */
    private static final Map<String, String> COLUMNAS = Map.of(
            "hecho", "hecho",
            "fecha", "fecha",
            "producto", "producto",
            "observaciones", "observaciones",
            "motivo_tardanza", "motivoTardanza");

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.sql("alter table cc_cumplimiento add column comunes text default '{}' not null")
                .update();
        List<Cuenta> cuentas = jdbc.sql("select * from cc_cumplimiento")
                .query(V8__CamposComunes::leer)
                .list();
        cuentas.forEach(cuenta -> jdbc.sql("update cc_cumplimiento set comunes = :comunes where tarea = :tarea")
                .param("comunes", json(cuenta.comunes()))
                .param("tarea", cuenta.tarea())
                .update());
        COLUMNAS.keySet().forEach(columna -> jdbc.sql("alter table cc_cumplimiento drop column " + columna)
                .update());
    }

    private static Cuenta leer(ResultSet fila, int n) throws SQLException {
        Map<String, String> comunes = new LinkedHashMap<>();
        for (Map.Entry<String, String> columna : COLUMNAS.entrySet()) {
            String texto = fila.getString(columna.getKey());
            if (texto != null) {
                comunes.put(columna.getValue(), texto);
            }
        }
        return new Cuenta(fila.getString("tarea"), comunes);
    }

    private static String json(Map<String, String> comunes) {
        try {
            return JSON.writeValueAsString(comunes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Cuenta(String tarea, Map<String, String> comunes) {}
}
