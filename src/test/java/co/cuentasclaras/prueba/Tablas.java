package co.cuentasclaras.prueba;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** All tables of an application, the engine's and ours: what they held once is put back as often as one likes. */
@TestComponent
public class Tablas {

    private final JdbcTemplate jdbc;
    private final List<String> restablecer = new ArrayList<>();

    Tablas(DataSource datos) {
        this.jdbc = new JdbcTemplate(datos);
    }

    /** Remembers what the tables hold now, unless that was done before. */
    public void recordar() {
        if (!restablecer.isEmpty()) {
            return;
        }
        List<String> tablas = jdbc.queryForList(
                "select '\"' || table_name || '\"' from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'",
                String.class);
        jdbc.execute("create schema foto");
        tablas.forEach(tabla -> jdbc.execute("create table foto.%1$s as select * from public.%1$s".formatted(tabla)));
        boolean h2 = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                conexion -> conexion.getMetaData().getDatabaseProductName().equals("H2")));
        restablecer.add(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
        tablas.forEach(tabla -> restablecer.add("delete from public." + tabla));
        tablas.stream()
                .filter(tabla -> jdbc.queryForObject("select count(*) from " + tabla, Long.class) > 0)
                .map("insert into public.%1$s overriding system value select * from foto.%1$s"::formatted)
                .forEach(restablecer::add);
        restablecer.add(h2 ? "set referential_integrity true" : "set session_replication_role = origin");
    }

    /** Whatever happened since, the tables hold again what is remembered. */
    public void restablecer() {
        jdbc.execute((Connection conexion) -> {
            try (Statement orden = conexion.createStatement()) {
                for (String una : restablecer) {
                    orden.execute(una);
                }
            }
            return null;
        });
    }
}
