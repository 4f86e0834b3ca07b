package co.cuentasclaras.prueba;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the stage: the example's people, no cycle, a clock that only the test moves, and a mail server. All such
 * tests share one application, and each finds it as the first one did; a class with one instance, once for all its tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=1000",
            "camunda.bpm.admin-user.id=admin",
            "camunda.bpm.admin-user.password=" + Entidad.CLAVE,
            "camunda.bpm.job-execution.enabled=false",
            "server.forward-headers-strategy=native",
            "cuentasclaras.url=https://rendicion.entidad.gov.co/",
            // Of the provider of identities that a test starts beside the product.
            "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.security.oauth2.server.servlet"
                    + ".OAuth2AuthorizationServerJwtAutoConfiguration",
            "cuentasclaras.correo.ronda=false",
            "cuentasclaras.operacion.ronda=false",
            "management.server.port=0",
            "management.prometheus.metrics.export.enabled=true",
            "cuentasclaras.publico.preguntas=true",
            "cuentasclaras.publico.paginas=true",
            "cuentasclaras.publico.frescura=0s",
            "cuentasclaras.publico.por-origen=100000",
            "cuentasclaras.publico.en-total=100000",
            "cuentasclaras.sello.ronda=false",
            "cuentasclaras.sello.correo=false",
            "cuentasclaras.sello.llave=target/sellos/${PID}/${random.uuid}.pem",
            "cuentasclaras.correo.remitente=Cuentas Claras <rendicion@entidad.gov.co>"
        })
@ActiveProfiles("prueba")
@ContextConfiguration(initializers = ServidorDeCorreo.Direccion.class)
@Import(Elenco.class)
@ExtendWith(Funcion.class)
public @interface Escenario {}
