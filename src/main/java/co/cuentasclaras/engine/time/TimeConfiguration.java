package co.cuentasclaras.engine.time;

import co.cuentasclaras.engine.EnginePlugins;
import java.time.Clock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The product's clock, what the engine does with its jobs, and in the demonstration the way to move the clock. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock();
    }

    @Bean
    ProcessEnginePlugin jobsOfTime() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setCustomIncidentHandlers(
                        EnginePlugins.before(configuration.getCustomIncidentHandlers(), new FailedJobIncidents()));
            }
        };
    }

    @Bean
    @Profile("demostracion")
    TimeLapse timeLapse(ManagementService managementService, ObjectProvider<TimeLapse.Mail> mail) {
        return new TimeLapse(managementService, mail.getIfAvailable(TimeLapse.Mail::none));
    }
}
