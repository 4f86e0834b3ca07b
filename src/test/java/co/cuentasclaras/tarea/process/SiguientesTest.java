package co.cuentasclaras.tarea.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lo que sigue a una tarea")
class SiguientesTest {

    @Test
    @DisplayName("está en la misma página")
    void enLaPagina() throws IOException {
        assertThat(despuesDe("elaborarInformeGestion")).containsExactly("aprobarInformeGestion");
    }

    @Test
    @DisplayName("está en la página que empieza cuando la suya termina")
    void enOtraPagina() throws IOException {
        assertThat(despuesDe("realizarAudiencia"))
                .containsExactlyInAnyOrder(
                        "levantarActa",
                        "publicarInformeGestion",
                        "responderPreguntasVirtuales",
                        "publicarBoletinPrensa",
                        "aplicarEncuestaSatisfaccion");
    }

    @Test
    @DisplayName("está más allá de una ronda y de su página")
    void trasUnaRonda() throws IOException {
        assertThat(despuesDe("seguirCompromisos")).containsExactly("formularPlanMejora");
    }

    @Test
    @DisplayName("no es nada cuando solo queda esperar a las demás")
    void nada() throws IOException {
        assertThat(despuesDe("invitarMedios")).isEmpty();
    }

    private static Set<String> despuesDe(String tarea) throws IOException {
        try (Stream<Path> archivos = Files.list(Path.of("bpmn"))) {
            List<BpmnModelInstance> paginas = archivos.filter(
                            archivo -> archivo.toString().endsWith(".bpmn"))
                    .map(archivo -> Bpmn.readModelFromFile(archivo.toFile()))
                    .toList();
            return Siguientes.de(paginas, tarea);
        }
    }
}
