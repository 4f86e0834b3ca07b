package co.cuentasclaras.modelo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keeps {@code bpmn/README.md} true; {@code -Dcatalogo.reescribir=true} writes it anew. */
@DisplayName("Catálogo de los modelos")
class TaskCatalogueTest {

    private static final Path CATALOGO = Modelo.CARPETA.resolve("README.md");

    @Test
    @DisplayName("El catálogo dice lo que dicen los modelos")
    void catalogueIsCurrent() throws IOException {
        String esperado = catalogo(Modelo.todos());
        if (Boolean.getBoolean("catalogo.reescribir")) {
            Files.writeString(CATALOGO, esperado);
        }
        assertThat(Files.readString(CATALOGO).replace("\r\n", "\n"))
                .as("bpmn/README.md quedó atrás; reescríbalo con -Dcatalogo.reescribir=true")
                .isEqualTo(esperado);
    }

    @Test
    @DisplayName("El catálogo muestra todas las filas y sigue las dependencias por páginas y mensajes")
    void catalogueFollowsDependencies() {
        assertThat(catalogo(Modelo.todos()).lines())
                .filteredOn(renglon -> renglon.startsWith("| `"))
                .hasSameSizeAs(FilaEjemplo.leer())
                .anyMatch(renglon -> renglon.startsWith("| `publicarEstrategiaRendicion`")
                        && renglon.endsWith("| `elaborarEstrategiaRendicion` |"))
                .anyMatch(renglon ->
                        renglon.startsWith("| `invitarMedios`") && renglon.endsWith("| `publicarInformePrevio` |"))
                .anyMatch(renglon -> renglon.startsWith("| `formularPlanMejora`")
                        && renglon.endsWith(
                                "| `aplicarEncuestaSatisfaccion`, `evaluarInternamente`, `seguirCompromisos` |"))
                .anyMatch(renglon -> renglon.startsWith("| `levantarActa`") && renglon.contains("`realizarAudiencia`"))
                .anyMatch(renglon -> renglon.startsWith("| `realizarAudiencia`") && renglon.endsWith("|  |"));
    }

    @Test
    @DisplayName("El catálogo cambia cuando cambia un modelo")
    void catalogueChangesWithTheModel() {
        List<Modelo> modelos = Modelo.todos().stream()
                .map(modelo -> modelo.nombre().equals("diseno.bpmn")
                        ? Modelo.malo("diseno", m -> m.<SequenceFlow>elemento("flow_terminaElaborarEstrategiaRendicion")
                                .setSource(m.<UserTask>elemento("disenarImagenVisual")))
                        : modelo)
                .toList();
        assertThat(catalogo(modelos)).isNotEqualTo(catalogo(Modelo.todos()));
    }

    private static String catalogo(List<Modelo> modelos) {
        return new Catalogo(modelos, FilaEjemplo.leer(), TablaAvisos.leer()).texto();
    }
}
