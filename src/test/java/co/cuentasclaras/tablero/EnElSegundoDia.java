package co.cuentasclaras.tablero;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.engine.time.RunningClock;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The example's cycle on its second day, its people's browsers, and a count of SQL statements. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.active=prueba",
            "spring.datasource.url=jdbc:h2:mem:segundo-dia",
            "camunda.bpm.admin-user.id=admin",
            "camunda.bpm.admin-user.password=" + EnElSegundoDia.CLAVE,
            "camunda.bpm.job-execution.enabled=false",
            "cuentasclaras.correo.ronda=false"
        })
@Import(EnElSegundoDia.Contador.class)
abstract class EnElSegundoDia {

    static final String CLAVE = "Prueba#Segura77";

    @TestConfiguration(proxyBeanMethods = false)
    static class Contador {

        @Bean
        static CuentaSentencias cuenta() {
            return new CuentaSentencias();
        }
    }

    @LocalServerPort
    int puerto;

    @Autowired
    CuentaSentencias cuenta;

    @Autowired
    ProcessEngine engine;

    final ObjectMapper json = new ObjectMapper();

    String ciclo;

    @BeforeEach
    void montar() {
        RunningClock.runFrom(Instant.parse("2022-09-02T15:00:00Z"));
        ProcessInstance enCurso = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("ciclo-rendicion-cuentas")
                .singleResult();
        ciclo = enCurso == null ? empezar() : enCurso.getId();
    }

    private String empezar() {
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

    @AfterEach
    void relojDeVerdad() {
        RunningClock.reset();
    }

    Navegador como(String usuario) {
        return Navegador.de(puerto, usuario, CLAVE);
    }

    JsonNode leer(HttpResponse<String> respuesta) throws Exception {
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(200);
        return json.readTree(respuesta.body());
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
