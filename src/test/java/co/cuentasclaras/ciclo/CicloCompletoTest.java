package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.engine.EngineClock;
import co.cuentasclaras.engine.TimeLapse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ciclo-completo",
            "camunda.bpm.job-execution.enabled=false",
            "cuentasclaras.correo.ronda=false"
        })
@ActiveProfiles("prueba")
class CicloCompletoTest {

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    Cartero cartero;

    @AfterEach
    void reset() {
        ClockUtil.reset();
    }

    @Test
    void vive() {
        ClockUtil.setCurrentTime(Date.from(
                LocalDate.of(2022, 9, 1).atTime(5, 0).atZone(EngineClock.BOGOTA).toInstant()));
        TimeLapse lapse = new TimeLapse(management, new TimeLapse.Mail() {
            @Override
            public int sendDue() {
                return cartero.enviarPendientes();
            }

            @Override
            public Optional<Instant> nextDue() {
                return cartero.proximoEnvio();
            }
        });
        runtime.startProcessInstanceByKey(
                "ciclo-rendicion-cuentas", Map.of("vigencia", 2022, "entidad", "Infimanizales"));
        for (LocalDate dia = LocalDate.of(2022, 9, 1);
                dia.isBefore(LocalDate.of(2022, 10, 20));
                dia = dia.plusDays(1)) {
            long t = System.nanoTime();
            TimeLapse.Outcome o =
                    lapse.until(dia.atTime(8, 0).atZone(EngineClock.BOGOTA).toInstant());
            List<Task> open = tasks.createTaskQuery().orderByDueDate().asc().list();
            System.err.println(
                    dia + " " + o + " open=" + open.size() + " " + (System.nanoTime() - t) / 1_000_000 + "ms");
            for (Task task : open) {
                System.err.println(
                        "   " + task.getTaskDefinitionKey() + " " + task.getAssignee() + " " + task.getDueDate());
            }
        }
        assertThat(tasks.createTaskQuery().count()).isPositive();
    }
}
