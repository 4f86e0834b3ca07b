package co.cuentasclaras.publico;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lo que envían desconocidos tiene límite")
class LimitesPublicosTest {

    private final RelojDeCubos reloj = new RelojDeCubos();

    private LimitesPublicos limites(int porOrigen, int enTotal) {
        return new LimitesPublicos(
                new AjustesPublicos(true, true, porOrigen, enTotal, Duration.ofSeconds(3), Duration.ZERO), reloj);
    }

    @Test
    @DisplayName("un robot que envía 100.000 no radica más que su cuota, y no le quita la suya a nadie")
    void robot() {
        LimitesPublicos limites = limites(20, 500);

        long admitidas = IntStream.range(0, 100_000)
                .filter(n -> limites.admitePregunta("203.0.113.7"))
                .count();

        assertThat(admitidas).isEqualTo(20);
        assertThat(limites.admitePregunta("203.0.113.8")).isTrue();
    }

    @Test
    @DisplayName("muchas direcciones de un mismo robot no pasan del total")
    void muchasDirecciones() {
        LimitesPublicos limites = limites(20, 500);

        long admitidas = IntStream.range(0, 100_000)
                .filter(n -> limites.admitePregunta("10.%d.%d.%d".formatted(n >> 16, n >> 8 & 255, n & 255)))
                .count();

        assertThat(admitidas).isEqualTo(500);
    }

    @Test
    @DisplayName("quien tiene toda una red de IPv6 cuenta como uno")
    void ipv6() {
        LimitesPublicos limites = limites(5, 500);

        long admitidas = IntStream.range(0, 1_000)
                .filter(n -> limites.admitePregunta("2001:db8:1:2::%x".formatted(n)))
                .count();

        assertThat(admitidas).isEqualTo(5);
        assertThat(limites.admitePregunta("2001:db8:1:3::1")).isTrue();
    }

    @Test
    @DisplayName("pasada la hora se vuelve a admitir")
    void despues() {
        LimitesPublicos limites = limites(2, 500);
        IntStream.range(0, 5).forEach(n -> limites.admitePregunta("203.0.113.7"));
        assertThat(limites.admitePregunta("203.0.113.7")).isFalse();

        reloj.pasar(Duration.ofHours(1));

        assertThat(limites.admitePregunta("203.0.113.7")).isTrue();
    }

    @Test
    @DisplayName("los envíos que no radican nada también se cuentan, por minuto")
    void envios() {
        LimitesPublicos limites = limites(20, 500);

        assertThat(IntStream.range(0, 1_000)
                        .filter(n -> limites.admiteEnvio("203.0.113.7"))
                        .count())
                .isEqualTo(60);
        assertThat(limites.admiteEnvio("no es una dirección")).isTrue();
        reloj.pasar(Duration.ofMinutes(1));
        assertThat(limites.admiteEnvio("203.0.113.7")).isTrue();
    }

    @Test
    @DisplayName("un límite de cero no es uno")
    void ajustes() {
        assertThatThrownBy(() -> limites(0, 500)).hasMessageContaining("por-origen");
    }

    private static final class RelojDeCubos implements TimeMeter {

        private long nanos = 1;

        void pasar(Duration tiempo) {
            nanos += tiempo.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
