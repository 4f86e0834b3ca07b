package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.engine.CurrentUser;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The extensions that were asked for, and who. */
@Repository
class ProrrogasPedidas {

    private final JdbcClient jdbc;
    private final CurrentUser usuario;
    private final Clock clock;

    ProrrogasPedidas(JdbcClient jdbc, CurrentUser usuario, Clock clock) {
        this.jdbc = jdbc;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** Of one question, in their order. */
    List<Prorroga> de(String pregunta) {
        return jdbc.sql(
                        """
                        select pregunta, n, hasta, motivo, pidio, pedida, concedida from cc_prorroga
                        where pregunta = :pregunta order by n""")
                .param("pregunta", pregunta)
                .query((fila, n) -> new Prorroga(
                        fila.getString("pregunta"),
                        fila.getInt("n"),
                        fila.getObject("hasta", LocalDate.class),
                        fila.getString("motivo"),
                        fila.getString("pidio"),
                        Objects.requireNonNull(InstanteSql.leer(fila, "pedida")),
                        fila.getObject("concedida", Boolean.class)))
                .list();
    }

    Optional<Prorroga> pendiente(String pregunta) {
        return de(pregunta).stream().filter(Prorroga::pendiente).findFirst();
    }

    /** The person at hand asks for one. */
    void pedir(String pregunta, LocalDate hasta, String motivo) {
        jdbc.sql(
                        """
                        insert into cc_prorroga (pregunta, n, hasta, motivo, pidio, pedida)
                        values (:pregunta, :n, :hasta, :motivo, :pidio, :pedida)""")
                .param("pregunta", pregunta)
                .param("n", de(pregunta).size() + 1)
                .param("hasta", hasta)
                .param("motivo", motivo)
                .param("pidio", usuario.id())
                .param("pedida", OffsetDateTime.now(clock))
                .update();
    }

    /** Whether the person at hand asked for it herself. */
    boolean laPidioElla(Prorroga prorroga) {
        return prorroga.pidio().equals(usuario.id());
    }

    /** The person at hand decides about one. */
    void decidir(Prorroga prorroga, boolean concedida, @Nullable String razon) {
        jdbc.sql(
                        """
                        update cc_prorroga set concedida = :concedida, decidio = :decidio, decidida = :decidida, razon = :razon
                        where pregunta = :pregunta and n = :n""")
                .param("concedida", concedida)
                .param("decidio", usuario.id())
                .param("decidida", OffsetDateTime.now(clock))
                .param("razon", razon, Types.VARCHAR)
                .param("pregunta", prorroga.pregunta())
                .param("n", prorroga.n())
                .update();
    }
}
