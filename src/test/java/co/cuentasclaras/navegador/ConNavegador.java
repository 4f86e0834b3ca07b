package co.cuentasclaras.navegador;

import co.cuentasclaras.demostracion.MaquinaDelTiempo;
import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.engine.time.RunningClock;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The demonstration on the morning of 5 October 2022, a fresh one for each class, and a real browser. Only moving the
 * clock runs jobs: what follows a finished task would else come into somebody's list sooner or later.
 */
@ExtendWith(ConChromium.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:navegador",
            "cuentasclaras.reloj.inicio=2022-09-01",
            "cuentasclaras.correo.ronda=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConNavegador {

    static final String CLAVE = "Demostracion#2022";

    /** Of Planeación, due on 30 September and not done. */
    static final String VENCIDA = "Elaborar la estrategia de rendición de cuentas";

    @LocalServerPort
    int puerto;

    @Autowired
    MaquinaDelTiempo maquina;

    @Autowired
    TaskService tareas;

    private Playwright playwright;
    Browser navegador;

    @BeforeAll
    void octubre() {
        maquina.avanzar(maquina.leer("2022-10-05T09:00"));
        playwright = ConChromium.playwright();
        navegador = ConChromium.abrir(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    void cerrar() {
        if (playwright != null) {
            playwright.close();
        }
        RunningClock.reset();
    }

    Tasklist tasklist(String usuario) {
        return Tasklist.de(navegador, puerto, usuario, CLAVE);
    }

    Cockpit cockpit(String usuario) {
        return Cockpit.de(navegador, puerto, usuario, CLAVE);
    }

    Task tarea(String codigo) {
        return tareas.createTaskQuery().taskDefinitionKey(codigo).singleResult();
    }

    LocalDate vencimiento(String codigo) {
        return tarea(codigo).getDueDate().toInstant().atZone(EngineClock.BOGOTA).toLocalDate();
    }
}
