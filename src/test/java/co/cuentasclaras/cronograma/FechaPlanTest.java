package co.cuentasclaras.cronograma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("La fecha planeada")
class FechaPlanTest {

    private static final DiasDeAudiencia AUDIENCIAS =
            new DiasDeAudiencia(Map.of("", LocalDate.of(2023, 3, 31), "sur-2", LocalDate.of(2023, 11, 29)));
    private final CalendarioLaboral calendario = CalendarioLaboral.deColombia(Set.of());

    @ParameterizedTest(name = "{0}: {1} a {2}")
    @CsvSource({
        "2023-01,        2023-01-02, 2023-01-31",
        "2023-04,        2023-04-03, 2023-04-28",
        "2023-03-25,     2023-03-25, 2023-03-25",
        "audiencia,      2023-03-31, 2023-03-31",
        "audiencia-10h,  2023-03-16, 2023-03-16",
        "audiencia-1h,   2023-03-30, 2023-03-30",
        "audiencia+1h,   2023-04-03, 2023-04-03",
        "audiencia+15h,  2023-04-25, 2023-04-25",
        "audiencia:sur-2, 2023-11-29, 2023-11-29",
        "audiencia:sur-2-2h, 2023-11-27, 2023-11-27"
    })
    @DisplayName("se resuelve con el calendario y la audiencia, y se escribe como se leyó")
    void resuelve(String texto, LocalDate inicio, LocalDate fin) {
        FechaPlan fecha = FechaPlan.leer(texto);
        assertThat(fecha.comoInicio(calendario, AUDIENCIAS)).isEqualTo(inicio);
        assertThat(fecha.comoFin(calendario, AUDIENCIAS)).isEqualTo(fin);
        assertThat(fecha.texto()).isEqualTo(texto);
    }

    @ParameterizedTest(name = "{0} es {1}")
    @CsvSource({
        "feb-23, 2023-02",
        "Dic-22, 2022-12",
        "sep.-22, 2022-09",
        "23/03/2023, 2023-03-23",
        "4/4/2023, 2023-04-04",
        "3/23/2023, 2023-03-23",
        "23/03/2023 0:00, 2023-03-23",
        "2023-03-23 00:00:00, 2023-03-23",
        "2023-03-23T00:00, 2023-03-23",
        "23/03/2023 12:00:00 a. m., 2023-03-23",
        "23 de marzo de 2023, 2023-03-23",
        "'jueves, 23 de Marzo del 2023', 2023-03-23",
        "1 septiembre 2022, 2022-09-01",
        "23-mar-23, 2023-03-23",
        "setiembre de 2022, 2022-09",
        "sept-22, 2022-09",
        "audiencia−5h, audiencia-5h",
        "audiencia – 10 h, audiencia-10h",
        "2023-2, 2023-02",
        "' Audiencia-10H ', audiencia-10h",
        "audiencia+0h, audiencia"
    })
    @DisplayName("se lee también como la reescribe una hoja de cálculo en español")
    void hojaDeCalculo(String texto, String esperado) {
        assertThat(FechaPlan.leer(texto).texto()).isEqualTo(esperado);
    }

    @Test
    @DisplayName("que se puede leer de dos maneras se rechaza con las dos, escritas como no se confunden")
    void dosLecturas() {
        assertThatThrownBy(() -> FechaPlan.leer("3/10/2023 0:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("la fecha «3/10/2023 0:00» puede ser el 3 de octubre de 2023 o el 10 de marzo de 2023;"
                        + " escriba la que es así: 2023-10-03 o 2023-03-10.");
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(
            strings = {
                "2023-13",
                "2023-00",
                "2023-02-30",
                "2023-02-29",
                "31/04/2023",
                "23/13/2023",
                "31 de abril de 2023"
            })
    @DisplayName("que no existe se rechaza")
    void noExiste(String texto) {
        assertThatThrownBy(() -> FechaPlan.leer(texto))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("«" + texto + "» no existe en el calendario");
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(
            strings = {
                "",
                "marzo",
                "xyz-23",
                "2023",
                "23-03-2023",
                "audiencia-10",
                "audiencia10h",
                "audiencia-1000h",
                "=HOY()",
                "２０２３-０２x"
            })
    @DisplayName("que no se entiende se rechaza con las formas que sí valen")
    void noSeEntiende(String texto) {
        assertThatThrownBy(() -> FechaPlan.leer(texto))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("escriba un mes (2023-02), un día (2023-03-23)");
    }

    @ParameterizedTest(name = "{0} {1} años después: {2}")
    @CsvSource({
        "2022-09, 4, 2026-09",
        "2023-03-23, 4, 2027-03-23",
        "2024-02-29, 1, 2025-02-28",
        "2024-02-29, 4, 2028-02-29",
        "audiencia-10h, 4, audiencia-10h",
        "2026-09, -4, 2022-09"
    })
    @DisplayName("se traslada de año")
    void trasladar(String texto, int anios, String esperado) {
        assertThat(FechaPlan.leer(texto).trasladar(anios).texto()).isEqualTo(esperado);
    }
}
