package co.cuentasclaras.aviso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import co.cuentasclaras.prueba.Escenario;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Los plazos de los avisos")
class PlazosAvisoTest {

    @Autowired
    private PlazosAviso plazos;

    @Autowired
    private IdentityService identidades;

    @ParameterizedTest(name = "{0}: {1} días hábiles, a {2}")
    @CsvSource({
        "recordatorioPrevio,  -5, responsable",
        "recordatorioVispera, -1, responsable",
        "recordatorioDia,      0, responsable",
        "recordatorioVencida,  1, responsable suplente",
        "escalamientoLider,    2, lider",
        "escalamientoGerencia, 5, gerencia control-interno",
        "atenderVencida,       3, lider",
    })
    @DisplayName("salen de la tabla desplegada, también para quien inició sesión sin permisos")
    void delaTabla(String aviso, int dias, String destinatarios) {
        List<String> esperados = Stream.of(destinatarios.split(" ")).toList();
        identidades.setAuthenticatedUserId("comunicaciones");
        try {
            assertThat(plazos.para(aviso, "Ejecución")).isEqualTo(new PlazoAviso(dias, esperados));
            assertThat(identidades.getCurrentAuthentication().getUserId()).isEqualTo("comunicaciones");
        } finally {
            identidades.clearAuthentication();
        }
    }

    @Test
    @DisplayName("de un aviso que la tabla no conoce no se suponen")
    void desconocido() {
        assertThatIllegalStateException()
                .isThrownBy(() -> plazos.para("recordatorioSemanal", "Diseño"))
                .withMessageContaining("«recordatorioSemanal»");
    }
}
