package co.cuentasclaras.ingreso.process;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * New passwords as Argon2id, which costs whoever steals the table memory and time for each guess. So that it does not cost
 * the server as much when many sign in at once, few are worked on at a time.
 */
final class Argon2Passwords implements PasswordEncryptor {

    static final String NAME = "argon2id";

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);
    private final String nobodys = encoder.encode(NAME);

    @Override
    public String encrypt(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return inTurn(() -> encoder.matches(password, encrypted));
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** Takes as long as if there were such an account, so that nobody learns from the clock which there are. */
    void checkNobodys(String password) {
        check(password, nobodys);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
