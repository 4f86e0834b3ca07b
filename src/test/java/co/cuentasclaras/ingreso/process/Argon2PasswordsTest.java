package co.cuentasclaras.ingreso.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

@DisplayName("La contraseña de un programa")
class Argon2PasswordsTest {

    private long ahora;
    private int trabajos;

    private final Argon2Passwords hashes = new Argon2Passwords(
            new PasswordEncoder() {
                @Override
                public String encode(CharSequence clave) {
                    return "de " + clave;
                }

                @Override
                public boolean matches(CharSequence clave, String guardada) {
                    trabajos++;
                    return encode(clave).equals(guardada);
                }
            },
            new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return ahora;
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    @Test
    @DisplayName("se trabaja una vez, y otra cuando pasan unos minutos")
    void unaVez() {
        IntStream.range(0, 20)
                .forEach(n -> assertThat(hashes.check("uno", "de uno")).isTrue());
        assertThat(trabajos).isEqualTo(1);

        ahora += Duration.ofMinutes(5).toNanos();
        assertThat(hashes.check("uno", "de uno")).isTrue();
        assertThat(trabajos).isEqualTo(2);
    }

    @Test
    @DisplayName("equivocada se trabaja siempre, aunque acabe de darse la correcta o sea la de otra cuenta")
    void equivocada() {
        assertThat(hashes.check("uno", "de uno")).isTrue();
        assertThat(hashes.check("otro", "de uno")).isFalse();
        assertThat(hashes.check("otro", "de uno")).isFalse();
        assertThat(hashes.check("uno", "de otro")).isFalse();
        assertThat(trabajos).isEqualTo(4);
    }

    @Test
    @DisplayName("se recuerda de unos mil, y de los más antiguos no")
    void pocas() {
        IntStream.rangeClosed(0, 1_000).forEach(n -> hashes.check("c" + n, "de c" + n));
        trabajos = 0;
        hashes.check("c1000", "de c1000");
        assertThat(trabajos).isZero();
        hashes.check("c0", "de c0");
        assertThat(trabajos).isEqualTo(1);
    }
}
