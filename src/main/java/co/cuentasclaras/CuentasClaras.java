package co.cuentasclaras;

import co.cuentasclaras.engine.time.EngineClock;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product: the engine, its webapps, and our own features. */
@SpringBootApplication
public class CuentasClaras {

    public static void main(String[] args) {
        // Before anything reads the zone: the engine writes its moments without one, as the JVM's clock shows them.
        TimeZone.setDefault(TimeZone.getTimeZone(EngineClock.BOGOTA));
        SpringApplication.run(CuentasClaras.class, args);
    }
}
