package co.cuentasclaras.publico;

import co.cuentasclaras.ingreso.Cubos;
import co.cuentasclaras.ingreso.Procedencia;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much strangers may send. What one address of the network sends is counted first, so that whoever sends without
 * end uses up nothing of the others; what all send together is counted after that, so that many addresses of one bot do
 * not fill the database. Counted on each node, in real time, and forgotten with it.
 */
@Component
public class LimitesPublicos {

    /** Sendings a minute from one address, whatever becomes of them: people mistype, and many share an address. */
    private static final int ENVIOS = 60;

    private static final Duration MINUTO = Duration.ofMinutes(1);
    private static final Duration HORA = Duration.ofHours(1);

    private final Cubos envios;
    private final Cubos preguntas;
    private final Bucket todas;

    @Autowired
    LimitesPublicos(AjustesPublicos ajustes) {
        this(ajustes, TimeMeter.SYSTEM_MILLISECONDS);
    }

    LimitesPublicos(AjustesPublicos ajustes, TimeMeter reloj) {
        this.envios = new Cubos(ENVIOS, MINUTO, reloj);
        this.preguntas = new Cubos(ajustes.porOrigen(), HORA, reloj);
        this.todas = Cubos.uno(ajustes.enTotal(), HORA, reloj);
    }

    /** Whether something that an address sends is looked at. */
    public boolean admiteEnvio(String origen) {
        return envios.gasta(new Procedencia(origen).red());
    }

    /** Whether a question of an address, with nothing wrong in it, is filed. */
    boolean admitePregunta(String origen) {
        return preguntas.gasta(new Procedencia(origen).red()) && todas.tryConsume(1);
    }
}
