package co.cuentasclaras;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CicloDePrueba.Recibido;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A smaller entity with a plan of its own, a month later than the example's and without its column of evidence. */
@Escenario
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Otra entidad con su propio plan")
class OtraEntidadTest {

    private static final String ENTIDAD = "Hospital de Puerto Sereno";
    private static final String PLUGIN = "/camunda/api/cockpit/plugin/cuentas-claras-tablero/default/";
    private static final String DEL_EJEMPLO = "manizales";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    /** Code and name of each row of its file, in the file's order. */
    private List<String[]> plan;

    @BeforeAll
    void noviembre() throws IOException {
        byte[] archivo;
        try (InputStream recurso = getClass().getResourceAsStream("/planes/hospital-2024.csv")) {
            archivo = recurso.readAllBytes();
        }
        plan = new String(archivo, UTF_8)
                .lines()
                .skip(1)
                .map(fila -> fila.split(";"))
                .map(fila -> new String[] {fila[0], fila[3]})
                .toList();
        Reloj.poner(LocalDate.of(2024, 10, 1), LocalTime.of(5, 0));
        ciclo.iniciar(Map.of(
                        "vigencia",
                        2024,
                        "entidad",
                        ENTIDAD,
                        "archivo",
                        Variables.fileValue("plan.csv").file(archivo).create()))
                .vivirHasta(LocalDate.of(2024, 10, 28))
                .terminarYSeguir("elaborarEstrategiaComunicaciones")
                .vivirHasta(LocalDate.of(2024, 11, 6));
    }

    @Test
    @DisplayName("ve en el tablero cuántas son sus actividades y cuáles se vencieron")
    void tablero() {
        JsonNode tablero = entidad.como("gerencia").leer(PLUGIN + "tablero").path("tablero");

        JsonNode avance = tablero.path("ciclos").get(0);
        assertThat(avance.path("entidad").asText()).isEqualTo(ENTIDAD);
        assertThat(avance.path("total").asInt()).isEqualTo(plan.size());
        assertThat(avance.path("hechas").asInt()).isEqualTo(1);
        assertThat(avance.path("vencidas").findValuesAsText("codigo"))
                .as("lo que espera a otra no se le cobra a quien espera")
                .containsExactly("elaborarEstrategiaRendicion");
        assertThat(tablero.toString()).doesNotContainIgnoringCase(DEL_EJEMPLO);
    }

    @Test
    @DisplayName("ve en el cronograma y en la hoja sus renglones, en su orden y con sus nombres")
    void cronograma() {
        JsonNode actividades = entidad.como("lider")
                .leer(PLUGIN + "instancia/" + ciclo.id() + "/cronograma")
                .path("actividades");

        assertThat(actividades)
                .extracting(actividad -> actividad.path("codigo").asText())
                .containsExactlyElementsOf(plan.stream().map(fila -> fila[0]).toList());
        assertThat(actividades)
                .extracting(actividad -> actividad.path("nombre").asText())
                .containsExactlyElementsOf(plan.stream().map(fila -> fila[1]).toList());
        for (String hoja : List.of("", "/evidencias")) {
            assertThat(entidad.como("lider")
                            .get("/cronograma/" + ciclo.id() + hoja)
                            .body())
                    .contains(ENTIDAD, plan.get(0)[1])
                    .doesNotContainIgnoringCase(DEL_EJEMPLO);
        }
    }

    @Test
    @DisplayName("lee su historia con su nombre, y no con el de nadie más")
    void historia() {
        JsonNode sucesos = entidad.como("control-interno")
                .leer(PLUGIN + "instancia/" + ciclo.id() + "/historia")
                .path("sucesos");

        assertThat(sucesos)
                .extracting(suceso -> suceso.path("frase").asText())
                .anyMatch(frase -> frase.startsWith("Comienza la rendición de cuentas de " + ENTIDAD)
                        && frase.contains(plan.size() + " actividades"));
        assertThat(sucesos.toString()).contains("Escribir cómo se va a contar").doesNotContainIgnoringCase(DEL_EJEMPLO);
    }

    @Test
    @DisplayName("recibe los correos de sus actividades, y termina sin evidencia lo que su plan no la pide")
    void correos() {
        assertThat(ciclo.correos()).isNotEmpty().extracting(Recibido::texto).allSatisfy(texto -> assertThat(texto)
                .contains(ENTIDAD)
                .doesNotContainIgnoringCase(DEL_EJEMPLO));
        assertThat(ciclo.avisados("elaborarEstrategiaRendicion", LocalDate.of(2024, 10, 1)))
                .containsExactly("planeacion");
        assertThat(ciclo.todas()).noneMatch(actividad -> actividad.exigeEvidencia());
        assertThat(ciclo.actividad("elaborarEstrategiaComunicaciones").estaTerminada())
                .isTrue();
    }
}
