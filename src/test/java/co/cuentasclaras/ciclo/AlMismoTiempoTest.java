package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.engine.guard.Rechazo;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
