package co.cuentasclaras.plan;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What the entity asks of its plans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PoliticaDelPlan.class)
class PlanConfiguration {}
