package co.cuentasclaras.evidencia;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AjustesEvidencia.class)
class EvidenciaConfiguration {}
