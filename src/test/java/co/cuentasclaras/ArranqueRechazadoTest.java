package co.cuentasclaras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.engine.guard.ArranqueInseguro;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Un arranque rechazado")
class ArranqueRechazadoTest {

    @Test
    @DisplayName("dice en español qué falta y qué hacer, y nada más")
    void enPocasLineas(CapturedOutput salida) {
        assertThatThrownBy(() -> CuentasClaras.aplicacion().run("--spring.profiles.active=produccion"))
                .isInstanceOf(ArranqueInseguro.class);

        assertThat(salida.getAll())
                .contains("No se puede arrancar", "SPRING_DATASOURCE_URL", "SERVER_ADDRESS")
                .doesNotContain("\tat ", "APPLICATION FAILED");
        assertThat(salida.getAll().lines())
                .hasSizeLessThan(15)
                .filteredOn(linea -> linea.contains("SPRING_DATASOURCE_URL"))
                .singleElement()
                .satisfies(linea -> assertThat(linea).doesNotContain("SERVER_ADDRESS"));
    }
}
