package co.cuentasclaras.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.tabla.Libros;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("La vigencia de un plan")
class VigenciaDichaTest {

    @ParameterizedTest(name = "«{0}», en «{1}»: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CRONOGRAMA RENDICIÓN DE CUENTAS VIGENCIA 2022 | plan.csv                 | 2022
                    Vigencia fiscal: 2021                         | Plan vigencia 2020.csv   | 2021
                    Plan de acción 2023                           | plan_vigencia_2022.csv   | 2022
                    Plan de acción 2023                           | plan 2023.csv            |
                    Vigencia 2022 - 2023                          | plan.csv                 |
                    """)
    @DisplayName("es la que dice su título, o el nombre de su archivo; un año sin más no la dice")
    void dicha(String titulo, String archivo, Integer vigencia) {
        String hoja = titulo + "\nActividad;Fin;Responsable\nUna;Marzo de 2023;Planeación\n";

        assertThat(VigenciaDicha.de(new Libros().leer(hoja.getBytes(UTF_8), archivo, null), archivo)
                        .orElse(null))
                .isEqualTo(vigencia);
    }
}
