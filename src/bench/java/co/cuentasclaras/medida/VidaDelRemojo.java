package co.cuentasclaras.medida;

import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.engine.time.RunningClock;
import com.sun.management.UnixOperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;

/** The process that is soaked: the whole product on a clock that runs. To each line that it reads it says how it is. */
final class VidaDelRemojo {

    static final String LISTO = "LISTO ";
    static final String ESTADO = "ESTADO ";

    /** Many activities of the example wait by then. */
    static final LocalDate DIA = LocalDate.of(2022, 11, 24);

    private VidaDelRemojo() {}

    public static void main(String[] args) throws IOException {
        Instant comienzo = DIA.atTime(9, 0).atZone(EngineClock.BOGOTA).toInstant();
        RunningClock.shift(Duration.between(Instant.now(), comienzo));
        ProductoEnMarcha producto = ProductoEnMarcha.sobre(BaseDePrueba.ajena(), System.getProperties());
        System.out.println(LISTO + producto.aplicacion().getEnvironment().getProperty("local.server.port"));
        BufferedReader pedidos = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (pedidos.readLine() != null) {
            System.out.println(ESTADO + estado(producto.pieza(DataSource.class)));
        }
        producto.aplicacion().close();
        System.exit(0);
    }

    private static String estado(DataSource datos) {
        System.gc();
        long monton = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        HikariPoolMXBean conexiones = ((HikariDataSource) datos).getHikariPoolMXBean();
        UnixOperatingSystemMXBean sistema =
                (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%.1f MB de montón tras recoger, %d hilos, %d conexiones a la base (%d en uso), %d archivos y enchufes abiertos, %.0f s de CPU"
                .formatted(
                        monton / 1e6,
                        ManagementFactory.getThreadMXBean().getThreadCount(),
                        conexiones.getTotalConnections(),
                        conexiones.getActiveConnections(),
                        sistema.getOpenFileDescriptorCount(),
                        sistema.getProcessCpuTime() / 1e9);
    }
}
