package co.cuentasclaras.pregunta.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.pregunta.termino.TablaDeTerminos;
import co.cuentasclaras.pregunta.termino.TerminoDeLey;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Escenario;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("La tabla de los términos de ley")
class TablaDeTerminosTest {

    @Autowired
    private TablaDeTerminos tabla;

    @Autowired
    private HistoryService historia;

    @Autowired
    private EngineCommands comandos;

    @Autowired
    private CuentaSentencias cuenta;

    @ParameterizedTest(name = "{0}: {1} días hábiles, {3}")
    @CsvSource({
        "PREGUNTA_RDC,  15, 0, 'Ley 1757 de 2015, art. 56'",
        "INFORMACION,   10, 3, 'Ley 1755 de 2015, art. 14, num. 1'",
        "CONSULTA,      15, 0, 'Ley 1755 de 2015, art. 14, num. 2, y Ley 1757 de 2015, art. 56'",
        "AUTORIDAD,     10, 0, 'Ley 1755 de 2015, art. 30'",
        "TRASLADO,       5, 0, 'Ley 1755 de 2015, art. 21'",
        "REQUERIMIENTO, 10, 0, 'Ley 1755 de 2015, art. 17'",
    })
    @DisplayName("da a cada trámite sus días y cita su artículo")
    void cadaFila(String tramite, int dias, int diasDeCopias, String norma) {
        assertThat(tabla.para(tramite)).isEqualTo(new TerminoDeLey(dias, diasDeCopias, norma));
    }

    @ParameterizedTest
    @EnumSource(TipoDePregunta.class)
    @DisplayName("conoce toda clase de pregunta, con una norma que cita un artículo")
    void cadaTipo(TipoDePregunta tipo) {
        assertThat(tabla.para(tipo).dias()).isPositive();
        assertThat(tabla.para(tipo).norma()).contains("Ley ", "art. ");
    }

    @Test
    @DisplayName("de un trámite que no conoce no supone un término")
    void desconocido() {
        assertThatThrownBy(() -> tabla.para("QUEJA"))
                .isInstanceOf(SolicitudInvalida.class)
                .hasMessageContaining("QUEJA");
    }

    @Test
    @DisplayName("se lee con una sola consulta, por muchas preguntas que sean, y no escribe")
    void unaConsulta() {
        assertThat(cuenta.de(() -> comandos.withoutAuthorization(() ->
                        Stream.of(TipoDePregunta.values()).map(tabla::para).toList())))
                .isEqualTo(1);
        assertThat(historia.createHistoricDecisionInstanceQuery().count()).isZero();
    }
}
