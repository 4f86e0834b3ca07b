package co.cuentasclaras.ingreso.process;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;

/**
 * New passwords as Argon2id, which costs whoever steals the table memory and time for each guess. So that it does not cost
 * the server as much when many sign in at once, few are worked on at a time, and a right one is not worked out again for
 * some minutes.
 */
final class Argon2Passwords implements PasswordEncryptor {

    static final String NAME = "argon2id";

    private final PasswordEncoder encoder;
    private final RecentPasswords recent;
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);
    /** Costs as much as a sign-in, and is made with the first one, whosever it is. */
    private final SingletonSupplier<String> nobodys;

    Argon2Passwords() {
        this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), TimeMeter.SYSTEM_MILLISECONDS);
    }

    Argon2Passwords(PasswordEncoder encoder, TimeMeter clock) {
        this.encoder = encoder;
        this.recent = new RecentPasswords(clock);
        this.nobodys = SingletonSupplier.of(() -> encoder.encode(NAME));
    }

    @Override
    public String encrypt(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        if (recent.opened(password, encrypted)) {
            return true;
        }
        boolean right = inTurn(() -> encoder.matches(password, encrypted));
        if (right) {
            recent.remember(password, encrypted);
        }
        return right;
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** Takes as long as if there were such an account, so that nobody learns from the clock which there are. */
    void checkNobodys(String password) {
        inTurn(() -> encoder.matches(password, nobodys.obtain()));
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            nobodys.obtain();
            return work.get();
        } finally {
            places.release();
        }
    }
}
