package co.cuentasclaras.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the product adds to the engine's own Spring Boot configuration. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Asking for the beans builds them; the plug-in itself does nothing. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ProcessEnginePlugin beforeEngine(ObjectProvider<BeforeEngine> first) {
        first.forEach(built -> {});
        return new AbstractProcessEnginePlugin();
    }
}
