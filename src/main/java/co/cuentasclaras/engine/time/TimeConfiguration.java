package co.cuentasclaras.engine.time;

import java.time.Clock;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The product's clock, and in the demonstration the way to move it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock();
    }

    @Bean
    @Profile("demostracion")
    TimeLapse timeLapse(ManagementService managementService, ObjectProvider<TimeLapse.Mail> mail) {
        return new TimeLapse(managementService, mail.getIfAvailable(TimeLapse.Mail::none));
    }
}
