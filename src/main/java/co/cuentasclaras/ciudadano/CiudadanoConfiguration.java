package co.cuentasclaras.ciudadano;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** How the entity is reached. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactoDeLaEntidad.class)
class CiudadanoConfiguration {}
