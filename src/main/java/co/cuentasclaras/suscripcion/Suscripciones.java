package co.cuentasclaras.suscripcion;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.SuscripcionCambiada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.engine.CurrentUser;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret address of each person's feed, one a person. Whoever knows it reads it without signing in, as calendar programs
 * do; the database keeps its digest only, so that it is shown once.
 */
@Repository
public class Suscripciones {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Bitacora bitacora;
    private final CurrentUser usuario;
    private final Clock clock;
    private final SecureRandom azar = new SecureRandom();

    Suscripciones(JdbcClient jdbc, Bitacora bitacora, CurrentUser usuario, Clock clock) {
        this.jdbc = jdbc;
        this.bitacora = bitacora;
        this.usuario = usuario;
        this.clock = clock;
    }

    /** Since when the person at the screen has one. */
    public Optional<Instant> mia() {
        return jdbc.sql("select creada from cc_suscripcion where persona = :persona")
                .param("persona", usuario.id())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Gives the person at the screen a feed; the one that she had ends.
     *
     * @return its secret, which nobody can ask for again
     */
    @Transactional
    public String crear() {
        byte[] secreto = new byte[BYTES];
        azar.nextBytes(secreto);
        String clave = Base64.getUrlEncoder().withoutPadding().encodeToString(secreto);
        borrar();
        jdbc.sql("insert into cc_suscripcion (persona, huella, creada) values (:persona, :huella, :ahora)")
                .param("persona", usuario.id())
                .param("huella", huella(clave))
                .param("ahora", OffsetDateTime.now(clock))
                .update();
        bitacora.anotar(Lugar.entidad(), new SuscripcionCambiada(true));
        return clave;
    }

    /** Ends the feed of the person at the screen, if she has one. */
    @Transactional
    public void revocar() {
        if (borrar() > 0) {
            bitacora.anotar(Lugar.entidad(), new SuscripcionCambiada(false));
        }
    }

    /** Whose feed it is. */
    public Optional<String> persona(String clave) {
        return jdbc.sql("select persona from cc_suscripcion where huella = :huella")
                .param("huella", huella(clave))
                .query(String.class)
                .optional();
    }

    private int borrar() {
        return jdbc.sql("delete from cc_suscripcion where persona = :persona")
                .param("persona", usuario.id())
                .update();
    }

    private static String huella(String clave) {
        return Huella.de(clave);
    }
}
