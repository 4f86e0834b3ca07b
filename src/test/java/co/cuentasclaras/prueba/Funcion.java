package co.cuentasclaras.prueba;

import co.cuentasclaras.plazo.DiaNoHabil;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the stage to a class of tests and clears it after each test, or once when the class keeps one instance. */
public final class Funcion implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext prueba) {
        ApplicationContext aplicacion = SpringExtension.getApplicationContext(prueba);
        ProcessEngine motor = aplicacion.getBean(ProcessEngine.class);
        BpmnAwareTests.init(motor);
        mostrarALasAplicacionesWeb(motor);
        aplicacion.getBean(Tablas.class).recordar();
    }

    @Override
    public void afterEach(ExtensionContext prueba) {
        if (prueba.getTestInstanceLifecycle().orElseThrow() == Lifecycle.PER_METHOD) {
            try {
                comprobarHechos(prueba);
            } finally {
                despejar(SpringExtension.getApplicationContext(prueba));
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext prueba) {
        SpringExtension.getApplicationContext(prueba).getBean(Entidad.class).cerrarNavegadores();
        if (prueba.getTestInstanceLifecycle().orElseThrow() == Lifecycle.PER_CLASS) {
            try {
                comprobarHechos(prueba);
            } finally {
                despejar(SpringExtension.getApplicationContext(prueba));
            }
        }
    }

    /** They look an engine up by its name in the whole JVM, where the application that started last would be found. */
    private static void mostrarALasAplicacionesWeb(ProcessEngine motor) {
        if (ProcessEngines.getProcessEngines().put(motor.getName(), motor) != motor
                || Cockpit.getRuntimeDelegate() == null) {
            // Cockpit's keeps the connections of the engine that it saw first.
            Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
            Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
            Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
            Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
        }
    }

    /** Whatever was lived, the facts alone tell how it stands now. */
    private static void comprobarHechos(ExtensionContext prueba) {
        if (prueba.getExecutionException().isEmpty()
                && !AnnotationSupport.isAnnotated(prueba.getElement(), ConTablasAlteradas.class)
                && !AnnotationSupport.isAnnotated(prueba.getRequiredTestClass(), ConTablasAlteradas.class)) {
            SpringExtension.getApplicationContext(prueba)
                    .getBean(HechosYTablas.class)
                    .comprobar();
        }
    }

    private static void despejar(ApplicationContext aplicacion) {
        aplicacion.getBean(ProcessEngine.class).getIdentityService().clearAuthentication();
        ClockUtil.reset();
        aplicacion.getBean(Tablas.class).restablecer();
        olvidarDiasNoHabiles(aplicacion);
        ServidorDeCorreo.vaciar();
    }

    /** A day whose declaration is rolled back makes the calendar in memory be read again. */
    private static void olvidarDiasNoHabiles(ApplicationContext aplicacion) {
        new TransactionTemplate(aplicacion.getBean(PlatformTransactionManager.class)).executeWithoutResult(estado -> {
            aplicacion
                    .getBean(DiasNoHabiles.class)
                    .declarar(new DiaNoHabil(LocalDate.of(2000, 1, 3), "ninguno", false, "nadie", Instant.EPOCH));
            estado.setRollbackOnly();
        });
    }
}
