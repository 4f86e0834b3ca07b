package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.engine.Rechazo;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeCiclo
@DisplayName("Cuando dos personas hacen lo mismo a la vez")
class AlMismoTiempoTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private TaskService tareas;

    @Autowired
    private ProcessEngineConfigurationImpl motor;

    @Test
    @DisplayName("a quien termina una tarea que otra persona terminó entre tanto se le dice, y vale lo de la primera")
    void terminar() {
        ciclo.iniciar(LocalDate.of(2022, 9, 1)).vivirHasta(LocalDate.of(2022, 9, 1));
        Task tarea = ciclo.tarea(ESTRATEGIA);

        ciclo.hacer("planeacion", () -> assertThatThrownBy(
                        () -> motor.getCommandExecutorTxRequired().execute(comando -> {
                            comando.getTaskManager().findTaskById(tarea.getId());
                            CompletableFuture.runAsync(() -> ciclo.terminar(tarea, ESTRATEGIA))
                                    .join();
                            tareas.complete(tarea.getId(), Map.of("hecho", "Lo segundo", "fecha", "2022-09-01"));
                            return null;
                        }))
                .isInstanceOf(Rechazo.class)
                .hasMessage("Otra persona cambió esto al mismo tiempo. Intente de nuevo."));

        assertThat(ciclo.actividad(ESTRATEGIA).estaTerminada()).isTrue();
    }
}
