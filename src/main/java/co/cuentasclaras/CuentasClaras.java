package co.cuentasclaras;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product: the engine, its webapps, and our own features. */
@SpringBootApplication
public class CuentasClaras {

    public static void main(String[] args) {
        SpringApplication.run(CuentasClaras.class, args);
    }
}
