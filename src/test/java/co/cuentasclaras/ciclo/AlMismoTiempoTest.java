package co.cuentasclaras.ciclo;

import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.guard.Rechazo;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.FichasDelCiclo;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Cuando dos personas hacen lo mismo a la vez")
class AlMismoTiempoTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private TaskService tareas;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Actividades actividades;

    @Autowired
    private CarpetaDeEvidencias carpeta;

    @Autowired
    private DiasNoHabiles diasNoHabiles;

    @Test
    @DisplayName("a quien termina una tarea que otra persona terminó entre tanto se le dice, y vale lo de la primera")
    void terminar() {
        ciclo.en(LocalDate.of(2022, 9, 1));
        Task tarea = ciclo.tarea(ESTRATEGIA);

        ciclo.hacer("planeacion", () -> assertThatThrownBy(
                        () -> tareas.complete(tarea.getId(), new Leidas(() -> ciclo.terminar(tarea, ESTRATEGIA))))
                .isInstanceOf(Rechazo.class)
                .hasMessage("La tarea ya no está: alguien la terminó o ya no hace falta."));

        assertThat(ciclo.actividad(ESTRATEGIA).estaTerminada()).isTrue();
    }

    @Test
    @DisplayName(
            "terminar, leer, reasignar y declarar un día no hábil se cruzan sin que nadie vea un error del programa")
    void todoALaVez() throws Exception {
        ciclo.en(LocalDate.of(2022, 10, 3)).vivirHasta(LocalDate.of(2022, 11, 21));
        List<Task> todas = tareas.createTaskQuery().taskAssigned().list().stream()
                .filter(tarea -> actividades.deTarea(tarea.getId()).isPresent())
                .toList();
        LocalDate dia = LocalDate.of(2023, 6, 5);
        Navegador gerencia = entidad.como("gerencia");
        List<Callable<HttpResponse<String>>> pedidos = new ArrayList<>();
        for (Task tarea : todas) {
            String codigo = actividades.deTarea(tarea.getId()).orElseThrow().codigo();
            String quien = tarea.getAssignee();
            Navegador suyo = entidad.como(quien);
            ciclo.hacer(quien, () -> carpeta.agregarEnlace(ciclo.id(), codigo, "https://entidad.example", codigo));
            dia = diasNoHabiles.calendario().sumar(dia, 1);
            String acto = texto(Map.of("fecha", dia.toString(), "acto", "Resolución 12 de 2022"));
            String relevo = texto(Map.of("codigo", codigo, "persona", "financiera", "motivo", "Se ausenta dos meses"));
            pedidos.add(() ->
                    suyo.post(Navegador.MOTOR + "/task/" + tarea.getId() + "/submit-form", texto(contado(tarea))));
            pedidos.add(() -> gerencia.post("/api/dias-no-habiles", acto));
            pedidos.add(() -> suyo.get("/api/cumplimientos/" + tarea.getId()));
            pedidos.add(() -> suyo.get("/api/cumplimientos/" + tarea.getId() + "/antecedentes"));
            pedidos.add(() -> gerencia.post("/api/ciclos/" + ciclo.id() + "/reasignaciones", relevo));
        }

        ExecutorService personas = Executors.newFixedThreadPool(8);
        List<HttpResponse<String>> respuestas = new ArrayList<>();
        for (Future<HttpResponse<String>> respuesta : personas.invokeAll(pedidos)) {
            respuestas.add(respuesta.get());
        }
        personas.shutdown();

        assertThat(todas).hasSizeGreaterThan(5);
        assertThat(respuestas)
                .allSatisfy(una -> assertThat(una.statusCode()).as(una.body()).isLessThan(500));
        assertThat(respuestas.stream()
                        .filter(una -> una.uri().getPath().endsWith("/submit-form"))
                        .filter(una -> una.statusCode() == 204))
                .hasSize((int) ciclo.todas().stream()
                        .filter(ActividadEnCurso::estaTerminada)
                        .count());
    }

    private static Map<String, Object> contado(Task tarea) {
        return Map.of(
                "variables",
                Map.of(
                        "hecho", valor("Se hizo con todas las áreas"),
                        "fecha", valor(Reloj.hoy().toString()),
                        "motivoTardanza", valor("Faltaba información de las áreas"),
                        "datos", valor(FichasDelCiclo.datos(tarea.getTaskDefinitionKey(), "2023-03-31"))));
    }

    private static Map<String, String> valor(String texto) {
        return Map.of("value", texto, "type", "String");
    }

    /** What is sent with a task, read by the engine after the task and before the rest; meanwhile something happens. */
    private static final class Leidas extends HashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        private final transient Runnable entreTanto;
        private boolean leidas;

        Leidas(Runnable entreTanto) {
            super(Map.of("hecho", "Lo segundo", "fecha", "2022-09-01"));
            this.entreTanto = entreTanto;
        }

        @Override
        public Set<String> keySet() {
            if (!leidas) {
                leidas = true;
                CompletableFuture.runAsync(entreTanto).join();
            }
            return super.keySet();
        }
    }
}
