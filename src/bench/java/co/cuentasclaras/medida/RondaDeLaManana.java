package co.cuentasclaras.medida;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.Avisos;
import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.PuertoLibre;
import co.cuentasclaras.prueba.Reloj;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reminders of a morning, one for each of many people: from what waits to be told to what an SMTP server took. */
final class RondaDeLaManana implements Medida {

    private static final LocalDate AYER = LocalDate.of(2022, 9, 1);
    private static final String ACTIVIDAD = "elaborarEstrategiaRendicion";

    @Override
    public String nombre() {
        return "correos";
    }

    @Override
    public void medir(List<String> argumentos, Cuadro cuadro) throws Exception {
        String base = argumentos.isEmpty() ? "h2" : argumentos.get(0);
        int cuantos = argumentos.size() < 2 ? 10_000 : Integer.parseInt(argumentos.get(1));
        int puerto = PuertoLibre.uno();
        Process servidor = servidor(puerto);
        try (ProductoEnMarcha producto = ProductoEnMarcha.en(
                base, Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", puerto))) {
            CicloDePrueba ciclo = producto.pieza(CicloDePrueba.class).en(AYER);
            Cartero cartero = producto.pieza(Cartero.class);
            CuentaSentencias cuenta = producto.pieza(CuentaSentencias.class);
            contratar(producto.pieza(JdbcTemplate.class), 2 * cuantos);
            // What is compiled and read once.
            recordar(producto, ciclo, cuantos, cuantos + 200);
            enviar(cartero, 200);
            recordar(producto, ciclo, 0, cuantos);
            int[] sentencias = new int[1];
            OperatingSystemMXBean procesador = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long cpu = procesador.getProcessCpuTime();
            long cpuDeLaBase = producto.cpuDeLaBase();
            long filas = producto.filasLeidas();
            MillonDeLineas.Uso uso = MillonDeLineas.Uso.de(() -> {
                sentencias[0] = cuenta.de(() -> {
                    enviar(cartero, cuantos);
                    return cuantos;
                });
                return cuantos;
            });
            double cada = cuantos;
            cuadro.fila(
                    "%s: %d recordatorios a %d personas".formatted(producto.base().nombre(), cuantos, cuantos),
                    "%.0f por segundo; cada uno %.1f ms de CPU y %.1f de la base, %.1f sentencias, %.1f filas; memoria hasta %d MB",
                    cuantos / (uso.reloj() / 1e9),
                    (procesador.getProcessCpuTime() - cpu) / 1e6 / cada,
                    (producto.cpuDeLaBase() - cpuDeLaBase) / 1e6 / cada,
                    sentencias[0] / cada,
                    (producto.filasLeidas() - filas) / cada,
                    uso.memoria() >> 20);
        } finally {
            servidor.destroy();
        }
    }

    private static void enviar(Cartero cartero, int cuantos) {
        int enviados = cartero.enviarPendientes();
        if (enviados != cuantos) {
            throw new IllegalStateException(enviados + " were sent of " + cuantos);
        }
    }

    private static void contratar(JdbcTemplate jdbc, int cuantas) {
        jdbc.batchUpdate(
                "insert into ACT_ID_USER (ID_, REV_, FIRST_, LAST_, EMAIL_) values (?, 1, ?, ?, ?)",
                IntStream.range(0, cuantas)
                        .mapToObj(n -> new Object[] {persona(n), "Ana " + n, "Pérez", persona(n) + "@entidad.example"})
                        .toList());
    }

    private static void recordar(ProductoEnMarcha producto, CicloDePrueba ciclo, int desde, int hasta) {
        Reloj.poner(AYER.plusDays(1), Reloj.LAS_DIEZ);
        producto.pieza(JdbcClient.class)
                .sql("update cc_aviso set descartado = creado where correo is null")
                .update();
        ActividadEnCurso una = ciclo.actividad(ACTIVIDAD);
        producto.pieza(Avisos.class)
                .repetir(
                        IntStream.range(desde, hasta)
                                .mapToObj(n -> new Aviso(
                                        TipoAviso.RECORDATORIO_SUPLENTE,
                                        ciclo.id(),
                                        ACTIVIDAD,
                                        una.tarea(),
                                        persona(n),
                                        una.vencimiento(),
                                        null,
                                        null,
                                        null))
                                .toList(),
                        AYER.plusDays(1));
    }

    private static String persona(int n) {
        return "persona-" + n;
    }

    // ---- the server, a process of its own ----

    public static void main(String[] args) throws InterruptedException {
        new GreenMail(new ServerSetup(Integer.parseInt(args[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP)).start();
        Thread.currentThread().join();
    }

    private static Process servidor(int puerto) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RondaDeLaManana.class.getName(),
                        String.valueOf(puerto))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
    }
