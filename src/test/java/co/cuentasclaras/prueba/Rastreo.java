package co.cuentasclaras.prueba;

import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in every column of every table, the engine's too, in whatever database. */
@TestComponent
public class Rastreo {

    private final JdbcClient jdbc;

    Rastreo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where one of these stands, in capitals or not. */
    public Set<String> de(Collection<String> palabras) {
        List<String> buscadas =
                palabras.stream().map(uno -> uno.toLowerCase(Locale.ROOT)).toList();
        Set<String> halladas = new TreeSet<>();
        for (String tabla : tablas()) {
            for (Map<String, Object> fila :
                    jdbc.sql("select * from \"" + tabla + "\"").query().listOfRows()) {
                fila.forEach((columna, valor) -> {
                    String texto = texto(valor).toLowerCase(Locale.ROOT);
                    if (buscadas.stream().anyMatch(texto::contains)) {
                        halladas.add((tabla + "." + columna).toLowerCase(Locale.ROOT));
                    }
                });
            }
        }
        return halladas;
    }

    private List<String> tablas() {
        return jdbc.sql(
                        """
                select table_name from information_schema.tables
                where lower(table_schema) = 'public' and table_type in ('BASE TABLE', 'TABLE')""")
                .query(String.class)
                .list();
    }

    private static String texto(Object valor) {
        try {
            if (valor instanceof Clob largo) {
                return largo.getSubString(1, (int) largo.length());
            }
            if (valor instanceof java.sql.Blob bytes) {
                return new String(bytes.getBytes(1, (int) bytes.length()), StandardCharsets.UTF_8);
            }
            return valor instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(valor);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
