package co.cuentasclaras.bitacora;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only record of what people decided. Rows are added in the transaction of what they tell, never changed. */
@Repository
public class Bitacora {

    private static final int LARGO_DETALLE = 2000;
    private static final String ANOTACIONES = "select codigo, momento, quien, hecho, detalle from cc_bitacora ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Bitacora(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a row.
     *
     * @param ciclo the cycle, or null when the fact belongs to the whole entity
     * @param codigo the activity, or null when the fact belongs to the whole cycle
     * @param quien the user id, or {@code sistema}
     * @param detalle a Spanish sentence that a person reads
     */
    public void anotar(@Nullable String ciclo, @Nullable String codigo, String quien, Hecho hecho, String detalle) {
        jdbc.sql(
                        """
                        insert into cc_bitacora (ciclo, codigo, momento, quien, hecho, detalle)
                        values (:ciclo, :codigo, :momento, :quien, :hecho, :detalle)""")
                .param("ciclo", ciclo)
                .param("codigo", codigo)
                .param("momento", OffsetDateTime.now(clock))
                .param("quien", quien)
                .param("hecho", hecho.name())
                .param("detalle", detalle.length() > LARGO_DETALLE ? detalle.substring(0, LARGO_DETALLE) : detalle)
                .update();
    }

    /** All that was written about a cycle, oldest first. */
    public List<Anotacion> deCiclo(String ciclo) {
        return jdbc.sql(ANOTACIONES + "where ciclo = :ciclo order by id")
                .param("ciclo", ciclo)
                .query(Bitacora::leer)
                .list();
    }

    /** What was written about one activity, oldest first. */
    public List<Anotacion> deActividad(String ciclo, String codigo) {
        return jdbc.sql(ANOTACIONES + "where ciclo = :ciclo and codigo = :codigo order by id")
                .param("ciclo", ciclo)
                .param("codigo", codigo)
                .query(Bitacora::leer)
                .list();
    }

    private static Anotacion leer(ResultSet row, int n) throws SQLException {
        return new Anotacion(
                row.getString("codigo"),
                row.getObject("momento", OffsetDateTime.class).toInstant(),
                row.getString("quien"),
                Hecho.valueOf(row.getString("hecho")),
                row.getString("detalle"));
    }

    /** One row: who decided what about which activity, and when. */
    public record Anotacion(@Nullable String codigo, Instant momento, String quien, Hecho hecho, String detalle) {}

    /** What can be decided. */
    public enum Hecho {
        CICLO_INICIADO,
        CICLO_TERMINADO,
        ACTIVIDAD_REPROGRAMADA,
        ACTIVIDAD_REASIGNADA,
        RESPONSABLE_REQUERIDO,
        AUDIENCIA_MOVIDA,
        DIA_NO_HABIL_DECLARADO,
        EVIDENCIA_AGREGADA,
        EVIDENCIA_RETIRADA,
        ACTIVIDAD_DEVUELTA
    }
}
