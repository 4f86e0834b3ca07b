package co.cuentasclaras.publico;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the public pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AjustesPublicos.class)
class PublicoConfiguration {}
