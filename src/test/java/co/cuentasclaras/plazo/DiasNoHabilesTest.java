package co.cuentasclaras.plazo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Los días no hábiles declarados")
class DiasNoHabilesTest {

    private static final LocalDate MIERCOLES = LocalDate.of(2023, 1, 4);
    private static final DiaNoHabil FERIA = new DiaNoHabil(
            MIERCOLES, "Decreto 900 de 2022", "secretaria-general", Instant.parse("2022-12-01T15:00:00Z"));

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

    @Test
    @DisplayName("exigen el acto que los ordena")
    void sinActo() {
        assertThatThrownBy(() -> new DiaNoHabil(MIERCOLES, " ", "lider", Instant.EPOCH))
                .hasMessageContaining("Escriba el acto");
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
