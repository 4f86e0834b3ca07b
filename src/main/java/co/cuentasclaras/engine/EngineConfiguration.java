package co.cuentasclaras.engine;

import co.cuentasclaras.comun.Maquina;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
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

    /** Asking for it itself, the engine fills the log when the machine's name is not known to the network. */
    @Bean
    ProcessEnginePlugin machineName() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setHostname(Maquina.nombre());
            }
        };
    }

    /**
     * How rights are asked for. The engine joins what it lists with all rights of a person, and PostgreSQL compares each task with
     * each right: thirteen seconds for a page of Tasklist with eleven hundred cycles. When it always looks for revoked ones
     * it asks for each row by index instead. H2 joins by index, and is slow at the other.
     */
    @Bean
    ProcessEnginePlugin rightsByIndex() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                if (DbSqlSessionFactory.POSTGRES.equals(engine.getDatabaseType())) {
                    engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_ALWAYS);
                }
            }
        };
    }
}
