package co.cuentasclaras.ingreso;

import co.cuentasclaras.comun.TextoDeRegistro;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How many passwords may be tried. One address has few for each account and not many for all of them, and all strangers
 * together have so many for one account: whoever guesses is stopped, and nobody can close an account to its owner, for
 * from where she came in before only her own mistakes count. Counted on each node, in real time, and forgotten with it.
 */
@Component
public class Intentos {

    private static final Logger LOG = LoggerFactory.getLogger(Intentos.class);

    private static final int EN_UNA_CUENTA = 10;
    private static final int DESDE_UNA_DIRECCION = 60;
    private static final int DE_DESCONOCIDOS = 100;

    /** After so many wrong ones from one address she is told. */
    private static final int POR_CONTAR = 5;

    private static final Duration HORA = Duration.ofHours(1);

    private final Cubos conocidos;
    private final Cubos parejas;
    private final Cubos origenes;
    private final Cubos cuentas;
    private final Procedencias procedencias;
    private final CartaDeIntentos carta;

    Intentos(Procedencias procedencias, CartaDeIntentos carta) {
        TimeMeter reloj = TimeMeter.SYSTEM_MILLISECONDS;
        this.procedencias = procedencias;
        this.carta = carta;
        this.conocidos = new Cubos(EN_UNA_CUENTA, Duration.ofMinutes(EN_UNA_CUENTA), reloj);
        this.parejas = new Cubos(EN_UNA_CUENTA, HORA, reloj);
        this.origenes = new Cubos(DESDE_UNA_DIRECCION, HORA, reloj);
        this.cuentas = new Cubos(DE_DESCONOCIDOS, HORA, reloj);
    }

    /** The right to have the password looked at that comes from there for an account; none when there were too many. */
    public Optional<Intento> pedir(String usuario, Procedencia origen) {
        String pareja = pareja(usuario, origen);
        boolean conocido = procedencias.conoce(usuario, origen);
        boolean admitido = conocido
                ? conocidos.gasta(pareja)
                : origenes.gasta(origen.red()) && parejas.gasta(pareja) && cuentas.gasta(usuario);
        if (admitido) {
            return Optional.of(new Intento(usuario, origen, conocido ? conocidos : parejas, !conocido));
        }
        if (desbloqueado(usuario, origen)) {
            return Optional.of(new Intento(usuario, origen, conocidos, false));
        }
        LOG.warn("Sin mirar la contraseña de {} desde {}: van demasiadas", escrito(usuario), origen.direccion());
        carta.enviar(usuario, origen);
        return Optional.empty();
    }

    /** One password that is looked at. */
    public final class Intento {

        private final String usuario;
        private final Procedencia origen;
        private final Cubos cubos;
        private final boolean deDesconocido;

        private Intento(String usuario, Procedencia origen, Cubos cubos, boolean deDesconocido) {
            this.usuario = usuario;
            this.origen = origen;
            this.cubos = cubos;
            this.deDesconocido = deDesconocido;
        }

        /** It was right, and counts nowhere. */
        public void acertado() {
            sinRespuesta();
            procedencias.recordar(usuario, origen);
        }

        /** Nobody could say whether it was right. */
        public void sinRespuesta() {
            cubos.devuelve(pareja(usuario, origen));
            if (deDesconocido) {
                origenes.devuelve(origen.red());
                cuentas.devuelve(usuario);
            }
        }

        public void equivocado() {
            LOG.warn("Contraseña equivocada de {} desde {}", escrito(usuario), origen.direccion());
            if (cubos.gastados(pareja(usuario, origen)) >= POR_CONTAR) {
                carta.enviar(usuario, origen);
            }
        }
    }

    /** For an hour each address has its attempts anew, whatever all of them have tried. */
    public void desbloquear(String usuario) {
        procedencias.desbloquear(usuario);
    }

    private boolean desbloqueado(String usuario, Procedencia origen) {
        return procedencias
                .desbloqueo(usuario)
                .filter(momento -> momento.isAfter(Procedencias.deVerdad().minus(HORA)))
                .filter(momento -> conocidos.gasta(momento.toEpochMilli() + "|" + pareja(usuario, origen)))
                .isPresent();
    }

    private static String pareja(String usuario, Procedencia origen) {
        return origen.red() + "|" + usuario;
    }

    private static String escrito(String usuario) {
        return TextoDeRegistro.de(usuario);
    }
}
