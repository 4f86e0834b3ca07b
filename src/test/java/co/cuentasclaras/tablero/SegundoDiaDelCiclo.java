package co.cuentasclaras.tablero;

import co.cuentasclaras.engine.RunningClock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The example's cycle on its second day, people with a known password, and a count of SQL statements. */
@TestConfiguration(proxyBeanMethods = false)
public class SegundoDiaDelCiclo {

    static final String CLAVE = "Prueba#Segura77";

    @Bean
    static CuentaSentencias cuenta() {
        return new CuentaSentencias();
    }

    @Bean
    Montaje montaje(ProcessEngine engine) {
        return new Montaje(engine);
    }

    /** Ready to be used by several classes that share the context. */
    public record Montaje(ProcessEngine engine) {

        String ciclo() {
            RunningClock.runFrom(Instant.parse("2022-09-02T15:00:00Z"));
            var cicloEnCurso = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processDefinitionKey("ciclo-rendicion-cuentas")
                    .singleResult();
            if (cicloEnCurso != null) {
                return cicloEnCurso.getId();
            }
            for (User persona : engine.getIdentityService().createUserQuery().list()) {
                persona.setPassword(CLAVE);
                engine.getIdentityService().saveUser(persona);
            }
            String id = engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "ciclo-rendicion-cuentas", Map.of("vigencia", 2022, "entidad", "Infimanizales"))
                    .getId();
            for (Job trabajo : engine.getManagementService()
                    .createJobQuery()
                    .duedateLowerThan(Date.from(RunningClock.now()))
                    .list()) {
                engine.getManagementService().executeJob(trabajo.getId());
            }
            return id;
        }

        /** The running task of an activity. */
        String tarea(String codigo) {
            return engine.getTaskService()
                    .createTaskQuery()
                    .taskDefinitionKey(codigo)
                    .singleResult()
                    .getId();
        }
    }
}
