package co.cuentasclaras.ingreso;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A limit that holds for each of many strangers apart. Counted on each node and forgotten with it; of a longer list those
 * that were silent longest begin anew.
 */
public final class Cubos {

    private static final int RECORDADOS = 20_000;
    private static final int LARGO = 200;

    private final int cuantos;
    private final Duration en;
    private final TimeMeter reloj;
    private final Map<String, Bucket> cubos = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> mayor) {
            return size() > RECORDADOS;
        }
    };

    /** So many at once, and as many again in that time. */
    public Cubos(int cuantos, Duration en, TimeMeter reloj) {
        this.cuantos = cuantos;
        this.en = en;
        this.reloj = reloj;
    }

    /** Whether there is one left for it, which is then used. */
    public boolean gasta(String clave) {
        return de(clave).tryConsume(1);
    }

    /** The one that was used last is given back. */
    void devuelve(String clave) {
        de(clave).addTokens(1);
    }

    /** How many it has used of those that it may use at once. */
    long gastados(String clave) {
        return cuantos - de(clave).getAvailableTokens();
    }

    private Bucket de(String clave) {
        String corta = clave.length() <= LARGO ? clave : clave.substring(0, LARGO);
        synchronized (cubos) {
            return cubos.computeIfAbsent(corta, nuevo -> uno(cuantos, en, reloj));
        }
    }

    /** The same limit for all together. */
    public static Bucket uno(int cuantos, Duration en, TimeMeter reloj) {
        return Bucket.builder()
                .withCustomTimePrecision(reloj)
                .addLimit(Bandwidth.builder()
                        .capacity(cuantos)
                        .refillGreedy(cuantos, en)
                        .build())
                .build();
    }
}
