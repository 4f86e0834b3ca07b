package co.cuentasclaras.ancla;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of where the seals go to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AjustesAncla.class)
class AnclaConfiguration {}
