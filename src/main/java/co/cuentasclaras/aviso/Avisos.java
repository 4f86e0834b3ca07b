package co.cuentasclaras.aviso;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;
    private final Clock clock;

    Avisos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        ZonedDateTime ahora = clock.instant().atZone(clock.getZone());
        String clave = clave(aviso, ahora.toInstant());
        if (yaEncolado(clave)) {
            return false;
        }
        ZonedDateTime primeraHora = ahora.with(PRIMERA_HORA);
        ZonedDateTime enviarDesde = ahora.isBefore(primeraHora) ? primeraHora : ahora;
        jdbc.sql(
                        """
                insert into cc_aviso (id, clave, tipo, ciclo, codigo, tarea, destinatario, vencimiento, detalle,
                  creado, enviar_desde)
                values (:id, :clave, :tipo, :ciclo, :codigo, :tarea, :destinatario, :vencimiento, :detalle,
                  :creado, :enviarDesde)""")
                .param("id", UUID.randomUUID().toString())
                .param("clave", clave)
                .param("tipo", aviso.tipo().name())
                .param("ciclo", aviso.ciclo())
                .param("codigo", aviso.codigo())
                .param("tarea", aviso.tarea())
                .param("destinatario", aviso.destinatario())
                .param("vencimiento", aviso.vencimiento())
                .param("detalle", aviso.detalle())
                .param("creado", ahora.toInstant().atOffset(ZoneOffset.UTC))
                .param("enviarDesde", enviarDesde.toInstant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    private boolean yaEncolado(String clave) {
        return jdbc.sql("select count(*) from cc_aviso where clave = :clave")
                        .param("clave", clave)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String clave(Aviso aviso, Instant momento) {
        String clave = String.join(
                "|",
                aviso.ciclo(),
                aviso.codigo(),
                Objects.requireNonNullElse(aviso.tarea(), ""),
                aviso.tipo().name(),
                aviso.vencimiento().toString(),
                aviso.destinatario());
        if (aviso.tipo().esDecision()) {
            clave += "|" + momento;
        }
        return clave.length() <= LARGO_CLAVE ? clave : resumen(clave);
    }

    private static String resumen(String clave) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(clave.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
