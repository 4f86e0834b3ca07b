package co.cuentasclaras.ciclo;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cycles, running and past. */
@Repository
public class Ciclos {

    private static final String COLUMNAS = "select id, vigencia, entidad, iniciado, terminado from cc_ciclo ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Ciclos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens a cycle.
     *
     * @throws SolicitudInvalida when the entity already has one of this vigencia that runs
     */
    public void abrir(String id, int vigencia, String entidad, String quien) {
        try {
            jdbc.sql(
                            """
                            insert into cc_ciclo (id, vigencia, entidad, en_curso, iniciado, iniciado_por)
                            values (:id, :vigencia, :entidad, :enCurso, :ahora, :quien)""")
                    .param("id", id)
                    .param("vigencia", vigencia)
                    .param("entidad", entidad)
                    .param("enCurso", vigencia + " " + sinTildes(entidad))
                    .param("ahora", OffsetDateTime.now(clock))
                    .param("quien", quien)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new SolicitudInvalida(
                    "%s ya tiene en marcha el ciclo de la vigencia %d: ábralo en Cockpit por su clave «%s». No se inició otro."
                            .formatted(entidad, vigencia, Ciclo.clave(vigencia)));
        }
    }

    public void cerrar(String id) {
        jdbc.sql("update cc_ciclo set en_curso = null, terminado = :ahora where id = :id")
                .param("ahora", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** The running cycles, oldest vigencia first. */
    public List<Ciclo> enCurso() {
        return jdbc.sql(COLUMNAS + "where en_curso is not null order by vigencia")
                .query(Ciclo.class)
                .list();
    }

    /** The running cycle of a vigencia. */
    public Optional<Ciclo> enCurso(int vigencia) {
        return enCurso().stream().filter(ciclo -> ciclo.vigencia() == vigencia).findFirst();
    }

    /** A cycle, running or ended. */
    public Optional<Ciclo> buscar(String id) {
        return jdbc.sql(COLUMNAS + "where id = :id")
                .param("id", id)
                .query(Ciclo.class)
                .optional();
    }

    /** All cycles, the latest first. */
    public List<Ciclo> todos() {
        return jdbc.sql(COLUMNAS + "order by vigencia desc, iniciado desc")
                .query(Ciclo.class)
                .list();
    }

    private static String sinTildes(String entidad) {
        return Normalizer.normalize(entidad, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .trim();
    }
}
