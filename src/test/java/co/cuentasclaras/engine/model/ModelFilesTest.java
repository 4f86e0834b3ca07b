package co.cuentasclaras.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("La carpeta de modelos de la entidad")
class ModelFilesTest {

    private static final String PAGINA = "convocatoria.bpmn";

    @TempDir
    private Path carpeta;

    @Test
    @DisplayName("vacía o sin nombrar, deja los modelos del producto")
    void sinCarpeta() {
        assertThat(new ModelFiles("").own()).isEmpty();
        assertThat(new ModelFiles(carpeta.toString()).all())
                .containsOnlyKeys(new ModelFiles("").all().keySet());
    }

    @Test
    @DisplayName("que no está, no deja arrancar")
    void noEsta() {
        assertThatThrownBy(() -> new ModelFiles(carpeta.resolve("otra").toString()))
                .hasMessageContaining("cuentasclaras.modelos.carpeta");
    }

    @Test
    @DisplayName("pone su página en lugar de la del producto, y su tabla de plazos también")
    void enSuLugar() throws IOException {
        poner(PAGINA, texto -> texto.replace("name=\"Convocatoria\"", "name=\"Convocatoria de la entidad\""));
        poner("plazos-aviso.dmn", texto -> texto);
        Files.writeString(carpeta.resolve("notas.txt"), "No es un modelo");

        ModelFiles archivos = new ModelFiles(carpeta.toString());

        assertThat(archivos.misfits()).isEmpty();
        assertThat(archivos.own()).containsExactlyInAnyOrder(PAGINA, "plazos-aviso.dmn");
        assertThat(new String(archivos.all().get(PAGINA), StandardCharsets.UTF_8))
                .contains("Convocatoria de la entidad");
    }

    static Stream<Arguments> faltas() {
        return Stream.of(
                falta("no es BPMN", texto -> "<html/>", "", "no es un modelo BPMN"),
                falta(
                        "pregunta lo que quiere",
                        texto -> texto.replace(
                                "${responsables.rol(execution, codigo)}", "${execution.processEngineServices}"),
                        "invitarMedios",
                        "no «${execution.processEngineServices}»"),
                falta(
                        "trae un programa",
                        texto -> texto.replace(
                                "<camunda:executionListener event=\"end\" delegateExpression=\"${escalarVencida}\" />",
                                "<camunda:executionListener event=\"end\" class=\"java.lang.Object\" />"),
                        "timer_vencidaInvitarMedios",
                        "quite «class»"),
                falta(
                        "conserva el código de la que copió",
                        texto -> texto.replace(
                                "<camunda:inputParameter name=\"codigo\">invitarMedios</",
                                "<camunda:inputParameter name=\"codigo\">invitarComunidad</"),
                        "invitarMedios",
                        "en su campo «Código»"),
                falta(
                        "toma el código de otra página",
                        texto -> texto.replace("invitarMedios", "levantarActa"),
                        "levantarActa",
                        "convocatoria.bpmn y despues-audiencia.bpmn"),
                falta(
                        "pide un formulario que no está",
                        texto ->
                                texto.replace("embedded:deployment:actividad.html", "embedded:deployment:perdido.html"),
                        "invitarMedios",
                        "el formulario perdido.html"),
                falta(
                        "pide datos que el formulario no conoce",
                        texto -> texto.replace("name=\"ficha\" value=\"invitacion\"", "name=\"ficha\" value=\"nada\""),
                        "invitarMedios",
                        "un valor que la plantilla ofrezca"),
                falta(
                        "se llama de otra manera",
                        texto -> texto.replace("process id=\"convocatoria\"", "process id=\"llamado\""),
                        "llamado",
                        "llame el archivo como su proceso"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faltas")
    @DisplayName("no se usa cuando no encaja, y dice en qué archivo, en qué elemento y qué hacer")
    void faltas(String caso, UnaryOperator<String> cambio, String elemento, String cura) throws IOException {
        poner(PAGINA, cambio);

        ModelFiles archivos = new ModelFiles(carpeta.toString());

        assertThat(archivos.misfits()).anySatisfy(una -> {
            assertThat(una.file()).isEqualTo(PAGINA);
            assertThat(una.element()).isEqualTo(elemento);
            assertThat(una.cure()).contains(cura);
        });
        assertThat(archivos.own()).isEmpty();
        assertThat(archivos.all().get(PAGINA))
                .isEqualTo(new ModelFiles("").all().get(PAGINA));
    }

    @Test
    @DisplayName("deja también lo que no puede correr sin lo que se dejó")
    void enCadena() throws IOException {
        Files.writeString(
                carpeta.resolve("invitaciones.bpmn"),
                Files.readString(Path.of("bpmn", PAGINA))
                        .replace("process id=\"convocatoria\"", "process id=\"invitaciones\"")
                        .replace("${escalarVencida}", "${otra}"));
        poner(
                "antes-audiencia.bpmn",
                texto -> texto.replace("calledElement=\"convocatoria\"", "calledElement=\"invitaciones\""));

        ModelFiles archivos = new ModelFiles(carpeta.toString());

        assertThat(archivos.misfits())
                .anySatisfy(una -> assertThat(una.toString()).contains("no hay una página «invitaciones»"));
        assertThat(archivos.own()).isEmpty();
    }

    private void poner(String archivo, UnaryOperator<String> cambio) throws IOException {
        Files.writeString(
                carpeta.resolve(archivo),
                cambio.apply(Files.readString(Path.of("bpmn").resolve(archivo))));
    }

    private static Arguments falta(String caso, UnaryOperator<String> cambio, String elemento, String cura) {
        return Arguments.of(caso, cambio, elemento, cura);
    }
}
