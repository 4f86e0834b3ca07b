package co.cuentasclaras.operacion;

import co.cuentasclaras.comun.InstanteSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is or was wrong with the server, from when to when; whoever opens one tells of it, and nobody else. */
@Repository
class Incidentes {

    /** What comes back within so long is the same one, of which everybody knows. */
    private static final Duration EL_MISMO = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CartaDeIncidentes carta;

    Incidentes(JdbcClient jdbc, Clock clock, CartaDeIncidentes carta) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.carta = carta;
    }

    /**
     * Opens what is new, closes what is over, and writes the mail of what is new, all or nothing. Of two nodes that find the
     * same at once the database refuses the second one, who finds it open the next time.
     *
     * @param nodo whose own problems these are, besides those that all share
     */
    @Transactional
    public void poner(String nodo, Collection<Problema> ahora) {
        List<Incidente> abiertos = jdbc.sql(
                        "select * from cc_incidente where abierto is not null and (nodo is null or nodo = :nodo)")
                .param("nodo", nodo)
                .query(Incidentes::leer)
                .list();
        Set<String> presentes = ahora.stream().map(Problema::clave).collect(Collectors.toSet());
        List<String> pasados = abiertos.stream()
                .filter(uno -> !presentes.contains(uno.clave()))
                .map(Incidente::id)
                .toList();
        if (!pasados.isEmpty()) {
            jdbc.sql("update cc_incidente set abierto = null, hasta = :ahora where id in (:pasados)")
                    .param("ahora", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("pasados", pasados)
                    .update();
        }
        Set<String> sabidos = abiertos.stream().map(Incidente::clave).collect(Collectors.toSet());
        List<Incidente> nuevos = new ArrayList<>();
        for (Problema problema : ahora) {
            if (!sabidos.contains(problema.clave()) && (problema.hasta() != null || !reabrir(problema))) {
                nuevos.add(abrir(problema));
            }
        }
        carta.escribir(nuevos);
    }

    private boolean reabrir(Problema problema) {
        return jdbc.sql(
                                """
                update cc_incidente set abierto = clave, hasta = null, texto = :texto
                where clave = :clave and abierto is null and hasta > :reciente""")
                        .param("texto", problema.texto())
                        .param("clave", problema.clave())
                        .param("reciente", clock.instant().minus(EL_MISMO).atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private Incidente abrir(Problema problema) {
        Incidente nuevo = new Incidente(
                UUID.randomUUID().toString(),
                problema.clave(),
                problema.titulo(),
                problema.texto(),
                problema.desde(),
                problema.hasta());
        jdbc.sql(
                        """
                        insert into cc_incidente (id, clave, abierto, nodo, titulo, texto, desde, hasta)
                        values (:id, :clave, :abierto, :nodo, :titulo, :texto, :desde, :hasta)""")
                .param("id", nuevo.id())
                .param("clave", nuevo.clave())
                .param("abierto", problema.hasta() == null ? nuevo.clave() : null)
                .param("nodo", problema.nodo())
                .param("titulo", nuevo.titulo())
                .param("texto", nuevo.texto())
                .param("desde", nuevo.desde().atOffset(ZoneOffset.UTC))
                .param(
                        "hasta",
                        problema.hasta() == null ? null : problema.hasta().atOffset(ZoneOffset.UTC))
                .update();
        return nuevo;
    }

    /** Those that last, the oldest first. */
    List<Incidente> abiertos() {
        return jdbc.sql("select * from cc_incidente where abierto is not null order by desde, id")
                .query(Incidentes::leer)
                .list();
    }

    long cuantosAbiertos() {
        return jdbc.sql("select count(*) from cc_incidente where abierto is not null")
                .query(Long.class)
                .single();
    }

    /** Those that are over, the newest first. */
    List<Incidente> pasados(int cuantos) {
        return jdbc.sql("select * from cc_incidente where abierto is null order by hasta desc, id limit :cuantos")
                .param("cuantos", cuantos)
                .query(Incidentes::leer)
                .list();
    }

    private static Incidente leer(ResultSet fila, int n) throws SQLException {
        return new Incidente(
                fila.getString("id"),
                fila.getString("clave"),
                fila.getString("titulo"),
                fila.getString("texto"),
                Objects.requireNonNull(InstanteSql.leer(fila, "desde")),
                InstanteSql.leer(fila, "hasta"));
    }

    /**
     * What is wrong now.
     *
     * @param clave the same as long as it is the same
     * @param nodo whose it is; null of what all nodes share
     * @param hasta of what was over before it could be written down
     */
    record Problema(
            String clave, @Nullable String nodo, String titulo, String texto, Instant desde, @Nullable Instant hasta) {}

    /** @param hasta nothing while it lasts */
    record Incidente(String id, String clave, String titulo, String texto, Instant desde, @Nullable Instant hasta) {}
}
