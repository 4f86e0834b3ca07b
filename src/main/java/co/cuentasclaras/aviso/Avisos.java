package co.cuentasclaras.aviso;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.engine.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The outbox: notices are rows written in the transaction that gave rise to them, so they exist if and only if what
 * they tell happened. {@link Cartero} turns them into mails.
 */
@Component
public class Avisos {

    /** Nobody gets mail before this hour, so that all that falls due on a morning is one mail. */
    static final LocalTime PRIMERA_HORA = LocalTime.of(7, 0);

    private static final int LARGO_CLAVE = 400;

    private static final String INSERTAR =
            """
            insert into cc_aviso (id, clave, tipo, ciclo, codigo, tarea, destinatario, vencimiento, detalle, antes, quien,
              creado, enviar_desde)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final CurrentUser usuario;
    private final Clock clock;

    Avisos(JdbcTemplate jdbc, CurrentUser usuario, Clock clock) {
        this.jdbc = jdbc;
        this.usuario = usuario;
        this.clock = clock;
    }

    /**
     * Queues a notice in the current transaction. The same notice queued again changes nothing. The key is looked up
     * before it is inserted, because a violated unique key would spoil the whole transaction in PostgreSQL; of two
     * transactions that race, the second fails and is repeated by the engine.
     *
     * @return whether it is new
     */
    public boolean encolar(Aviso aviso) {
        String clave = clave(aviso, aviso.tipo().esDecision() ? clock.instant() : null);
        if (yaEncolado(clave)) {
            return false;
        }
        jdbc.update(INSERTAR, fila(aviso, clave));
        return true;
    }

    /**
     * Queues, in one statement, what a round tells: each once in that round, which the caller sees to.
     *
     * @param ronda the day of the round, or the Monday of its week
     */
    public void repetir(Collection<Aviso> avisos, LocalDate ronda) {
        jdbc.batchUpdate(
                INSERTAR,
                avisos.stream().map(aviso -> fila(aviso, clave(aviso, ronda))).toList());
    }

    private Object[] fila(Aviso aviso, String clave) {
        ZonedDateTime ahora = clock.instant().atZone(clock.getZone());
        ZonedDateTime primeraHora = ahora.with(PRIMERA_HORA);
        return new Object[] {
            UUID.randomUUID().toString(),
            clave,
            aviso.tipo().name(),
            aviso.ciclo(),
            aviso.codigo(),
            aviso.tarea(),
            aviso.destinatario(),
            aviso.vencimiento(),
            aviso.detalle(),
            aviso.antes(),
            usuario.find().orElse(null),
            utc(ahora),
            utc(ahora.isBefore(primeraHora) ? primeraHora : ahora)
        };
    }

    /** PostgreSQL's driver takes no moment with the name of a zone. */
    private static OffsetDateTime utc(ZonedDateTime momento) {
        return momento.toInstant().atOffset(ZoneOffset.UTC);
    }

    private boolean yaEncolado(String clave) {
        Integer cuantos = jdbc.queryForObject("select count(*) from cc_aviso where clave = ?", Integer.class, clave);
        return cuantos != null && cuantos > 0;
    }

    /** @param vez what tells apart the times that it is told, if it may be more than once */
    static String clave(Aviso aviso, @Nullable Object vez) {
        String clave = String.join(
                "|",
                aviso.ciclo(),
                aviso.codigo(),
                Objects.requireNonNullElse(aviso.tarea(), ""),
                aviso.tipo().name(),
                aviso.vencimiento().toString(),
                aviso.destinatario());
        if (vez != null) {
            clave += "|" + vez;
        }
        return clave.length() <= LARGO_CLAVE ? clave : Huella.de(clave);
    }
}
