package co.cuentasclaras.responsable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is away and will be, and who stands in. */
@Repository
public class Ausencias {

    private static final String COLUMNAS =
            """
            select id, persona, sustituto, desde, hasta, pasa_lo_suyo, motivo, anotada_por, empezada
            from cc_ausencia where terminada is null
            """;

    private final JdbcClient jdbc;
    private final Roles roles;
    private final Clock clock;

    Ausencias(JdbcClient jdbc, Roles roles, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.clock = clock;
    }

    /** Those of today and of the days to come, the first first. */
    public List<Ausencia> vigentes() {
        return jdbc.sql(COLUMNAS + "order by desde, id").query(Ausencias::leer).list();
    }

    public Optional<Ausencia> buscar(String id) {
        return jdbc.sql(COLUMNAS + "and id = :id")
                .param("id", id)
                .query(Ausencias::leer)
                .optional();
    }

    public void anotar(Ausencia ausencia) {
        jdbc.sql(
                        """
                insert into cc_ausencia (id, persona, sustituto, desde, hasta, pasa_lo_suyo, motivo, anotada, anotada_por)
                values (:id, :persona, :sustituto, :desde, :hasta, :pasaLoSuyo, :motivo, :ahora, :quien)""")
                .param("id", ausencia.id())
                .param("persona", ausencia.persona())
                .param("sustituto", ausencia.sustituto())
                .param("desde", ausencia.desde())
                .param("hasta", ausencia.hasta())
                .param("pasaLoSuyo", ausencia.pasaLoSuyo())
                .param("motivo", ausencia.motivo())
                .param("ahora", OffsetDateTime.now(clock))
                .param("quien", ausencia.anotadaPor())
                .update();
        roles.olvidar();
    }

    /**
     * What had to pass on its first day has passed.
     *
     * @return whether it had not before
     */
    public boolean empezar(Ausencia ausencia) {
        return marcar("empezada", ausencia);
    }

    /**
     * Its days are over, or it was withdrawn.
     *
     * @return whether it was not so before
     */
    public boolean terminar(Ausencia ausencia) {
        return marcar("terminada", ausencia);
    }

    private boolean marcar(String columna, Ausencia ausencia) {
        int filas = jdbc.sql("update cc_ausencia set %1$s = :ahora where id = :id and %1$s is null".formatted(columna))
                .param("ahora", OffsetDateTime.now(clock))
                .param("id", ausencia.id())
                .update();
        roles.olvidar();
        return filas > 0;
    }

    /** The next day on which one begins or is over. */
    public Optional<LocalDate> proximoCambio() {
        return jdbc.sql(
                        """
                select min(case when empezada is null then desde else hasta + 1 end) as dia
                from cc_ausencia where terminada is null""")
                .query((fila, n) -> Optional.ofNullable(fila.getObject("dia", LocalDate.class)))
                .single();
    }

    private static Ausencia leer(ResultSet fila, int n) throws SQLException {
        return new Ausencia(
                fila.getString("id"),
                fila.getString("persona"),
                fila.getString("sustituto"),
                fila.getObject("desde", LocalDate.class),
                fila.getObject("hasta", LocalDate.class),
                fila.getBoolean("pasa_lo_suyo"),
                fila.getString("motivo"),
                fila.getString("anotada_por"),
                fila.getObject("empezada") != null);
    }
}
