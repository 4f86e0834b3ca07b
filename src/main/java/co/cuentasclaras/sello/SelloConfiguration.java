package co.cuentasclaras.sello;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the seals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AjustesSello.class)
class SelloConfiguration {}
