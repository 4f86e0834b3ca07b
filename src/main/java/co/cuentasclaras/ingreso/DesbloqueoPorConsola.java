package co.cuentasclaras.ingreso;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.CuentaCambiada;
import co.cuentasclaras.bitacora.Hecho.CuentaCambiada.CambioDeCuenta;
import co.cuentasclaras.bitacora.HechosPorEscribir;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.time.EngineClock;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets somebody in again from the command line of the server, whether the product runs or not: on all nodes, with the
 * settings of the product, and with its line in the trail.
 */
public final class DesbloqueoPorConsola {

    /** The argument that asks for it. */
    public static final String DESBLOQUEAR = "--desbloquear";

    private static final int HECHO = 0;
    private static final int NO_EXISTE = 1;
    private static final int NO_SE_PUDO = 2;

    private final PrintStream salida;

    public DesbloqueoPorConsola(PrintStream salida) {
        this.salida = salida;
    }

    /** Tells what it did, and returns how the program ends. */
    public int desbloquear(List<String> argumentos) {
        if (argumentos.size() != 2) {
            salida.println("Uso: java -jar cuentas-claras.jar " + DESBLOQUEAR + " <usuario>");
            return NO_SE_PUDO;
        }
        String usuario = argumentos.get(1);
        try (ConfigurableApplicationContext programa = new SpringApplicationBuilder(ParaDesbloquear.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=error")
                .logStartupInfo(false)
                .run()) {
            if (!desbloquear(programa, usuario)) {
                salida.println("No hay ninguna cuenta con el usuario «%s».".formatted(usuario));
                return NO_EXISTE;
            }
            salida.println("«%s» puede entrar de nuevo: durante una hora cada dirección tiene sus intentos otra vez."
                    .formatted(usuario));
            return HECHO;
        } catch (RuntimeException e) {
            Throwable causa = NestedExceptionUtils.getMostSpecificCause(e);
            salida.println(
                    ("No se pudo: %s. Use los mismos ajustes (perfil, SPRING_DATASOURCE_…) con que arranca el producto;"
                                    + " si su base de datos es la embebida, deténgalo antes.")
                            .formatted(causa.getMessage()));
            return NO_SE_PUDO;
        }
    }

    private static boolean desbloquear(ConfigurableApplicationContext programa, String usuario) {
        if (!programa.getBean(CuentasDeConsola.class).existe(usuario)) {
            return false;
        }
        programa.getBean(TransactionTemplate.class).executeWithoutResult(transaccion -> {
            programa.getBean(Procedencias.class).desbloquear(usuario);
            programa.getBean(Bitacora.class)
                    .anotar(
                            CurrentUser.SYSTEM,
                            List.of(Map.entry(
                                    Lugar.entidad(), new CuentaCambiada(usuario, CambioDeCuenta.DESBLOQUEADA))));
        });
        return true;
    }

    /** The database, the trail and the engine's accounts; no page, no timer, no mail. No scan finds it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import({Bitacora.class, HechosPorEscribir.class, CurrentUser.class, Procedencias.class})
    @ComponentScan(
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CuentasDeConsola.class))
    static class ParaDesbloquear {

        @Bean
        Clock clock() {
            return new EngineClock();
        }

        @Bean
        TransactionTemplate transaccion(PlatformTransactionManager transacciones) {
            return new TransactionTemplate(transacciones);
        }
    }
}
