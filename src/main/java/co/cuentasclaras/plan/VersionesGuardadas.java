package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.PorPaginas;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of plans as the database has them, letter by letter, for whoever compares them with what was noted. */
@Repository
public class VersionesGuardadas {

    private static final int PAGINA = 100;

    private final JdbcClient jdbc;

    VersionesGuardadas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<VersionGuardada> leer(String id) {
        return jdbc.sql("select archivo_nombre, archivo, correcciones, contenido from cc_plan where id = :id")
                .param("id", id)
                .query(VersionesGuardadas::version)
                .optional();
    }

    /** What each version hashes to, one version at a time. */
    public void recorrer(BiConsumer<String, Huellas> cada) {
        PorPaginas.recorrer(
                "",
                PAGINA,
                (despues, cuantas) -> jdbc.sql("select id from cc_plan where id > :despues order by id limit :cuantas")
                        .param("despues", despues)
                        .param("cuantas", cuantas)
                        .query(String.class)
                        .list(),
                id -> id,
                id -> leer(id).ifPresent(version -> cada.accept(id, version.huellas())));
    }

    private static VersionGuardada version(ResultSet fila, int n) throws SQLException {
        return new VersionGuardada(
                fila.getString("archivo_nombre"),
                fila.getBytes("archivo"),
                fila.getString("correcciones"),
                fila.getString("contenido"));
    }

    /**
     * A version.
     *
     * @param nombre of the file that it was made of; null, as the file itself, of a cycle that began before plans were kept
     * @param correcciones JSON
     * @param contenido JSON; null while it is a draft
     */
    public record VersionGuardada(
            @Nullable String nombre, byte @Nullable [] archivo, String correcciones, @Nullable String contenido) {

        public Huellas huellas() {
            return new Huellas(
                    archivo == null ? null : Huella.de(archivo),
                    Huella.de(correcciones),
                    contenido == null ? null : Huella.de(contenido));
        }
    }

    /** SHA-256 of its parts; null of a part that it has not, or of which nothing was noted. */
    public record Huellas(@Nullable String archivo, @Nullable String correcciones, @Nullable String contenido) {

        /** Whether nothing in these is other than it was noted in this. */
        public boolean admite(Huellas otras) {
            return (archivo == null || archivo.equals(otras.archivo))
                    && (correcciones == null || correcciones.equals(otras.correcciones))
                    && (contenido == null || contenido.equals(otras.contenido));
        }
    }
}
