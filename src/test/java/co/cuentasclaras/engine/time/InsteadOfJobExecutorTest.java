package co.cuentasclaras.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@DisplayName("Cuando el programa se detiene")
class InsteadOfJobExecutorTest {

    @Test
    @Timeout(300)
    @DisplayName("el trabajo que corre termina, y los que solo se habían tomado quedan libres para otro servidor")
    void detenerse() throws Exception {
        CountDownLatch corre = new CountDownLatch(1);
        CountDownLatch sigue = new CountDownLatch(1);
        JavaDelegate espera = ejecucion -> {
            corre.countDown();
            sigue.await();
        };
        ThreadPoolTaskExecutor hilos = new ThreadPoolTaskExecutor();
        hilos.setCorePoolSize(1);
        hilos.setMaxPoolSize(1);
        hilos.setQueueCapacity(10);
        hilos.initialize();
        SpringJobExecutor ejecutor = new SpringJobExecutor();
        ejecutor.setTaskExecutor(hilos);
        StandaloneInMemProcessEngineConfiguration ajustes = new StandaloneInMemProcessEngineConfiguration();
        ajustes.setJdbcUrl("jdbc:h2:mem:detenerse");
        ajustes.setJobExecutor(ejecutor);
        ajustes.setBeans(Map.of("espera", espera));
        ProcessEngine motor = ajustes.buildProcessEngine();
        try {
            motor.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "espera.bpmn",
                            Bpmn.createExecutableProcess("espera")
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .serviceTask()
                                    .camundaAsyncBefore()
                                    .camundaDelegateExpression("${espera}")
                                    .endEvent()
                                    .done())
                    .deploy();
            for (int vez = 0; vez < 3; vez++) {
                motor.getRuntimeService().startProcessInstanceByKey("espera");
            }
            ejecutor.start();
            corre.await();
            while (tomados(motor) < 3) {
                Thread.onSpinWait();
            }

            CompletableFuture<Void> detenido = CompletableFuture.runAsync(conHilos(motor, hilos)::stop);
            while (ejecutor.isActive()) {
                Thread.onSpinWait();
            }
            assertThat(detenido).isNotDone();
            sigue.countDown();
            detenido.get(2, TimeUnit.MINUTES);

            assertThat(motor.getRuntimeService().createProcessInstanceQuery().count())
                    .isEqualTo(2);
            assertThat(tomados(motor)).isZero();
        } finally {
            sigue.countDown();
            motor.close();
            hilos.shutdown();
        }
    }

    private static long tomados(ProcessEngine motor) {
        return motor.getManagementService().createJobQuery().list().stream()
                .filter(trabajo -> ((JobEntity) trabajo).getLockOwner() != null)
                .count();
    }

    private static InsteadOfJobExecutor conHilos(ProcessEngine motor, ThreadPoolTaskExecutor hilos) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("camundaTaskExecutor", hilos);
        return new InsteadOfJobExecutor(motor, beans.getBeanProvider(TaskExecutor.class));
    }
}
