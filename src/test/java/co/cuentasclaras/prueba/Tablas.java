package co.cuentasclaras.prueba;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** All tables of an application, the engine's and ours: what they held once is put back as often as one likes. */
@TestComponent
public class Tablas {

    private final JdbcTemplate jdbc;
    private @Nullable Foto inicial;
    private int fotos;

    Tablas(DataSource datos) {
        this.jdbc = new JdbcTemplate(datos);
    }

    /** Remembers what the tables hold now, unless that was done before. */
    public void recordar() {
        if (inicial == null) {
            inicial = fotografiar();
        }
    }

    /** Whatever happened since, the tables hold again what is remembered. */
    public void restablecer() {
        inicial.restablecer();
    }

    /** What the tables hold now, to be put back as well: a stage within the stage. */
    public Foto fotografiar() {
        Map<String, String> tablas = jdbc
                .query(
                        "select c.table_name, c.column_name from information_schema.tables t"
                                + " join information_schema.columns c"
                                + " on c.table_schema = t.table_schema and c.table_name = t.table_name"
                                + " where lower(t.table_schema) = 'public' and table_type = 'BASE TABLE'"
                                + " and is_generated = 'NEVER' order by ordinal_position",
                        (fila, n) -> Map.entry(fila.getString(1), "\"" + fila.getString(2) + "\""))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))));
        String foto = "foto" + ++fotos;
        jdbc.execute("create schema " + foto);
        tablas.forEach((tabla, columnas) -> jdbc.execute(
                "create table %2$s.\"%1$s\" as select %3$s from public.\"%1$s\"".formatted(tabla, foto, columnas)));
        boolean h2 = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                conexion -> conexion.getMetaData().getDatabaseProductName().equals("H2")));
        return new Foto(foto, tablas, h2);
    }

    /** What the tables held at a moment. */
    public final class Foto {

        private final String esquema;
        private final Map<String, String> tablas;
        private final boolean h2;

        /** @param tablas what each holds by itself: what the database works out is none of it */
        private Foto(String esquema, Map<String, String> tablas, boolean h2) {
            this.esquema = esquema;
            this.tablas = tablas;
            this.h2 = h2;
        }

        public void restablecer() {
            restablecer(tablas.keySet());
        }

        /** The same, when it is known that only these changed. */
        public void restablecer(Collection<String> cambiadas) {
            List<String> ordenes = new ArrayList<>();
            ordenes.add(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            // What keeps rows as they are is not asked: H2 truncates without its triggers, PostgreSQL replicates
            // without them.
            String vaciar = h2 ? "truncate table" : "delete from";
            cambiadas.forEach(tabla -> ordenes.add("%s public.\"%s\"".formatted(vaciar, tabla)));
            cambiadas.forEach(tabla -> ordenes.add(
                    "insert into public.\"%1$s\" (%3$s) overriding system value select %3$s from %2$s.\"%1$s\""
                            .formatted(tabla, esquema, tablas.get(tabla))));
            ordenes.add(h2 ? "set referential_integrity true" : "set session_replication_role = origin");
            jdbc.execute((Connection conexion) -> {
                try (Statement orden = conexion.createStatement()) {
                    for (String una : ordenes) {
                        orden.execute(una);
                    }
                }
                return null;
            });
        }
    }
}
