package co.cuentasclaras.engine;

import java.time.Clock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** What the product adds to the engine's own Spring Boot configuration. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock();
    }

    /** Asking for the beans builds them; the plug-in itself does nothing. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ProcessEnginePlugin beforeEngine(ObjectProvider<BeforeEngine> first) {
        first.forEach(built -> {});
        return new AbstractProcessEnginePlugin();
    }

    @Bean
    QueryExpressionGuard queryExpressionGuard() {
        return new QueryExpressionGuard();
    }

    @Bean
    AdministratorCheck administratorCheck(ProcessEngine engine, Environment environment) {
        return new AdministratorCheck(engine, environment);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Profile("!demostracion")
    DemonstrationPasswordGuard demonstrationPasswordGuard(Environment environment) {
        return new DemonstrationPasswordGuard(environment);
    }

    @Bean
    @Profile("demostracion")
    TimeLapse timeLapse(ManagementService managementService, ObjectProvider<TimeLapse.Mail> mail) {
        return new TimeLapse(managementService, mail.getIfAvailable(TimeLapse.Mail::none));
    }
}
