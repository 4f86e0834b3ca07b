package co.cuentasclaras.publico;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.publico.TurnosDeBusqueda.SinTurno;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("De quienes buscan en las páginas públicas")
class TurnosDeBusquedaTest {

    private final TurnosDeBusqueda turnos = new TurnosDeBusqueda(1, 0);

    @Test
    @DisplayName("quien no cabe se va enseguida, y el turno queda libre también después de un fallo")
    void turnos() {
        turnos.buscar(() -> {
            assertThatThrownBy(() -> turnos.buscar(() -> "otra")).isInstanceOf(SinTurno.class);
            return "una";
        });
        assertThatThrownBy(() -> turnos.buscar(() -> {
                    throw new IllegalStateException("falló");
                }))
                .hasMessage("falló");
        assertThat(turnos.<String>buscar(() -> "otra")).isEqualTo("otra");
    }
}
