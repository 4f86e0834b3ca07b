package co.cuentasclaras.engine.guard;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The guards that look at the engine as a whole. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    QueryExpressionGuard queryExpressionGuard(ObjectProvider<ListExpressions> known) {
        return new QueryExpressionGuard(known);
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
}
