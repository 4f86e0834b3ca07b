package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Una fecha de vencimiento cambiada en la tarea")
class CambioDeFechaTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    /** Of somebody who is staff and nothing else. */
    private static final String COMUNICACIONES = "elaborarEstrategiaComunicaciones";

    private static final LocalDate INICIO = LocalDate.of(2022, 9, 1);
    private static final LocalDate VISPERA = LocalDate.of(2022, 9, 29);
    private static final LocalDate NUEVA = LocalDate.of(2022, 10, 14);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private TaskService tareas;

    static Stream<Named<Cambio>> maneras() {
        return Stream.of(
                Named.of("Tasklist", (tareas, id) -> tareas.setDueDate(id, Reloj.finDelDia(NUEVA))),
                Named.of("REST", (tareas, id) -> {
                    // What PUT /task/{id} does.
                    Task tarea = tareas.createTaskQuery().taskId(id).singleResult();
                    tarea.setDueDate(Reloj.momento(NUEVA, LocalTime.NOON));
                    tareas.saveTask(tarea);
                }));
    }

    @ParameterizedTest(name = "en {0}")
    @MethodSource("maneras")
    @DisplayName("mueve el cronograma y los relojes, también los que ya sonaron, y se le cuenta al responsable")
    void mueveLosRelojes(Cambio cambio) {
        ciclo.en(VISPERA);
        assertThat(ciclo.relojes(ESTRATEGIA)).doesNotContainKeys("recordatorioPrevio", "recordatorioVispera");

        ciclo.hacer("gerencia", () -> cambio.en(tareas, ciclo.tarea(ESTRATEGIA).getId()));
        ciclo.vivirHasta(VISPERA, LocalTime.of(18, 0));

        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(NUEVA);
        assertThat(ciclo.tarea(ESTRATEGIA).getDueDate()).isEqualTo(Reloj.finDelDia(NUEVA));
        assertThat(ciclo.relojes(ESTRATEGIA))
                .containsAllEntriesOf(Map.of(
                        "recordatorioPrevio", LocalDateTime.of(2022, 10, 7, 6, 0),
                        "recordatorioVispera", LocalDateTime.of(2022, 10, 13, 6, 0),
                        "recordatorioDia", LocalDateTime.of(2022, 10, 14, 6, 0),
                        "recordatorioVencida", LocalDateTime.of(2022, 10, 18, 6, 0),
                        "escalamientoLider", LocalDateTime.of(2022, 10, 19, 6, 0),
                        "escalamientoGerencia", LocalDateTime.of(2022, 10, 24, 6, 0)));
        assertThat(ciclo.correos("planeacion", VISPERA)).last().satisfies(correo -> assertThat(correo.asunto())
                .startsWith("Cambió la fecha"));
        assertThat(ciclo.correos("gerencia", VISPERA)).isEmpty();
        assertThat(ciclo.ultima(ActividadReprogramada.class)).satisfies(anotacion -> {
            assertThat(anotacion.hecho()).isEqualTo(new ActividadReprogramada(LocalDate.of(2022, 9, 30), NUEVA, null));
            assertThat(anotacion.quien()).isEqualTo("gerencia");
        });

        ciclo.vivirHasta(LocalDate.of(2022, 10, 7));
        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 9, 30))).isEmpty();
        // Not of itself: its publication waits for it past its own day.
        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, 3)))
                .containsExactlyInAnyOrder("planeacion", "lider");
        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, 4))).isEmpty();
        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, 7))).containsExactly("planeacion");
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
    }

    @Test
    @DisplayName("que deja de estar vencida sale de la lista del líder")
    void dejaDeEstarVencida() {
        ciclo.en(LocalDate.of(2022, 10, 4));
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isPresent();

        ciclo.hacer("lider", () -> tareas.setDueDate(ciclo.tarea(ESTRATEGIA).getId(), Reloj.finDelDia(NUEVA)));

        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isEmpty();
        assertThat(ciclo.relojes(ESTRATEGIA)).containsEntry("escalamientoLider", LocalDateTime.of(2022, 10, 19, 6, 0));
    }

    @Test
    @DisplayName("no la cambia quien la ejecuta")
    void noQuienEjecuta() {
        ciclo.en(LocalDate.of(2022, 9, 12));

        assertThatThrownBy(() -> ciclo.hacer(
                        "comunicaciones",
                        () -> tareas.setDueDate(ciclo.tarea(COMUNICACIONES).getId(), Reloj.finDelDia(NUEVA))))
                .isInstanceOf(AuthorizationException.class);

        assertThat(ciclo.actividad(COMUNICACIONES).vencimiento()).isEqualTo(LocalDate.of(2022, 9, 30));
        assertThat(ciclo.decisiones()).isEmpty();
    }

    @Test
    @DisplayName("no se puede borrar, y quien lo intenta sabe qué escribir")
    void noSeBorra() {
        ciclo.en(LocalDate.of(2022, 9, 12));

        for (Consumer<String> borrar : List.<Consumer<String>>of(id -> tareas.setDueDate(id, null), id -> {
            Task tarea = tareas.createTaskQuery().taskId(id).singleResult();
            tarea.setDueDate(null);
            tareas.saveTask(tarea);
        })) {
            assertThatThrownBy(() -> ciclo.hacer(
                            "gerencia",
                            () -> borrar.accept(ciclo.tarea(ESTRATEGIA).getId())))
                    .hasMessage("La actividad «Elaborar la estrategia de rendición de cuentas» debe tener fecha de"
                            + " vencimiento: escriba la nueva fecha en lugar de borrarla.");
        }

        nadaCambio();
    }

    @Test
    @DisplayName("no se mueve porque alguien comente, tome o describa la tarea")
    void otrosCambios() {
        ciclo.en(LocalDate.of(2022, 9, 12));

        ciclo.hacer("gerencia", () -> {
            Task tarea = ciclo.tarea(ESTRATEGIA);
            tarea.setDescription("Con el formato del año pasado");
            tareas.saveTask(tarea);
            tareas.createComment(tarea.getId(), tarea.getProcessInstanceId(), "Va bien");
        });

        nadaCambio();
    }

    private void nadaCambio() {
        assertThat(ciclo.actividad(ESTRATEGIA).vencimiento()).isEqualTo(LocalDate.of(2022, 9, 30));
        assertThat(ciclo.tarea(ESTRATEGIA).getDueDate()).isEqualTo(Reloj.finDelDia(LocalDate.of(2022, 9, 30)));
        assertThat(ciclo.relojes(ESTRATEGIA)).hasSameSizeAs(TipoAviso.delPlazo());
        assertThat(ciclo.decisiones()).isEmpty();
    }

    interface Cambio {
        void en(TaskService tareas, String id);
    }
}
