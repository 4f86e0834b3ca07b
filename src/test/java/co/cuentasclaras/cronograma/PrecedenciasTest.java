package co.cuentasclaras.cronograma;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.engine.model.DrawnOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lo que espera a que una actividad termine")
class PrecedenciasTest {

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
    @DisplayName("está en una página que no es la suya ni la de arriba, y recibe su mensaje")
    void porMensaje() throws IOException {
        assertThat(despuesDe("publicarInformePrevio"))
                .containsExactlyInAnyOrder(
                        "invitarRedesSociales", "invitarEntidadesControl", "invitarMedios", "invitarComunidad");
        assertThat(despuesDe("disenarImagenVisual")).containsExactly("implementarDisenoVisual");
        assertThat(despuesDe("aplicarEncuestaSatisfaccion")).containsExactly("formularPlanMejora");
    }

    @Test
    @DisplayName("no es lo que se hace otra vez cuando se devuelve un informe")
    void sinVueltas() throws IOException {
        assertThat(despuesDe("aprobarInformeGestion"))
                .containsExactlyInAnyOrder("entregarInformeGestion", "publicarInformePrevio");
        assertThat(precedencias().antesDe("elaborarInformeGestion")).isEmpty();
    }

    @Test
    @DisplayName("no es nada cuando solo queda esperar a las demás")
    void nada() throws IOException {
        assertThat(despuesDe("invitarMedios")).isEmpty();
    }

    @Test
    @DisplayName("trae consigo lo que espera a que eso termine, y son las mismas las entregas de una actividad")
    void todas() throws IOException {
        assertThat(precedencias().todoDespuesDe("levantarActa"))
                .containsExactlyInAnyOrder(
                        "elaborarTableroControl",
                        "seguirCompromisos",
                        "formularPlanMejora",
                        "elaborarEstrategiaParticipativa");
        assertThat(precedencias().antesDe("entregarInformeGestion/concejo")).containsExactly("aprobarInformeGestion");
    }

    @Test
    @DisplayName("saben qué ponen los modelos antes de la audiencia, aunque ella no espere más que a su día")
    void antesDeLaAudiencia() throws IOException {
        Precedencias precedencias = precedencias();

        assertThat(List.of("invitarMedios", "gestionarLogistica", "recogerPreguntasBuzon"))
                .allMatch(precedencias::esParaAntesDeLaAudiencia);
        assertThat(List.of("realizarAudiencia", "transmitirEnVivo", "levantarActa", "realizarWorldCafe"))
                .noneMatch(precedencias::esParaAntesDeLaAudiencia);
    }

    private static Set<String> despuesDe(String tarea) throws IOException {
        return precedencias().despuesDe(tarea);
    }

    private static Precedencias precedencias() throws IOException {
        try (Stream<Path> archivos = Files.list(Path.of("bpmn"))) {
            DrawnOrder orden =
                    new DrawnOrder(archivos.filter(archivo -> archivo.toString().endsWith(".bpmn"))
                            .map(archivo -> Bpmn.readModelFromFile(archivo.toFile()))
                            .toList());
            return new Precedencias(
                    orden.ofTasks(), orden.within("antes-audiencia"), orden.repeated(), orden.placesOfOwn());
        }
    }
}
