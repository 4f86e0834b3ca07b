package co.cuentasclaras.bitacora;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.CuentaCambiada;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people were called when something happened, as the facts of their accounts say: whoever is renamed was so before. */
@Repository
public class NombresDeEntonces {

    private final JdbcClient jdbc;

    NombresDeEntonces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these people, in one statement; of nobody else anything is read. */
    public Llamados de(Collection<String> usuarios) {
        return new Llamados(
                usuarios.isEmpty()
                        ? Map.of()
                        : jdbc
                                .sql(Bitacora.ANOTACIONES + "where cuenta in (:usuarios) order by momento, id")
                                .param("usuarios", usuarios)
                                .query(Bitacora::leer)
                                .list()
                                .stream()
                                .filter(una -> una.hecho() instanceof CuentaCambiada)
                                .map(una -> Llamado.de(una, (CuentaCambiada) una.hecho()))
                                .collect(Collectors.groupingBy(Llamado::usuario)));
    }

    /** Each person's names, oldest first. */
    public record Llamados(Map<String, List<Llamado>> porUsuario) {

        /**
         * What somebody was called when a line was written; empty when no fact says it.
         *
         * @param fila the line, among those of the same moment
         */
        public Optional<String> en(String usuario, Instant momento, long fila) {
            List<Llamado> suyos = porUsuario.getOrDefault(usuario, List.of());
            String nombre = null;
            for (Llamado uno : suyos) {
                if (!uno.antesDe(momento, fila)) {
                    return Optional.ofNullable(nombre == null ? uno.primero() : nombre);
                }
                nombre = uno.ultimo();
            }
            return Optional.ofNullable(nombre);
        }
    }

    /**
     * A fact that says how somebody is called.
     *
     * @param primero what is known of before it
     * @param ultimo what holds from it on; of an account that was deleted, its last one
     */
    record Llamado(String usuario, Instant momento, long fila, @Nullable String primero, @Nullable String ultimo) {

        static Llamado de(Anotacion una, CuentaCambiada hecho) {
            String antes = hecho.antes();
            String nombre = hecho.nombre();
            return new Llamado(
                    hecho.usuario(),
                    una.momento(),
                    una.fila(),
                    antes == null ? nombre : antes,
                    nombre == null ? antes : nombre);
        }

        boolean antesDe(Instant otro, long otraFila) {
            return momento.isBefore(otro) || momento.equals(otro) && fila < otraFila;
        }
    }
}
