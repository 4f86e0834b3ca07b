package co.cuentasclaras.historia;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Hecho.PlanCorregido;
import co.cuentasclaras.bitacora.Hecho.PlanCorregido.DatoCorregido;
import co.cuentasclaras.plan.Correcciones;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lo que se corrige de un plan")
class CorreccionEnPalabrasTest {

    private static final Map<String, String> ROLES = Map.of("planeacion", "Planeación", "tics", "Sistemas");

    @Test
    @DisplayName("se cuenta dato por dato, con los nombres de los roles")
    void datos() {
        assertThat(frase(
                        null,
                        new DatoCorregido("celdas", "12/fin", "30 de mayo"),
                        new DatoCorregido("oficinas", "Of. de planeación", "planeacion, tics"),
                        new DatoCorregido("columnas", "C", "")))
                .isEqualTo(
                        "en la fila 12, «Fin» dice «30 de mayo»; la oficina «Of. de planeación» es Planeación y Sistemas;"
                                + " la columna C no se usa");
        assertThat(frase(
                        null,
                        new DatoCorregido("noAplica", "invitarMedios", "No hay"),
                        new DatoCorregido("entidad", null, "Otra"),
                        new DatoCorregido("actividades", "4", null)))
                .isEqualTo(
                        "«invitarMedios» no aplica: «No hay»; la entidad es «Otra»; la actividad de la fila 4 queda como"
                                + " en el archivo");
    }

    @Test
    @DisplayName("una fila que se agregó en la página se llama como allí")
    void agregadas() {
        assertThat(frase(
                        null,
                        new DatoCorregido("celdas", "-2/fin", "30 de mayo"),
                        new DatoCorregido("filasQuitadas", null, "7, -1")))
                .isEqualTo("en la fila nueva 2, «Fin» dice «30 de mayo»; las filas que se dejan: 7, nueva 1");
    }

    @Test
    @DisplayName("de muchos dice los primeros y cuántos quedan; de los de antes, de qué eran")
    void muchos() {
        DatoCorregido celda = new DatoCorregido("celdas", "1/fin", "2022-09-30");
        assertThat(frase(4, celda, celda, celda, celda)).endsWith("; y 5 correcciones más");
        assertThat(new CorreccionEnPalabras(id -> id)
                        .de(new PlanCorregido("p", 2022, 1, List.of("hoja", "celdas"), null, null, null)))
                .isEqualTo("la hoja del plan; las celdas");
    }

    @Test
    @DisplayName("tiene palabras para cada cosa que se pueda corregir")
    void todas() {
        assertThat(Correcciones.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .allSatisfy(parte -> assertThat(new CorreccionEnPalabras(id -> id)
                                .de(new PlanCorregido("p", 2022, 1, List.of(parte), null, null, null)))
                        .isNotEqualTo(parte));
    }

    private static String frase(@Nullable Integer deMas, DatoCorregido... datos) {
        return new CorreccionEnPalabras(id -> ROLES.getOrDefault(id, id))
                .de(new PlanCorregido("p", 2022, 1, List.of("x"), "h", Arrays.asList(datos), deMas));
    }
}
