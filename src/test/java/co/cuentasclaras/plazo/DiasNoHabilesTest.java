package co.cuentasclaras.plazo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Los días no hábiles declarados")
class DiasNoHabilesTest {

    private static final LocalDate MIERCOLES = LocalDate.of(2023, 1, 4);
    private static final DiaNoHabil FERIA = new DiaNoHabil(
            MIERCOLES, "Decreto 900 de 2022", false, "secretaria-general", Instant.parse("2022-12-01T15:00:00Z"));

    private final AtomicLong nanos = new AtomicLong();
    private JdbcClient jdbc;
    private TransactionTemplate transaccion;
    private DiasNoHabiles dias;

    @BeforeEach
    void abrir() {
        var fuente = new JdbcDataSource();
        fuente.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(fuente).load().migrate();
        jdbc = JdbcClient.create(fuente);
        transaccion = new TransactionTemplate(new JdbcTransactionManager(fuente));
        dias = new DiasNoHabiles(jdbc, nanos::get);
    }

    @Test
    @DisplayName("cambian el calendario apenas se declaran y quedan con su acto")
    void declarar() {
        assertThat(dias.calendario().esHabil(MIERCOLES)).isTrue();

        dias.declarar(FERIA);

        assertThat(dias.calendario().esHabil(MIERCOLES)).isFalse();
        assertThat(dias.todos()).containsExactly(FERIA);
    }

    @Test
    @DisplayName("no se declaran dos veces")
    void dosVeces() {
        dias.declarar(FERIA);
        assertThatThrownBy(() -> dias.declarar(FERIA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("El 2023-01-04 ya está declarado como día no hábil.");
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(strings = {" ", "x", "12", "Resolución", "por orden del jefe"})
    @DisplayName("exigen un acto que se pueda citar: con su nombre y su número")
    void sinActo(String acto) {
        assertThatThrownBy(() -> DiaNoHabil.acto(acto))
                .isInstanceOf(SolicitudInvalida.class)
                .hasMessageStartingWith("Escriba el acto que ordena el día no hábil con su nombre y su número");
        assertThat(DiaNoHabil.acto(" Acuerdo 3 de 1991 ")).isEqualTo("Acuerdo 3 de 1991");
    }

    @Test
    @DisplayName("de todos los años se cuentan desde el primero, y no antes")
    void cadaAnio() {
        LocalDate primero = LocalDate.of(2023, 10, 12);
        dias.declarar(new DiaNoHabil(primero, "Acuerdo 3 de 1991", true, "lider", Instant.EPOCH));

        assertThat(dias.calendario().esHabil(primero)).isFalse();
        assertThat(dias.calendario().esHabil(LocalDate.of(2026, 10, 12)))
                .as("lunes festivo de todas maneras")
                .isFalse();
        assertThat(dias.calendario().esHabil(LocalDate.of(2027, 10, 12))).isFalse();
        assertThat(dias.calendario().esHabil(LocalDate.of(2022, 10, 12))).isTrue();
    }

    @Test
    @DisplayName("retirados vuelven a contar, y queda quién los retiró y por qué; se pueden declarar otra vez")
    void retirar() {
        dias.declarar(FERIA);
        Instant momento = Instant.parse("2022-12-15T10:00:00Z");

        dias.retirar(new DiaRetirado(FERIA, "El decreto se derogó", "lider", momento));

        assertThat(dias.calendario().esHabil(MIERCOLES)).isTrue();
        assertThat(dias.todos()).isEmpty();
        assertThat(dias.retirados()).containsExactly(new DiaRetirado(FERIA, "El decreto se derogó", "lider", momento));
        dias.declarar(FERIA);
        assertThat(dias.declarado(MIERCOLES)).contains(FERIA);
    }

    @Test
    @DisplayName("que declara otro servidor se notan al cabo de un minuto, no antes")
    void otroServidor() {
        dias.calendario();
        new DiasNoHabiles(jdbc).declarar(FERIA);

        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(dias.calendario().esHabil(MIERCOLES)).isTrue();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(dias.calendario().esHabil(MIERCOLES)).isFalse();
    }

    @Test
    @DisplayName("no cambian nada cuando su transacción se deshace")
    void deshecha() {
        transaccion.executeWithoutResult(estado -> {
            dias.declarar(FERIA);
            assertThat(dias.calendario().esHabil(MIERCOLES)).isFalse();
            estado.setRollbackOnly();
        });
        assertThat(dias.calendario().esHabil(MIERCOLES)).isTrue();
    }
}
