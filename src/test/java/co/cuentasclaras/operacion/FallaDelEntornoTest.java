package co.cuentasclaras.operacion;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

@DisplayName("Un arranque que otro programa impide")
class FallaDelEntornoTest {

    static Stream<Arguments> fallas() {
        return Stream.of(
                Arguments.of(
                        new PortInUseException(8080), "Otro programa escucha ya en el puerto 8080.", "SERVER_PORT"),
                Arguments.of(
                        new SQLException("Database may be already in use", "90020", ErrorCode.DATABASE_ALREADY_OPEN_1),
                        "Otro programa tiene abierta la base de datos.",
                        "deténgalo"));
    }

    @ParameterizedTest
    @MethodSource("fallas")
    @DisplayName("dice cuál es y qué hacer, por hondo que esté el motivo")
    void diceQueHacer(Exception falla, String dicho, String remedio) {
        FailureAnalysis razon =
                new FallaDelEntorno().analyze(new IllegalStateException("bean", new IllegalStateException(falla)));

        assertThat(razon).isNotNull();
        assertThat(razon.getDescription()).isEqualTo(dicho);
        assertThat(razon.getAction()).contains(remedio);
    }
}
