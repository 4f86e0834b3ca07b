package co.cuentasclaras.responsable;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Passwords that nobody knows: an administrator gives each person one to use. */
@Component
@Profile("!demostracion")
public class ContrasenaAlAzar implements ContrasenaInicial {

    private static final int BYTES = 24;

    /** Satisfies the engine's password policy whatever the random part is. */
    private static final String CIERRE = "-Aa1";

    private final SecureRandom azar = new SecureRandom();

    @Override
    public String nueva() {
        byte[] bytes = new byte[BYTES];
        azar.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + CIERRE;
    }
}
