package co.cuentasclaras.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.tabla.Libro;
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
                    CRONOGRAMA RENDICIÓN DE CUENTAS VIGENCIA 2022 | plan.csv               | 2022 | La vigencia 2022 la dice la fila 1.
                    Vigencia fiscal: 2021                         | Plan vigencia 2020.csv | 2021 | La fila 1 dice la vigencia 2021, y este plan es de la 2022
                    Plan de acción 2023                           | plan_vigencia_2022.csv | 2022 | La vigencia 2022 la dice el nombre del archivo.
                    Plan de acción 2023                           | plan 2023.csv          |      | El archivo no dice su vigencia: se toma la 2022.
                    Vigencia 2022 - 2023                          | plan.csv               |      | El archivo no dice su vigencia
                    """)
    @DisplayName(
            "es la que dice su título, o el nombre de su archivo; un año sin más no la dice; y se cuenta de dónde viene")
    void dicha(String titulo, String archivo, Integer vigencia, String nota) {
        String hoja = titulo + "\nActividad;Fin;Responsable\nUna;Marzo de 2023;Planeación\n";

        Libro libro = new Libros().leer(hoja.getBytes(UTF_8), archivo, null);

        assertThat(VigenciaDicha.de(libro, archivo).map(VigenciaDicha::anio).orElse(null))
                .isEqualTo(vigencia);
        assertThat(VigenciaDicha.nota(libro, archivo, 2022, false).orElseThrow())
                .startsWith(nota);
        assertThat(VigenciaDicha.nota(libro, archivo, 2022, true).isPresent())
                .as("de otra versión solo se dice si es de otra vigencia")
                .isEqualTo(vigencia != null && vigencia != 2022);
    }
}
