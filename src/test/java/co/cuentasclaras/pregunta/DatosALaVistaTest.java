package co.cuentasclaras.pregunta;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.pregunta.DatosALaVista.ClaseDeDato;
import co.cuentasclaras.pregunta.DatosALaVista.DatoALaVista;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Los datos de una persona a la vista en un texto")
class DatosALaVistaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "escríbanme a ana.perez+rdc@correo.gov.co, por favor | CORREO | ana.perez+rdc@correo.gov.co",
                "mi celular es 310 456 78 90 | TELEFONO | celular es 310 456 78 90",
                "llámenme al 3104567890 | TELEFONO | 3104567890",
                "al +57 310 4567890 en la tarde | TELEFONO | +57 310 4567890",
                "en el (606) 887 12 34 | TELEFONO | 887 12 34",
                "C.C. 1.053.812.345 de aquí | DOCUMENTO | C.C. 1.053.812.345",
                "cédula No. 30298765 | DOCUMENTO | cédula No. 30298765",
                "identificado con 75.082.123 | NUMERO | 75.082.123",
                "vivo en la Calle 23 # 45-67 | DIRECCION | Calle 23 # 45-67",
                "en la cra. 23 No. 45 - 67 apto 301 | DIRECCION | cra. 23 No. 45 - 67",
                "Soy Xiomara Quiñonez y pregunto | NOMBRE | Xiomara Quiñonez",
                "la señora Etelvina del Río no respondió | NOMBRE | Etelvina del Río",
                "pregunta juan david muñoz por la vía | NOMBRE | juan david muñoz",
                "Según MARÍA DEL CARMEN GÓMEZ se demoró | NOMBRE | MARÍA DEL CARMEN GÓMEZ",
                "Quedó a nombre de José Luis de la Cruz. | NOMBRE | José Luis de la Cruz"
            })
    @DisplayName("se encuentran por su forma, con el lugar donde están")
    void hallados(String texto, ClaseDeDato clase, String dato) {
        assertThat(DatosALaVista.en(texto)).anySatisfy(hallado -> {
            assertThat(hallado.clase()).isEqualTo(clase);
            assertThat(hallado.texto()).contains(dato);
            assertThat(texto.substring(hallado.desde(), hallado.hasta())).isEqualTo(hallado.texto());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Cuánto costó la pavimentación de la calle 23 con carrera 45?",
                "El contrato 045 de 2022 fue por $1.250.000.000 y se pagó el 30 de junio de 2022.",
                "Se atendieron 12.345 personas y se invirtieron 1.250.000.000 de pesos.",
                "La Ley 1757 de 2015, artículo 56, y el Decreto 1081 de 2015.",
                "La Secretaría de Desarrollo Social y la Alcaldía Mayor respondieron.",
                "¿Por qué el parque de la Rosa no tiene luz?",
                "La audiencia es el 23 de marzo de 2023 a las 9:00.",
                "El indicador pasó de 87,5 % a 92,3 % en 2022-2023."
            })
    @DisplayName("no se confunden con cifras, leyes, fechas, calles ni dependencias")
    void nada(String texto) {
        assertThat(DatosALaVista.en(texto)).isEmpty();
    }

    @Test
    @DisplayName("se dicen en el orden del texto y ninguno dentro de otro")
    void orden() {
        assertThat(DatosALaVista.en("Soy Ana Gómez, cel 3001234567, ana@correo.co"))
                .extracting(DatoALaVista::clase)
                .containsExactly(ClaseDeDato.NOMBRE, ClaseDeDato.TELEFONO, ClaseDeDato.CORREO);
    }
}
