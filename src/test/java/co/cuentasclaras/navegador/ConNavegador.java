package co.cuentasclaras.navegador;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.demostracion.MaquinaDelTiempo;
import co.cuentasclaras.engine.time.RunningClock;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.ConChromium;
import co.cuentasclaras.prueba.Elenco;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Funcion;
import co.cuentasclaras.prueba.Reloj;
import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The demonstration on the morning of 5 October 2022, the same for each class, and a real browser. Only moving the clock
 * runs jobs: what follows a finished task would else come into somebody's list sooner or later.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:navegador",
            "camunda.bpm.admin-user.password=" + Entidad.CLAVE,
            "cuentasclaras.demostracion.entidad=" + Entidad.NOMBRE,
            "cuentasclaras.reloj.inicio=" + ConNavegador.INICIO,
            "cuentasclaras.correo.ronda=false",
            "cuentasclaras.operacion.ronda=false",
            "cuentasclaras.sello.ronda=false",
            "cuentasclaras.sello.llave=target/sellos/${random.uuid}.pem",
            "camunda.bpm.job-execution.enabled=false"
        })
@Import(Elenco.class)
@ExtendWith({ConChromium.class, Funcion.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConNavegador {

    static final String INICIO = "2022-09-01";

    /** Of Planeación, due on 30 September and not done. */
    static final String VENCIDA = "Elaborar la estrategia de rendición de cuentas";

    @Autowired
    Entidad entidad;

    @Autowired
    CicloDePrueba ciclo;

    @Autowired
    Ciclos ciclos;

    @Autowired
    MaquinaDelTiempo maquina;

    @Autowired
    TaskService tareas;

    Browser navegador;

    @BeforeAll
    void octubre(Browser navegador) {
        this.navegador = navegador;
        ciclo.de(ciclos.enCurso().get(0).id());
        RunningClock.runFrom(maquina.leer(INICIO).toInstant());
        maquina.avanzar(maquina.leer("2022-10-05T09:00"));
    }

    Ventana ventana() {
        return new Ventana(navegador, entidad);
    }

    Tasklist tasklist(String usuario) {
        return Tasklist.de(navegador, entidad, usuario);
    }

    Cockpit cockpit(String usuario) {
        return Cockpit.de(navegador, entidad, usuario);
    }

    Task tarea(String codigo) {
        return tareas.createTaskQuery().taskDefinitionKey(codigo).singleResult();
    }

    LocalDate vencimiento(String codigo) {
        return Reloj.dia(tarea(codigo).getDueDate());
    }
}
