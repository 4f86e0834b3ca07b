package co.cuentasclaras.plan;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The models are those of today, but without forms, and none of their pages has a place for activities of the entity's own. */
@Escenario
@DisplayName("Un ciclo que empezó con modelos que no admiten más que lo dibujado")
class ModelosDeAntesTest {

    private static final LocalDate HOY = LocalDate.of(2022, 9, 1);
    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private PlanDeEjemplo ejemplo;

    @Autowired
    private TareasDelCronograma tareas;

    @Autowired
    private RepositoryService repositorio;

    private String despliegue;

    @BeforeEach
    void empezar() throws IOException {
        DeploymentBuilder modelos = repositorio.createDeployment();
        try (Stream<Path> archivos = Files.list(Path.of("bpmn"))) {
            for (Path archivo : archivos.filter(uno -> uno.toString().matches(".*\\.(bpmn|dmn)"))
                    .toList()) {
                modelos.addString(archivo.getFileName().toString(), deAntes(Files.readString(archivo)));
            }
        }
        despliegue = modelos.deploy().getId();
        ciclo.iniciar(HOY).seguir();
    }

    @AfterEach
    void retirar() {
        repositorio.deleteDeployment(despliegue, true);
    }

    @Test
    @DisplayName("rechaza la fila nueva por su número, por ese camino y por cualquier otro; lo que ya tenía sí cambia")
    void niegaLoNuevo() {
        String cambiado = ejemplo().replaceFirst("(?m)^(" + ESTRATEGIA + ";.*)planeacion", "$1secretaria-general");

        JsonNode version = cargar(cambiado.replaceFirst(
                "\n", "\npropia-1;Diseño;Diseño;Oír a los barrios;2022-10;2022-10;planeacion;Acta;propia;;\n"));
        assertThat(version.path("hallazgos"))
                .filteredOn(hallazgo -> hallazgo.path("regla").asText().equals("modelos-de-antes"))
                .singleElement()
                .satisfies(hallazgo -> {
                    assertThat(hallazgo.path("clase").asText()).isEqualTo("error");
                    assertThat(hallazgo.path("fila").asInt()).isEqualTo(2);
                    assertThat(hallazgo.path("mensaje").asText()).contains("«Oír a los barrios»");
                });
        String ruta = "/api/planes/" + version.path("id").asText();
        HttpResponse<String> envio = lider().post(ruta + "/envio", "{}");
        assertThat(envio.statusCode()).isEqualTo(422);
        assertThat(mensaje(envio)).isNotBlank();
        assertThat(lider().enviar("DELETE", ruta + "?motivo=Sobra", "application/json", "")
                        .statusCode())
                .isLessThan(300);

        leer(entidad.como("gerencia")
                .post("/api/planes/" + cargar(cambiado).path("id").asText() + "/aprobacion", "{}"));
        assertThat(ciclo.actividad(ESTRATEGIA).responsable()).isEqualTo("secretaria-general");

        for (String pagina : List.of("diseno", "despues-audiencia", "seguimiento-evaluacion")) {
            assertThatThrownBy(() -> tareas.agregar(ciclo.id(), "propia-1", pagina, null))
                    .hasMessageContaining("modelos de una versión anterior");
        }
    }

    @Test
    @DisplayName("muestra en sus tareas el formulario del programa, y con él se terminan")
    void formularioDelPrograma() throws IOException {
        ciclo.vivirHasta(LocalDate.of(2022, 9, 5));
        String tarea = "/camunda/api/engine/engine/default/task/"
                + ciclo.tarea(ESTRATEGIA).getId();
        Navegador responsable = entidad.como("planeacion");

        assertThat(leer(responsable.get(tarea + "/form")).path("key").asText())
                .isEqualTo("embedded:deployment:actividad.html");
        HttpResponse<String> formulario = responsable.get(tarea + "/deployed-form");
        assertThat(formulario.statusCode()).isEqualTo(200);
        assertThat(formulario.body()).isEqualTo(Files.readString(Path.of("bpmn/actividad.html")));

        ciclo.terminar(ESTRATEGIA);
        assertThat(ciclo.actividad(ESTRATEGIA).estaTerminada()).isTrue();
    }

    private static String deAntes(String modelo) {
        return sinOtras(modelo).replaceAll(" camunda:formKey=\"[^\"]*\"", "");
    }

    private static String sinOtras(String modelo) {
        return modelo.contains("cronograma.otras(")
                ? modelo.replaceAll("(?s)<bpmn:subProcess id=\"subProcess_otras\".*?</bpmn:subProcess>", "")
                        .replaceAll("(?m)^.*flow_(abre|termina)Otras.*$", "")
                        .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                : modelo;
    }

    private JsonNode cargar(String archivo) {
        HttpResponse<String> respuesta = lider().subir(
                        "/api/ciclos/" + ciclo.id() + "/versiones",
                        Map.of("motivo", "Cambió la gente"),
                        "plan.csv",
                        archivo.getBytes(UTF_8));
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(201);
        return leer(respuesta);
    }

    private String ejemplo() {
        return new String(ejemplo.archivo(), UTF_8);
    }

    private Navegador lider() {
        return entidad.como("lider");
    }
}
