package co.cuentasclaras.plazo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.idioma.PlazoEscrito;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("El plazo de una actividad, escrito")
class PlazoEscritoTest {

    @ParameterizedTest(name = "hoy {0}, vence {1}: {2}")
    @CsvSource({
        "2022-09-30, 2022-09-30, vence hoy",
        "2022-09-29, 2022-09-30, queda 1 día hábil",
        "2022-09-27, 2022-09-30, quedan 3 días hábiles",
        "2022-10-01, 2022-09-30, ya venció",
        "2022-10-03, 2022-09-30, venció hace 1 día hábil",
        "2022-10-18, 2022-09-30, venció hace 11 días hábiles",
        "2022-10-01, 2022-10-02, vence antes del próximo día hábil",
    })
    @DisplayName("cuenta días hábiles, y en un fin de semana no dice que vence hoy")
    void plazo(LocalDate hoy, LocalDate vencimiento, String texto) {
        assertThat(PlazoEscrito.de(hoy, vencimiento, CalendarioLaboral.deColombia(Set.of())))
                .isEqualTo(texto);
    }
}
