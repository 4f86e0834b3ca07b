package co.cuentasclaras.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Una tabla de decisión de la entidad")
class DecisionTablesTest {

    @ParameterizedTest(name = "{0} → {1} → {2}")
    @CsvSource(
            textBlock =
                    """
            "a"        | 3         |
            "b"        | 3         | no tiene una fila para {que=a}
            (((        | 3         | no se puede evaluar para {que=a}
            "a"        | (((       | no se puede evaluar para {que=a}
            "a"        | "tres"    | dice «tres» en la columna «dias»
            "a"        |           | dice «null» en la columna «dias»""",
            delimiter = '|',
            quoteCharacter = '`')
    @DisplayName("dice lo que se le pregunta, o se dice cuál es y qué tiene")
    void dice(String entrada, String salida, String falla) {
        DmnDecision tabla = tabla(entrada, salida == null ? "" : salida);
        if (falla == null) {
            assertThat(dias(tabla)).isEqualTo(3);
        } else {
            assertThatThrownBy(() -> dias(tabla))
                    .isInstanceOf(SolicitudInvalida.class)
                    .hasMessageStartingWith("La tabla de decisión «tabla»")
                    .hasMessageContaining(falla);
        }
    }

    private static int dias(DmnDecision tabla) {
        return DecisionTables.row(tabla, Map.of("que", "a")).number("dias");
    }

    private static DmnDecision tabla(String entrada, String salida) {
        String texto =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x">
                  <decision id="tabla" name="t">
                    <decisionTable id="dt" hitPolicy="FIRST">
                      <input id="i"><inputExpression id="e" typeRef="string"><text>que</text></inputExpression></input>
                      <output id="o" name="dias"/>
                      <rule id="r">
                        <inputEntry id="re"><text><![CDATA[%s]]></text></inputEntry>
                        <outputEntry id="rs"><text><![CDATA[%s]]></text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>"""
                        .formatted(entrada, salida);
        return DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                .buildEngine()
                .parseDecisions(new ByteArrayInputStream(texto.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }
}
