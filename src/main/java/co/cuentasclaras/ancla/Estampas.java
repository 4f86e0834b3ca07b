package co.cuentasclaras.ancla;

import co.cuentasclaras.comun.InstanteSql;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The time stamps of the seals. */
@Repository
public class Estampas {

    private final JdbcClient jdbc;

    Estampas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of seals of so many lines at most, by how many lines their seal is of. */
    public Map<Long, Estampa> hasta(long tamano) {
        Map<Long, Estampa> estampas = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select tamano, momento, autoridad, respuesta, cadena from cc_sello_tiempo
                        where tamano <= :tamano order by tamano""")
                .param("tamano", tamano)
                .query(fila -> {
                    estampas.put(
                            fila.getLong("tamano"),
                            new Estampa(
                                    Objects.requireNonNull(InstanteSql.leer(fila, "momento")),
                                    fila.getString("autoridad"),
                                    fila.getString("respuesta"),
                                    fila.getString("cadena")));
                });
        return estampas;
    }

    boolean tiene(long tamano) {
        return jdbc.sql("select count(*) from cc_sello_tiempo where tamano = :tamano")
                        .param("tamano", tamano)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void agregar(long tamano, Estampa estampa) {
        jdbc.sql(
                        """
                        insert into cc_sello_tiempo (tamano, momento, autoridad, respuesta, cadena)
                        values (:tamano, :momento, :autoridad, :respuesta, :cadena)""")
                .param("tamano", tamano)
                .param("momento", estampa.momento().atOffset(ZoneOffset.UTC))
                .param("autoridad", estampa.autoridad())
                .param("respuesta", estampa.respuesta())
                .param("cadena", estampa.cadena())
                .update();
    }
}
