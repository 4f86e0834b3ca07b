package co.cuentasclaras.operacion;

import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.comun.Maquina;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The servers that work on this database, each of which says every few seconds that it is there. Whoever stops takes its
 * row along; whoever is killed leaves it, and the others see that it grows old.
 */
@Repository
class Nodos {

    /** Who says nothing for so long is gone. */
    static final Duration SILENCIO = Duration.ofMinutes(5);

    /** And nobody waits for it any more. */
    private static final Duration OLVIDO = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String este;

    Nodos(JdbcClient jdbc, Clock clock, AjustesOperacion ajustes, @Value("${server.port:8080}") String puerto) {
        this.jdbc = jdbc;
        this.clock = clock;
        String dicho = ajustes.nodo();
        this.este = dicho == null || dicho.isBlank() ? Maquina.nombre() + ":" + puerto : dicho;
    }

    /** How this one is called. */
    String este() {
        return este;
    }

    /** Says that this one is there: a change that the database has to accept. */
    void latir() {
        Instant ahora = clock.instant();
        int filas = jdbc.sql("update cc_nodo set visto = :ahora where nombre = :nombre")
                .param("ahora", ahora.atOffset(ZoneOffset.UTC))
                .param("nombre", este)
                .update();
        if (filas == 0) {
            jdbc.sql("insert into cc_nodo (nombre, desde, visto) values (:nombre, :ahora, :ahora)")
                    .param("ahora", ahora.atOffset(ZoneOffset.UTC))
                    .param("nombre", este)
                    .update();
        }
    }

    /** All that work, and those that stopped without a word within the last day. */
    List<Nodo> todos() {
        jdbc.sql("delete from cc_nodo where visto < :olvido and nombre <> :nombre")
                .param("olvido", clock.instant().minus(OLVIDO).atOffset(ZoneOffset.UTC))
                .param("nombre", este)
                .update();
        Instant calla = clock.instant().minus(SILENCIO);
        return jdbc.sql("select nombre, desde, visto from cc_nodo order by nombre")
                .query((fila, n) -> {
                    Instant visto = Objects.requireNonNull(InstanteSql.leer(fila, "visto"));
                    return new Nodo(
                            fila.getString("nombre"),
                            Objects.requireNonNull(InstanteSql.leer(fila, "desde")),
                            visto,
                            visto.isBefore(calla));
                })
                .list();
    }

    /** Nobody waits for this one any more. */
    void despedirse() {
        jdbc.sql("delete from cc_nodo where nombre = :nombre")
                .param("nombre", este)
                .update();
    }

    /** @param calla whether it says nothing any more */
    record Nodo(String nombre, Instant desde, Instant visto, boolean calla) {}
}
