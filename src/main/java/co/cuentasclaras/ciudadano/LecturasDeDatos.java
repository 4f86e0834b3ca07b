package co.cuentasclaras.ciudadano;

import co.cuentasclaras.comun.InstanteSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked at the data of citizens, when and what for: for whoever watches over it. */
@Repository
public class LecturasDeDatos {

    private static final String DE = " from cc_ciudadano_lectura l join cc_ciudadano c on c.pregunta = l.pregunta"
            + " where (:radicado = '' or c.radicado = :radicado)";

    private final JdbcClient jdbc;

    LecturasDeDatos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param radicado of this question; null of all */
    public int total(@Nullable String radicado) {
        return jdbc.sql("select count(*)" + DE)
                .param("radicado", clave(radicado))
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    public List<LecturaDeDatos> desde(@Nullable String radicado, int cuantas, long salto) {
        return jdbc.sql("select c.radicado, l.quien, l.momento, l.para" + DE
                        + " order by l.id desc limit :cuantas offset :salto")
                .param("radicado", clave(radicado))
                .param("cuantas", cuantas)
                .param("salto", salto)
                .query(LecturasDeDatos::leer)
                .list();
    }

    private static String clave(@Nullable String radicado) {
        return radicado == null ? "" : radicado.strip().toUpperCase(Locale.ROOT);
    }

    private static LecturaDeDatos leer(ResultSet fila, int n) throws SQLException {
        return new LecturaDeDatos(
                fila.getString("radicado"),
                fila.getString("quien"),
                Objects.requireNonNull(InstanteSql.leer(fila, "momento")),
                fila.getString("para"));
    }

    /**
     * One reading.
     *
     * @param quien a user
     * @param para what for, as she said it
     */
    public record LecturaDeDatos(String radicado, String quien, Instant momento, String para) {}
}
