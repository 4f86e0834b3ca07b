package co.cuentasclaras.ciclo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test that lives stretches of a cycle with {@link CicloDePrueba}. All of them share one application, on a database in
 * memory and without a mail server: what would be sent is kept.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:prueba-de-ciclo",
            "camunda.bpm.job-execution.enabled=false",
            "cuentasclaras.correo.ronda=false"
        })
@ActiveProfiles("prueba")
@Import(CicloDePrueba.class)
@LimpiaDespues
@interface PruebaDeCiclo {}
