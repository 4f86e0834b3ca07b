package co.cuentasclaras.aviso;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Settings of the mail, and the scheduler of its rounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AjustesCorreo.class)
@EnableScheduling
class AvisoConfiguration {}
