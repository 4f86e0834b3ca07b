package co.cuentasclaras.aviso;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Settings of the mail, and the scheduler of its rounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AjustesCorreo.class)
@EnableScheduling
class AvisoConfiguration {

    static final String RELOJ = "relojDelCorreo";

    /** What the mail that is being sent has to arrive when the program stops; one that is cut off is told again. */
    private static final int PARA_TERMINAR_S = 30;

    /** A thread of its own: a slow server is waited for, and nothing else is to wait with it. */
    @Bean(name = RELOJ, defaultCandidate = false)
    ThreadPoolTaskScheduler relojDelCorreo() {
        ThreadPoolTaskScheduler reloj = new ThreadPoolTaskScheduler();
        reloj.setThreadNamePrefix("correo-");
        reloj.setWaitForTasksToCompleteOnShutdown(true);
        reloj.setAwaitTerminationSeconds(PARA_TERMINAR_S);
        return reloj;
    }
}
