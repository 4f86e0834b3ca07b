package co.cuentasclaras.avance;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.plazo.CalendarioLaboral;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("El semáforo")
class SemaforoTest {

    private static final CalendarioLaboral CALENDARIO = CalendarioLaboral.deColombia(Set.of());

    @ParameterizedTest(name = "vence {0}, comenzada {1}, terminada {2}: {3}")
    @CsvSource({
        "2022-10-14, true, 2022-10-14, HECHA",
        "2022-10-14, true, 2022-10-15, HECHA_TARDE",
        "2022-10-11, true, , VENCIDA",
        "2022-10-11, false, , VENCIDA",
        "2022-10-12, true, , VENCE_PRONTO",
        // Monday 17 October 2022 is a holiday: the 20th is the fifth working day after the 12th.
        "2022-10-20, true, , VENCE_PRONTO",
        "2022-10-20, false, , VENCE_PRONTO",
        "2022-10-21, true, , EN_MARCHA",
        "2022-10-21, false, , POR_COMENZAR",
    })
    @DisplayName("cuenta en días hábiles")
    void estado(LocalDate vencimiento, boolean comenzada, LocalDate terminada, Semaforo esperado) {
        assertThat(Semaforo.de(vencimiento, comenzada, terminada, LocalDate.of(2022, 10, 12), CALENDARIO))
                .isEqualTo(esperado);
    }

    @ParameterizedTest
    @CsvSource({
        "HECHA POR_COMENZAR VENCIDA, VENCIDA",
        "HECHA POR_COMENZAR VENCE_PRONTO, VENCE_PRONTO",
        "HECHA POR_COMENZAR, EN_MARCHA",
        "HECHA HECHA_TARDE, HECHA_TARDE",
        "HECHA, HECHA",
        "POR_COMENZAR POR_COMENZAR, POR_COMENZAR",
        "HECHA EN_SUSPENSO, EN_SUSPENSO",
        "EN_SUSPENSO VENCE_PRONTO, VENCE_PRONTO",
        "EN_SUSPENSO POR_COMENZAR, POR_COMENZAR",
        "RETIRADA HECHA NO_APLICA, HECHA",
        "RETIRADA NO_APLICA, RETIRADA",
        "NO_APLICA, NO_APLICA",
    })
    @DisplayName("de varias actividades muestra lo más urgente")
    void conjunto(String estados, Semaforo esperado) {
        assertThat(Semaforo.conjunto(List.of(estados.split(" ")).stream()
                        .map(Semaforo::valueOf)
                        .toList()))
                .isEqualTo(esperado);
    }

    @Test
    @DisplayName("dice que una actividad vence pronto desde el día de su primer recordatorio")
    void primerRecordatorio() throws Exception {
        try (InputStream tabla = getClass().getResourceAsStream("/bpmn/plazos-aviso.dmn")) {
            List<Integer> dias = Dmn.readModelFromStream(tabla).getModelElementsByType(Rule.class).stream()
                    .filter(regla -> regla.getInputEntries().stream()
                            .anyMatch(entrada -> entrada.getTextContent().contains("recordatorioPrevio")))
                    .map(regla -> Integer.valueOf(regla.getOutputEntries()
                            .iterator()
                            .next()
                            .getTextContent()
                            .strip()))
                    .toList();
            assertThat(dias).isNotEmpty().allMatch(dia -> dia == -Semaforo.DIAS_VENCE_PRONTO);
        }
    }
}
