package co.cuentasclaras;

import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.ingreso.DesbloqueoPorConsola;
import co.cuentasclaras.operacion.ComprobacionInicial;
import co.cuentasclaras.verificacion.PorConsola;
import co.cuentasclaras.verificacion.VerificacionDeBitacora;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.BackgroundPreinitializer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the product: the engine, its webapps, and our own features; or only verifies an expediente, or lets somebody in
 * again, without any of them; or verifies what its database keeps.
 */
@SpringBootApplication
public class CuentasClaras {

    private static final String[] EN_REPOSO = {
        "--server.address=127.0.0.1",
        "--server.port=0",
        "--management.server.port=-1",
        "--camunda.bpm.job-execution.enabled=false",
        "--cuentasclaras.correo.ronda=false",
        "--cuentasclaras.sello.ronda=false",
        "--cuentasclaras.operacion.ronda=false",
        "--logging.level.root=warn"
    };

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(PorConsola.VERIFICAR)) {
            System.exit(new PorConsola(consola()).verificar(List.of(args)));
        }
        // Before anything reads the zone: the engine writes its moments without one, as the JVM's clock shows them.
        TimeZone.setDefault(TimeZone.getTimeZone(EngineClock.BOGOTA));
        if (args.length > 0 && args[0].equals(DesbloqueoPorConsola.DESBLOQUEAR)) {
            System.exit(new DesbloqueoPorConsola(consola()).desbloquear(List.of(args)));
        }
        if (args.length > 0 && args[0].equals(PorConsola.VERIFICAR_BASE)) {
            System.exit(verificarBase(List.of(args)));
        }
        aplicacion().run(args);
    }

    /** What whoever starts the product gets: it looks at the settings first. */
    static SpringApplication aplicacion() {
        // What it would get ready meanwhile is not used, or used by the start itself.
        System.setProperty(BackgroundPreinitializer.IGNORE_BACKGROUNDPREINITIALIZER_PROPERTY_NAME, "true");
        SpringApplication aplicacion = new SpringApplication(CuentasClaras.class);
        aplicacion.addListeners(new ComprobacionInicial());
        return aplicacion;
    }

    /** The program on its database, where nobody reaches it and nothing happens by itself. */
    private static int verificarBase(List<String> argumentos) {
        try (ConfigurableApplicationContext aplicacion = aplicacion().run(EN_REPOSO)) {
            return new PorConsola(consola())
                    .verificarBase(argumentos, aplicacion.getBean(VerificacionDeBitacora.class));
        }
    }

    /** A terminal knows its own letters; a file or another program reads UTF-8. */
    private static PrintStream consola() {
        return System.console() == null ? new PrintStream(System.out, true, StandardCharsets.UTF_8) : System.out;
    }
}
