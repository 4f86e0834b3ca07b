package co.cuentasclaras.ingreso.process;

import io.github.bucket4j.TimeMeter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The right passwords of the last minutes: a program gives its own with each request, and pays for the hash once. What is
 * kept is a digest of the password and the stored hash together, under a key that this process alone has. Of another
 * stored hash it knows nothing.
 */
final class RecentPasswords {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);
    private static final int REMEMBERED = 1_000;
    private static final String DIGEST = "HmacSHA256";
    private static final int KEY_LENGTH = 32;

    private final SecretKeySpec key;
    private final TimeMeter clock;
    private final Map<String, Long> seen = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    RecentPasswords(TimeMeter clock) {
        byte[] random = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
        this.clock = clock;
    }

    boolean opened(String password, String stored) {
        String one = digest(password, stored);
        synchronized (seen) {
            Long when = seen.get(one);
            if (when != null && clock.currentTimeNanos() - when >= REMEMBERED_FOR.toNanos()) {
                seen.remove(one);
                return false;
            }
            return when != null;
        }
    }

    void remember(String password, String stored) {
        String one = digest(password, stored);
        synchronized (seen) {
            seen.put(one, clock.currentTimeNanos());
        }
    }

    private String digest(String password, String stored) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            mac.update(stored.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + DIGEST, e);
        }
    }
}
