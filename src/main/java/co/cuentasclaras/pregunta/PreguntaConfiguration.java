package co.cuentasclaras.pregunta;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What the entity settles about the questions of citizens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AjustesDePreguntas.class)
class PreguntaConfiguration {}
