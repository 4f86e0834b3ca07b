package co.cuentasclaras.medida;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadIniciada;
import co.cuentasclaras.bitacora.Hecho.ActividadTerminada;
import co.cuentasclaras.bitacora.Hecho.ActividadTomada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.engine.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The engine with one small model, and of the product the trail and its seals as they are: enough to see what a sudden
 * death leaves of a transaction, and ready in a few seconds.
 */
@EnableTransactionManagement
@EnableScheduling
@ComponentScan({"co.cuentasclaras.bitacora", "co.cuentasclaras.sello"})
@Import({SoloDatos.class, CurrentUser.class, Ciclos.class})
class MotorMinimo {

    static final String PROCESO = "una-actividad";
    static final String ACTIVIDAD = "hacerla";

    private static final String ESCUCHA = "${enLaBitacora}";
    private static final LocalDate VENCIMIENTO = LocalDate.of(2022, 9, 30);

    @Bean
    PlatformTransactionManager transacciones(DataSource datos) {
        return new DataSourceTransactionManager(datos);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ProcessEngineFactoryBean motor(
            DataSource datos,
            PlatformTransactionManager transacciones,
            List<ProcessEnginePlugin> complementos,
            ApplicationContext aplicacion) {
        SpringProcessEngineConfiguration configuracion = new SpringProcessEngineConfiguration();
        configuracion.setApplicationContext(aplicacion);
        configuracion.setDataSource(datos);
        configuracion.setTransactionManager(transacciones);
        configuracion.setDatabaseSchemaUpdate("true");
        configuracion.setIdGenerator(new StrongUuidGenerator());
        configuracion.setHistory("full");
        configuracion.setJobExecutorActivate(false);
        configuracion.setEnforceHistoryTimeToLive(false);
        configuracion.setMetricsEnabled(false);
        configuracion.setProcessEnginePlugins(complementos);
        ProcessEngineFactoryBean fabrica = new ProcessEngineFactoryBean();
        fabrica.setProcessEngineConfiguration(configuracion);
        return fabrica;
    }

    @Bean
    IdentityService identidades(ProcessEngine motor) {
        return motor.getIdentityService();
    }

    /** Notes, in the engine's transaction, what the product notes of a task. */
    @Bean
    TaskListener enLaBitacora(ObjectProvider<Bitacora> bitacora, Ciclos ciclos, CurrentUser usuario) {
        return tarea -> {
            String ciclo = tarea.getProcessInstanceId();
            if (tarea.getEventName().equals(TaskListener.EVENTNAME_CREATE)) {
                ciclos.abrir(ciclo, VENCIMIENTO.getYear(), ciclo, usuario.id());
            }
            Hecho hecho =
                    switch (tarea.getEventName()) {
                        case TaskListener.EVENTNAME_CREATE ->
                            new ActividadIniciada("planeacion", null, VENCIMIENTO, null, tarea.getId());
                        case TaskListener.EVENTNAME_ASSIGNMENT -> new ActividadTomada((String) null);
                        default -> new ActividadTerminada(usuario.id(), VENCIMIENTO);
                    };
            bitacora.getObject().anotar(new Lugar(ciclo, ACTIVIDAD), hecho);
        };
    }

    static void desplegar(ProcessEngine motor) {
        BpmnModelInstance modelo = Bpmn.createExecutableProcess(PROCESO)
                .startEvent()
                .userTask(ACTIVIDAD)
                .camundaTaskListenerDelegateExpression(TaskListener.EVENTNAME_CREATE, ESCUCHA)
                .camundaTaskListenerDelegateExpression(TaskListener.EVENTNAME_ASSIGNMENT, ESCUCHA)
                .camundaTaskListenerDelegateExpression(TaskListener.EVENTNAME_COMPLETE, ESCUCHA)
                .endEvent()
                .done();
        motor.getRepositoryService()
                .createDeployment()
                .name(PROCESO)
                .addModelInstance(PROCESO + ".bpmn", modelo)
                .enableDuplicateFiltering(true)
                .deploy();
    }

    /** One task from its beginning to its end, each step a transaction. */
    static String vivirUna(ProcessEngine motor, String persona) {
        String instancia =
                motor.getRuntimeService().startProcessInstanceByKey(PROCESO).getId();
        Task tarea = Objects.requireNonNull(motor.getTaskService()
                .createTaskQuery()
                .processInstanceId(instancia)
                .singleResult());
        motor.getIdentityService().setAuthenticatedUserId(persona);
        try {
            motor.getTaskService().claim(tarea.getId(), persona);
            motor.getRuntimeService().setVariable(instancia, "a_mano", persona);
            motor.getTaskService().complete(tarea.getId());
        } finally {
            motor.getIdentityService().clearAuthentication();
        }
        return tarea.getId();
    }
}
