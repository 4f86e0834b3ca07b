package co.cuentasclaras.ingreso;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passwords that each person had before, as hashes: none of the last ones comes back. */
@Repository
public class ClavesAnteriores {

    private static final int RECORDADAS = 4;

    private final JdbcClient jdbc;

    ClavesAnteriores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One as it was kept, with its salt. */
    public record ClaveGuardada(@Nullable String sal, String clave) {}

    public List<ClaveGuardada> de(String usuario) {
        return jdbc.sql(
                        "select sal, clave from cc_clave_anterior where usuario = :usuario order by orden desc limit :n")
                .param("usuario", usuario)
                .param("n", RECORDADAS)
                .query((fila, n) -> new ClaveGuardada(fila.getString("sal"), fila.getString("clave")))
                .list();
    }

    public void agregar(String usuario, ClaveGuardada vieja) {
        jdbc.sql("insert into cc_clave_anterior (usuario, sal, clave) values (:usuario, :sal, :clave)")
                .param("usuario", usuario)
                .param("sal", vieja.sal())
                .param("clave", vieja.clave())
                .update();
        jdbc.sql(
                        """
                        delete from cc_clave_anterior where usuario = :usuario and orden not in (
                          select orden from cc_clave_anterior where usuario = :usuario order by orden desc limit :n)""")
                .param("usuario", usuario)
                .param("n", RECORDADAS)
                .update();
    }
}
