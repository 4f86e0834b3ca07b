package co.cuentasclaras.operacion;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of how the server is watched. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AjustesOperacion.class)
class OperacionConfiguration {}
