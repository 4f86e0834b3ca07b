package co.cuentasclaras.relevo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers that wait for an answer. */
@Repository
class Ofrecidas {

    private static final String COLUMNAS =
            "select id, tarea, ciclo, codigo, de, a, mensaje, hasta from cc_ofrecimiento where abierto is not null ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Ofrecidas(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws DuplicateKeyException when somebody is asked about that task already */
    void abrir(Ofrecimiento nuevo) {
        jdbc.sql(
                        """
                insert into cc_ofrecimiento (id, tarea, ciclo, codigo, de, a, mensaje, ofrecido, hasta, abierto)
                values (:id, :tarea, :ciclo, :codigo, :de, :a, :mensaje, :ahora, :hasta, :tarea)""")
                .param("id", nuevo.id())
                .param("tarea", nuevo.tarea())
                .param("ciclo", nuevo.ciclo())
                .param("codigo", nuevo.codigo())
                .param("de", nuevo.de())
                .param("a", nuevo.a())
                .param("mensaje", nuevo.mensaje())
                .param("ahora", OffsetDateTime.now(clock))
                .param("hasta", nuevo.hasta())
                .update();
    }

    /** @return whether it was still open */
    boolean cerrar(Ofrecimiento ofrecimiento) {
        return jdbc.sql("update cc_ofrecimiento set abierto = null where id = :id and abierto is not null")
                        .param("id", ofrecimiento.id())
                        .update()
                > 0;
    }

    Optional<Ofrecimiento> deTarea(String tarea) {
        return jdbc.sql(COLUMNAS + "and abierto = :tarea")
                .param("tarea", tarea)
                .query(Ofrecidas::leer)
                .optional();
    }

    List<Ofrecimiento> para(String persona) {
        return jdbc.sql(COLUMNAS + "and a = :persona order by ofrecido, id")
                .param("persona", persona)
                .query(Ofrecidas::leer)
                .list();
    }

    List<Ofrecimiento> todas() {
        return jdbc.sql(COLUMNAS + "order by ofrecido, id")
                .query(Ofrecidas::leer)
                .list();
    }

    /** The first of their last days. */
    Optional<LocalDate> primerPlazo() {
        return jdbc.sql("select min(hasta) as dia from cc_ofrecimiento where abierto is not null")
                .query((fila, n) -> Optional.ofNullable(fila.getObject("dia", LocalDate.class)))
                .single();
    }

    private static Ofrecimiento leer(ResultSet fila, int n) throws SQLException {
        return new Ofrecimiento(
                fila.getString("id"),
                fila.getString("tarea"),
                fila.getString("ciclo"),
                fila.getString("codigo"),
                fila.getString("de"),
                fila.getString("a"),
                fila.getString("mensaje"),
                fila.getObject("hasta", LocalDate.class));
    }
}
