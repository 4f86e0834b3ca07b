package co.cuentasclaras.avance;

import co.cuentasclaras.engine.RunningClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The example's cycle on its second day, people with a known password, and a count of the SQL statements. */
@TestConfiguration(proxyBeanMethods = false)
public class CicloDePrueba {

    static final String CLAVE = "Prueba#Segura77";

    @Bean
    static Cuenta cuenta() {
        return new Cuenta();
    }

    @Bean
    static BeanPostProcessor contador(Cuenta cuenta) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String nombre) {
                return bean instanceof DataSource fuente ? cuenta.contar(fuente) : bean;
            }
        };
    }

    @Bean
    Montaje montaje(ProcessEngine engine) {
        return new Montaje(engine);
    }

    /** Counts what is prepared to be sent to the database. */
    public static final class Cuenta {

        private final AtomicInteger sentencias = new AtomicInteger();

        int de(Supplier<?> accion) {
            int antes = sentencias.get();
            accion.get();
            return sentencias.get() - antes;
        }

        private Object contar(DataSource fuente) {
            return espiar(fuente, DataSource.class);
        }

        private <T> Object espiar(T real, Class<T> tipo) {
            return Proxy.newProxyInstance(tipo.getClassLoader(), new Class<?>[] {tipo}, (yo, metodo, argumentos) -> {
                if (metodo.getName().equals("prepareStatement")
                        || metodo.getName().equals("createStatement")) {
                    sentencias.incrementAndGet();
                }
                try {
                    Object resultado = metodo.invoke(real, argumentos);
                    return resultado instanceof Connection conexion ? espiar(conexion, Connection.class) : resultado;
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }
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
