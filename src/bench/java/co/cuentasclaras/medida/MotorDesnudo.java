package co.cuentasclaras.medida;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Reloj;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine as it is released, with the product's models and settings and without the product: what the models ask is
 * answered from memory with the same dates and owners, there are no reminders, no mail, no trail and no tables of ours. The
 * drawn clocks go, and what they escalate comes to the leader.
 */
record MotorDesnudo(
        BaseDePrueba base,
        HikariDataSource conexiones,
        DataSource datos,
        CuentaSentencias cuenta,
        PlatformTransactionManager transacciones,
        ProcessEngine motor)
        implements Closeable {

    static MotorDesnudo en(BaseDePrueba base, List<ActividadEnCurso> actividades) throws IOException {
        HikariDataSource conexiones = new HikariDataSource();
        conexiones.setJdbcUrl(base.url());
        conexiones.setUsername(base.usuario());
        conexiones.setPassword(base.clave());
        // As many steps between the program and its database as the measured product has.
        CuentaSentencias cuenta = new CuentaSentencias();
        DataSource datos = (DataSource) cuenta.postProcessAfterInitialization(conexiones, "datos");
        PlatformTransactionManager transacciones = new DataSourceTransactionManager(datos);
        SpringProcessEngineConfiguration configuracion = new SpringProcessEngineConfiguration();
        configuracion.setProcessEngineName("desnudo");
        configuracion.setDataSource(datos);
        configuracion.setTransactionManager(transacciones);
        configuracion.setDatabaseSchemaUpdate("true");
        configuracion.setIdGenerator(new StrongUuidGenerator());
        configuracion.setHistory("full");
        configuracion.setAuthorizationEnabled(true);
        configuracion.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuracion.setDefaultSerializationFormat("application/json");
        configuracion.setJobExecutorActivate(false);
        configuracion.setBeans(beans(actividades));
        ProcessEngine motor = configuracion.buildProcessEngine();
        DeploymentBuilder despliegue = motor.getRepositoryService().createDeployment();
        for (Resource modelo : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn")) {
            despliegue.addInputStream(modelo.getFilename(), modelo.getInputStream());
        }
        despliegue.deploy();
        return new MotorDesnudo(base, conexiones, datos, cuenta, transacciones, motor);
    }

    /** Begins a cycle; its id. */
    String iniciar(Map<String, Object> variables) {
        return motor.getRuntimeService()
                .startProcessInstanceByKey(CicloDePrueba.PROCESO, "ciclo", variables)
                .getId();
    }

    /** All that falls due until ten o'clock of that day happens, each at its own time. */
    void vivirHasta(LocalDate dia) {
        Date fin = Reloj.momento(dia, Reloj.LAS_DIEZ);
        for (Optional<Job> uno = proximo(fin); uno.isPresent(); uno = proximo(fin)) {
            uno.filter(trabajo -> trabajo.getDuedate() != null)
                    .ifPresent(trabajo -> Reloj.poner(
                            Reloj.dia(trabajo.getDuedate()),
                            Reloj.hora(trabajo.getDuedate()).toLocalTime()));
            motor.getManagementService().executeJob(uno.get().getId());
        }
        Reloj.poner(dia, Reloj.LAS_DIEZ);
    }

    private Optional<Job> proximo(Date fin) {
        return motor
                .getManagementService()
                .createJobQuery()
                .duedateLowerThan(fin)
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private static Map<Object, Object> beans(List<ActividadEnCurso> actividades) {
        ExecutionListener nada = execution -> {};
        JavaDelegate nadie = execution -> {};
        TaskListener ninguno = tarea -> {};
        Map<Object, Object> beans = new HashMap<>();
        beans.put("cronograma", new Fechas(actividades));
        beans.put("responsables", new Encargo(porCodigo(actividades)));
        beans.put("iniciarCiclo", (ExecutionListener)
                execution -> execution.setVariable("ciclo", execution.getProcessInstanceId()));
        beans.put("escalarVencida", (ExecutionListener) execution -> {
            Object codigo = execution.getVariable("codigo");
            BoundaryEvent reloj = (BoundaryEvent) execution.getBpmnModelElementInstance();
            execution.setVariable(
                    "actividadVencida", codigo == null ? reloj.getAttachedTo().getId() : codigo);
        });
        beans.put("abrirAtencion", (ExecutionListener)
                execution -> execution.setVariableLocal("codigo", execution.getVariable("actividadVencida")));
        beans.put("cerrarCiclo", nada);
        List.of("anunciarHito", "reprogramarActividad", "reasignarActividad", "insistirActividad")
                .forEach(bean -> beans.put(bean, nadie));
        List.of("avisarAtencion", "escalarDecision", "validarAtencion").forEach(bean -> beans.put(bean, ninguno));
        return beans;
    }

    private static Map<String, ActividadEnCurso> porCodigo(List<ActividadEnCurso> actividades) {
        return actividades.stream().collect(Collectors.toMap(ActividadEnCurso::codigo, Function.identity()));
    }

    @Override
    public void close() throws IOException {
        motor.close();
        conexiones.close();
        base.close();
    }

    /** What the models ask of the cronograma. */
    public static final class Fechas {

        private final List<ActividadEnCurso> enOrden;
        private final Map<String, ActividadEnCurso> porCodigo;

        private Fechas(List<ActividadEnCurso> actividades) {
            this.enOrden = actividades;
            this.porCodigo = porCodigo(actividades);
        }

        public Date inicio(DelegateExecution execution, String codigo) {
            return momento(porCodigo.get(codigo).inicio(), LocalTime.of(6, 0));
        }

        public Date vencimiento(DelegateExecution execution, String codigo) {
            return momento(porCodigo.get(codigo).vencimiento(), LocalTime.of(23, 59, 59));
        }

        public Date escalamiento(DelegateExecution execution, String codigo) {
            return momento(porCodigo.get(codigo).vencimiento().plusDays(1), LocalTime.of(6, 0));
        }

        public List<String> entregas(DelegateExecution execution, String codigo) {
            return enOrden.stream()
                    .map(ActividadEnCurso::codigo)
                    .filter(una -> una.startsWith(codigo + "/"))
                    .toList();
        }

        public List<String> otras(DelegateExecution execution, String pagina) {
            return List.of();
        }

        public boolean espera(DelegateExecution execution, String codigo) {
            return false;
        }

        public List<String> audiencias(DelegateExecution execution) {
            return List.of("");
        }

        public Date plazoLider(DelegateExecution execution) {
            return vencimiento(execution, (String) execution.getVariable("codigo"));
        }

        public Date decisionVencida(DelegateExecution execution) {
            return momento(LocalDate.of(9999, 12, 31), LocalTime.of(6, 0));
        }

        private static Date momento(LocalDate dia, LocalTime hora) {
            return Date.from(dia.atTime(hora).atZone(EngineClock.BOGOTA).toInstant());
        }
    }

    /** What the models ask about owners: the person of the example has the id of the role. */
    public static final class Encargo {

        private final Map<String, ActividadEnCurso> porCodigo;

        private Encargo(Map<String, ActividadEnCurso> porCodigo) {
            this.porCodigo = porCodigo;
        }

        public String titular(DelegateExecution execution, String codigo) {
            return rol(execution, codigo);
        }

        public String rol(DelegateExecution execution, String codigo) {
            return porCodigo.get(codigo).responsable();
        }

        public String grupoQueDecide(DelegateExecution execution) {
            return "lider";
        }

        public String decide(DelegateExecution execution) {
            return "lider";
        }

        public String lider() {
            return "lider";
        }

        public String grupoLider() {
            return "lider";
        }
    }
}
