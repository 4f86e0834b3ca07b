package co.cuentasclaras.publico;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
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

    /** Addresses remembered; of a longer list those that were silent longest begin anew. */
    private static final int ORIGENES = 20_000;

    private static final Duration MINUTO = Duration.ofMinutes(1);
    private static final Duration HORA = Duration.ofHours(1);

    /** How an address is written; anything else is not looked up anywhere. */
    private static final Pattern DIRECCION = Pattern.compile("[\\p{XDigit}:.]+");

    private final Map<String, Bucket> envios = recientes();
    private final Map<String, Bucket> preguntas = recientes();
    private final TimeMeter reloj;
    private final Bucket todas;
    private final int porOrigen;

    @Autowired
    LimitesPublicos(AjustesPublicos ajustes) {
        this(ajustes, TimeMeter.SYSTEM_MILLISECONDS);
    }

    LimitesPublicos(AjustesPublicos ajustes, TimeMeter reloj) {
        this.reloj = reloj;
        this.porOrigen = ajustes.porOrigen();
        this.todas = cubo(ajustes.enTotal(), HORA);
    }

    /** Whether something that an address sends is looked at. */
    public boolean admiteEnvio(String origen) {
        return de(envios, origen, ENVIOS, MINUTO).tryConsume(1);
    }

    /** Whether a question of an address, with nothing wrong in it, is filed. */
    boolean admitePregunta(String origen) {
        return de(preguntas, origen, porOrigen, HORA).tryConsume(1) && todas.tryConsume(1);
    }

    private Bucket de(Map<String, Bucket> cubos, String origen, int cuantos, Duration en) {
        synchronized (cubos) {
            return cubos.computeIfAbsent(red(origen), nuevo -> cubo(cuantos, en));
        }
    }

    private Bucket cubo(int cuantos, Duration en) {
        return Bucket.builder()
                .withCustomTimePrecision(reloj)
                .addLimit(Bandwidth.builder()
                        .capacity(cuantos)
                        .refillGreedy(cuantos, en)
                        .build())
                .build();
    }

    /** Of IPv6 the first half, for whoever has an address has all that begin like it. */
    private static String red(String origen) {
        if (!DIRECCION.matcher(origen).matches()) {
            return origen;
        }
        try {
            InetAddress direccion = InetAddress.getByName(origen);
            return direccion instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(direccion.getAddress(), 8))
                    : direccion.getHostAddress();
        } catch (UnknownHostException e) {
            return origen;
        }
    }

    private static Map<String, Bucket> recientes() {
        return new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> mayor) {
                return size() > ORIGENES;
            }
        };
    }
}
