package co.cuentasclaras.medida;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** What Camunda's starter is by itself: the engine, its webapps and their REST, with the product's models. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ProgramaDesnudo {

    public static void main(String[] args) {
        SpringApplication.run(ProgramaDesnudo.class, args);
    }
}
